import { describe, expect, it } from '@jest/globals';
import { aPerson } from '#testing/builders/person.builder.js';
import { aPlan } from '#testing/builders/plan.builder.js';
import { type Actor, conductor } from '../directory/actor.js';
import { authorizeMeeting } from './meeting.access.js';
import { meetingVerbs } from './meeting.verbs.js';

const office = [
  'meeting.schedule',
  'meeting.move',
  'meeting.cancel',
  'meeting.setRoom',
  'meeting.fix',
  'meeting.hold',
  'agenda.place',
  'agenda.takeOff',
];

/** Who may do what of a plan's sessions, agendas and requests, written by hand. */
const table: readonly (readonly [string, Actor, readonly string[]])[] = [
  ['the conductor', conductor, ['agenda.propose']],
  ['the general office', aPerson().inTheOffice(), [...office, 'request.raise']],
  ['the coordinator', aPerson().coordinating(), ['request.raise']],
  ['the approver', aPerson().approving(), ['request.raise']],
  ['a handler of the lead', aPerson().handlerOf('lead'), ['request.raise']],
  ['a leader of the lead', aPerson().leaderOf('lead'), ['request.raise']],
  ['a handler of another unit', aPerson().handlerOf('helper'), []],
  ['the supervision office', aPerson().inspecting(), []],
  ['somebody who holds the office’s role elsewhere', aPerson().as('secretariat', 'lead'), []],
];

describe('On sessions, agendas and requests', () => {
  it.each(table)('%s', (_who, actor, allowed) => {
    const may = meetingVerbs.filter(
      (verb) => authorizeMeeting(verb, actor, { facts: aPlan(), leads: ['lead'] }) === null,
    );
    expect([...may].sort()).toEqual([...allowed].sort());
  });
});

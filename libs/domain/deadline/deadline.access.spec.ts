import { describe, expect, it } from '@jest/globals';
import { aPerson } from '#testing/builders/person.builder.js';
import { only } from '#testing/builders/row.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { standings } from '#testing/builders/unit.builder.js';
import { anAct } from '#testing/builders/act.builder.js';
import type { Actor } from '../directory/actor.js';
import { maySeeDeadline } from './deadline.access.js';
import type { Deadline } from './deadline.js';
import { settle } from './settle.js';

/** Nobody takes the task on, until a slip is drafted. */
const facts = settle(aTask().issued().build(), anAct('2026-03-17T00:00:00.000Z')).facts;
const slip = only(facts.slips[0]);
const ofSlip = only(facts.deadlines.find(({ kind }) => kind === 'slip-draft'));
const ofLead = only(facts.deadlines.find(({ kind }) => kind === 'assignment'));
const ofApprover: Deadline = { ...ofLead, kind: 'referral', holderRole: 'approver', holderUnitId: standings.approver };
const issued = { ...facts, slips: [{ ...slip, issuedAt: '2026-03-18T00:00:00.000Z' }] };

describe('A due date is shown', () => {
  const people: readonly (readonly [string, Actor, ReturnType<typeof seen>])[] = [
    ['the lead', aPerson().leaderOf('lead'), { lead: true, approver: false, draft: false, issued: true }],
    ['the supervision office', aPerson().inspecting(), { lead: true, approver: false, draft: true, issued: true }],
    ['the coordinator', aPerson().coordinating(), { lead: true, approver: true, draft: false, issued: true }],
    ['the general office', aPerson().inTheOffice(), { lead: true, approver: true, draft: false, issued: true }],
    ['the approver', aPerson().approving(), { lead: true, approver: true, draft: false, issued: true }],
  ];

  it.each(people)(
    'to %s: not the approver’s to everybody, nor one about another office’s draft',
    (_who, actor, shown) => {
      expect(seen(actor)).toEqual(shown);
    },
  );
});

function seen(actor: Actor) {
  return {
    lead: maySeeDeadline(actor, facts, ofLead),
    approver: maySeeDeadline(actor, facts, ofApprover),
    draft: maySeeDeadline(actor, facts, ofSlip),
    issued: maySeeDeadline(actor, issued, ofSlip),
  };
}

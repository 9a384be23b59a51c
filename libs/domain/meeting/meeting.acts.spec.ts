import { describe, expect, it } from '@jest/globals';
import { anAct } from '#testing/builders/act.builder.js';
import {
  afterMeetingAct,
  agendaRead,
  aLine,
  aMeeting,
  aPlan,
  aWaiting,
  decidedOn,
  toldLeads,
} from '#testing/builders/plan.builder.js';
import { only } from '#testing/builders/row.builder.js';
import { type AnnualPlanLine, type PlanFacts, queueOf } from '../plan/plan.facts.js';
import { fixAgenda, placeItem, takeOff } from './agenda.acts.js';
import type { AgendaItem, Meeting } from './meeting.js';
import { cancelMeeting, holdMeeting, moveMeeting, scheduleMeeting, setRoom } from './meeting.acts.js';
import { arePlacesDue, proposePlaces } from './propose-places.acts.js';

const now = anAct('2026-09-23T04:00:00.000Z');
const october = '2026-10-15';
const november = '2026-11-12';

/** Two sessions of two, for three plans that came in on 1, 2 and 3 September. */
const sessions = [
  aMeeting(october, { room: 2, papersBy: '2026-10-09' }),
  aMeeting(november, { room: 2, papersBy: '2026-11-05' }),
];
const lines = [1, 2, 3].map((number) => aWaiting(number, `2026-09-0${number}T04:00:00.000Z`));
const waiting = proposedIn(aPlan({ meetings: sessions, annualPlans: lines }));

function proposedIn(facts: PlanFacts): PlanFacts {
  return afterMeetingAct(facts, proposePlaces(facts, now));
}

function withLines(facts: PlanFacts, annualPlans: readonly AnnualPlanLine[]): PlanFacts {
  return { ...facts, annualPlans, queue: queueOf(annualPlans) };
}

function session(facts: PlanFacts, id: string): Meeting {
  return only(facts.meetings.find((row) => row.id === id));
}

function itemOf(facts: PlanFacts, annualPlanId: string): AgendaItem {
  return only(facts.agendaItems.findLast((row) => row.annualPlanId === annualPlanId));
}

function fixed(facts: PlanFacts, id: string): PlanFacts {
  return afterMeetingAct(facts, fixAgenda(facts, { meeting: session(facts, id) }, now));
}

/** Both agendas, as they read. */
function read(facts: PlanFacts): readonly (readonly string[])[] {
  return [agendaRead(facts, october), agendaRead(facts, november)];
}

describe('Places that the conductor proposes', () => {
  it('are written once, and nothing is due then', () => {
    expect(read(waiting)).toEqual([['plan-1', 'plan-2'], ['plan-3']]);
    expect(arePlacesDue(waiting, now.at)).toBe(false);
    expect(proposePlaces(waiting, now)).toEqual({ changes: [], events: [], pokes: [] });
  });

  it('tell each lead its session, and poke the conductors that see it', () => {
    const facts = aPlan({ meetings: sessions, annualPlans: lines });
    expect(arePlacesDue(facts, now.at)).toBe(true);
    const { changes, events, pokes } = proposePlaces(facts, now);
    expect(toldLeads(changes)).toEqual(['lead-1', 'lead-1', 'lead-1']);
    expect(events).toMatchObject([{ verb: 'agenda.propose', actorId: 'conductor', subjectId: 'plan' }]);
    expect(pokes).toContain('task/task-3');
    expect(pokes).toContain('annual-plan/plan-3');
  });

  it('give way to an urgent plan, and whom it pushes out is told', () => {
    const facts = withLines(waiting, [...lines, aWaiting(9, '2026-09-22T04:00:00.000Z', { isUrgent: true })]);
    const decision = proposePlaces(facts, now);
    expect(read(afterMeetingAct(facts, decision))).toEqual([
      ['plan-9', 'plan-1'],
      ['plan-2', 'plan-3'],
    ]);
    // plan-1 and plan-3 only change their number; plan-2 has another session.
    expect(toldLeads(decision.changes)).toEqual(['lead-1', 'lead-3']);
  });

  it('lapse for a plan that was returned, and whoever waits moves up', () => {
    const facts = withLines(waiting, [aLine(1), ...lines.slice(1)]);
    expect(read(proposedIn(facts))).toEqual([['plan-2', 'plan-3'], []]);
  });

  it('leave a session whose day has passed', () => {
    const late = anAct('2026-10-16T04:00:00.000Z');
    const after = afterMeetingAct(waiting, proposePlaces(waiting, late));
    expect(read(after)).toEqual([[], ['plan-1', 'plan-2']]);
  });
});

describe('An agenda', () => {
  it('that is fixed stands: who comes later goes to the next session, urgent or not', () => {
    const facts = withLines(fixed(waiting, october), [
      ...lines,
      aWaiting(9, '2026-09-22T04:00:00.000Z', { isUrgent: true }),
    ]);
    expect(read(proposedIn(facts))).toEqual([
      ['plan-1', 'plan-2'],
      ['plan-9', 'plan-3'],
    ]);
    expect(fixAgenda(facts, { meeting: session(facts, october) }, now)).toMatchObject({ code: 'MEETING_STATE' });
  });

  it('keeps what is decided before the session, and frees the place of what is returned', () => {
    const facts = withLines(fixed(waiting, october), [
      { ...only(lines[0]), state: 'approved', decision: 'approved' },
      aLine(2),
      only(lines[2]),
    ]);
    expect(read(proposedIn(facts))).toEqual([['plan-1'], ['plan-3']]);
  });

  it('takes an item where the office puts it, and the others move on', () => {
    const facts = fixed(
      afterMeetingAct(waiting, setRoom(waiting, { meeting: session(waiting, october), room: 4 }, now)),
      october,
    );
    expect(read(facts)).toEqual([['plan-1', 'plan-2', 'plan-3'], []]);
    const placing = { meeting: session(facts, october), annualPlanId: 'plan-3', place: 1 };
    const first = afterMeetingAct(facts, placeItem(facts, placing, now));
    expect(read(first)).toEqual([['plan-3', 'plan-1', 'plan-2'], []]);
    const last = placeItem(first, { ...placing, place: null }, now);
    expect(read(afterMeetingAct(first, last))).toEqual([['plan-1', 'plan-2', 'plan-3'], []]);
  });

  it('is taken by hand before proposals, which go round it', () => {
    const placing = { meeting: session(waiting, october), annualPlanId: 'plan-3', place: 1 };
    const after = afterMeetingAct(waiting, placeItem(waiting, placing, now));
    expect(read(after)).toEqual([['plan-3', 'plan-1'], ['plan-2']]);
    expect(itemOf(after, 'plan-3').state).toBe('fixed');
  });

  it('refuses an item beyond its room, one whose papers were late, and one that waits for no session', () => {
    const facts = withLines(fixed(waiting, october), [...lines, aWaiting(8, '2026-10-10T04:00:00.000Z'), aLine(9)]);
    const meeting = session(facts, october);
    const codeOf = (annualPlanId: string) => placeItem(facts, { meeting, annualPlanId, place: null }, now);
    expect(codeOf('plan-3')).toMatchObject({ code: 'AGENDA_FULL', details: { on: october, room: 2 } });
    expect(codeOf('plan-8')).toMatchObject({ code: 'PAPERS_LATE', details: { papersBy: '2026-10-09' } });
    expect(codeOf('plan-9')).toMatchObject({ code: 'NOT_FOR_A_MEETING' });
  });

  it('from which the office takes an item closes the gap, and the item goes to a later session', () => {
    const facts = fixed(waiting, october);
    const decision = takeOff(facts, { item: itemOf(facts, 'plan-1') }, now);
    const after = afterMeetingAct(facts, decision);
    expect(read(after)).toEqual([['plan-2'], ['plan-1', 'plan-3']]);
    expect(itemOf(after, 'plan-2').place).toBe(1);
    expect(toldLeads(decidedOn(decision).changes)).toEqual(['lead-1']);
    // It may come back by hand.
    const placing = { meeting: session(after, october), annualPlanId: 'plan-1', place: null };
    expect(read(afterMeetingAct(after, placeItem(after, placing, now)))).toEqual([['plan-2', 'plan-1'], ['plan-3']]);
  });
});

describe('A session', () => {
  it('is scheduled after today, and takes what waits at once', () => {
    const facts = aPlan({ annualPlans: lines });
    const scheduling = { title: '常务会议', heldOn: october, room: 2 };
    const after = afterMeetingAct(facts, scheduleMeeting(facts, scheduling, now));
    expect(after.meetings).toMatchObject([{ heldOn: october, papersBy: '2026-10-09', state: 'planned' }]);
    expect(agendaRead(after, only(after.meetings[0]).id)).toEqual(['plan-1', 'plan-2']);
    const today = scheduleMeeting(facts, { ...scheduling, heldOn: '2026-09-23' }, now);
    expect(today).toMatchObject({ code: 'MEETING_IN_THE_PAST', details: { today: '2026-09-23' } });
  });

  it('that is scheduled pokes whoever drafts, for they aim at it', () => {
    const facts = aPlan({ annualPlans: [aLine(7), aLine(8, { state: 'approved' })] });
    const { pokes } = decidedOn(scheduleMeeting(facts, { title: '常务会议', heldOn: october, room: 2 }, now));
    expect(pokes).toEqual(['task/task-7', 'annual-plan/plan-7']);
  });

  describe('that is moved', () => {
    const late = [1, 2].map((number) => aWaiting(number, `2026-09-1${number + 7}T04:00:00.000Z`));
    const facts = fixed(proposedIn(aPlan({ meetings: sessions, annualPlans: [...late, only(lines[2])] })), october);
    const movedTo = (heldOn: string, at: string): PlanFacts =>
      afterMeetingAct(facts, moveMeeting(facts, { meeting: session(facts, october), heldOn }, anAct(at)));

    it('has to be fixed again, and keeps what is in time', () => {
      // Back from the 24th: 23, 22, 21, Sun 20 (worked), 18 September.
      const after = movedTo('2026-09-24', '2026-09-21T04:00:00.000Z');
      expect(session(after, october)).toMatchObject({ state: 'planned', heldOn: '2026-09-24', papersBy: '2026-09-18' });
      expect(read(after)).toEqual([['plan-3', 'plan-1'], ['plan-2']]);
    });

    it('loses what is late for it now to the next, though it was fixed and there is room', () => {
      const after = movedTo('2026-09-23', '2026-09-21T04:00:00.000Z');
      expect(session(after, october).papersBy).toBe('2026-09-17');
      expect(read(after)).toEqual([['plan-3'], ['plan-1', 'plan-2']]);
    });

    it('behind another leaves what it kept where the office fixed it', () => {
      const after = movedTo('2026-12-10', '2026-09-21T04:00:00.000Z');
      expect(read(after)).toEqual([['plan-3', 'plan-1'], ['plan-2']]);
    });
  });

  it('that is cancelled sends its items to the next, and their leads are told', () => {
    const facts = fixed(waiting, october);
    const decision = cancelMeeting(facts, { meeting: session(facts, october), reason: '另行安排' }, now);
    const after = afterMeetingAct(facts, decision);
    expect(agendaRead(after, november)).toEqual(['plan-1', 'plan-2']);
    expect(toldLeads(decidedOn(decision).changes)).toHaveLength(3);
    expect(decidedOn(decision).pokes).toContain('annual-plan/plan-3');
  });

  it('with less room than is fixed is refused; proposals give way', () => {
    const facts = fixed(waiting, october);
    expect(setRoom(facts, { meeting: session(facts, october), room: 1 }, now)).toMatchObject({ code: 'AGENDA_FULL' });
    const smaller = setRoom(waiting, { meeting: session(waiting, october), room: 1 }, now);
    expect(read(afterMeetingAct(waiting, smaller))).toEqual([['plan-1'], ['plan-2', 'plan-3']]);
  });

  it('is held on its day, not before; what it has not decided is proposed for the next and keeps its item', () => {
    const facts = withLines(fixed(waiting, october), [
      { ...only(lines[0]), state: 'approved', decision: 'approved' },
      ...lines.slice(1),
    ]);
    const minutes = { meeting: session(facts, october), minutesNumber: '桂政阅〔2026〕18号' };
    expect(holdMeeting(facts, minutes, now)).toMatchObject({ code: 'MEETING_AHEAD' });
    const decision = holdMeeting(facts, minutes, anAct('2026-10-15T08:00:00.000Z'));
    const after = afterMeetingAct(facts, decision);
    expect(read(after)).toEqual([
      ['plan-1', 'plan-2'],
      ['plan-2', 'plan-3'],
    ]);
    expect(session(after, october)).toMatchObject({ state: 'held', minutesNumber: '桂政阅〔2026〕18号' });
    expect(decidedOn(decision).events).toMatchObject([{ verb: 'meeting.hold', payload: { undecided: ['plan-2'] } }]);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anAct } from '#testing/builders/act.builder.js';
import { afterMeetingAct, aMeeting, aPlan, rulesOf2026 } from '#testing/builders/plan.builder.js';
import { only } from '#testing/builders/row.builder.js';
import { dayPlus } from '../calendar/day.js';
import { isWorkingDay } from '../calendar/working-days.js';
import type { PlanFacts } from '../plan/plan.facts.js';
import { aimFor, lastSafeDay, submitByNow } from './last-safe-day.js';
import { cancelMeeting, moveMeeting, papersDay, scheduleMeeting } from './meeting.acts.js';

const march = anAct('2026-03-02T04:00:00.000Z');

/** By the shipped policy: papers 5 working days before, and 10 + 3 + 5 + 3 + 3 for who stands before them. */
function datesOf({ meetings }: Pick<PlanFacts, 'meetings'>): readonly (readonly string[])[] {
  return meetings
    .filter(({ state }) => state !== 'cancelled')
    .map((meeting) => [meeting.heldOn, meeting.papersBy, lastSafeDay(meeting, rulesOf2026)]);
}

function scheduled(...days: readonly string[]): PlanFacts {
  return days.reduce(
    (facts, heldOn) => afterMeetingAct(facts, scheduleMeeting(facts, { title: '常务会议', heldOn, room: 12 }, march)),
    aPlan(),
  );
}

describe('The last safe day to submit', () => {
  // By hand, from the State Council's notice on holidays in 2026.
  it.each([
    // 14, 13, 12, Sat 10 (worked), 9 October; then back over National Day, Mid-Autumn and Sun 20 September (worked).
    ['2026-10-15', '2026-10-09', '2026-08-31'],
    ['2026-10-29', '2026-10-22', '2026-09-14'],
    // 4, 3, 2 March, Sat 28 (worked), 27 February; then back over Spring Festival and Sat 14 February (worked).
    ['2026-03-05', '2026-02-27', '2026-01-19'],
  ])('of a session on %s, with papers by %s, is %s', (heldOn, papersBy, day) => {
    expect(papersDay(heldOn, rulesOf2026)).toBe(papersBy);
    expect(lastSafeDay({ papersBy }, rulesOf2026)).toBe(day);
  });

  it('leaves 5 working days less for countersigning where silence never counts', () => {
    const deemed = { ...rulesOf2026.policy.deemed, countersignature: null };
    const policy = { ...rulesOf2026.policy, deemed };
    expect(lastSafeDay({ papersBy: '2026-10-09' }, { ...rulesOf2026, policy })).toBe('2026-09-07');
  });

  it('counts calendar days as deadlines do: one that ends on a free day ends later', () => {
    const policy = { ...rulesOf2026.policy, terms: { ...rulesOf2026.policy.terms, 'paper-check': '3d' as const } };
    // From 30 September three days end on 3 October, which is free: due on the 8th.
    expect(lastSafeDay({ papersBy: '2026-10-08' }, { ...rulesOf2026, policy }, ['paper-check'])).toBe('2026-09-30');
    expect(lastSafeDay({ papersBy: '2026-10-07' }, { ...rulesOf2026, policy }, ['paper-check'])).toBe('2026-09-24');
  });

  it('moves with its session', () => {
    const before = scheduled('2026-10-15');
    const after = afterMeetingAct(
      before,
      moveMeeting(before, { meeting: only(before.meetings[0]), heldOn: '2026-10-29' }, march),
    );
    expect(datesOf(before)).toEqual([['2026-10-15', '2026-10-09', '2026-08-31']]);
    expect(datesOf(after)).toEqual([['2026-10-29', '2026-10-22', '2026-09-14']]);
  });

  it('is a working day before the papers are due, whatever the session', () => {
    const days = fc.integer({ min: 100, max: 364 }).map((days) => dayPlus('2026-01-01', days));
    fc.assert(
      fc.property(days, (heldOn) => {
        const papersBy = papersDay(heldOn, rulesOf2026);
        const day = lastSafeDay({ papersBy }, rulesOf2026);
        expect(day < papersBy && papersBy < heldOn).toBe(true);
        expect(isWorkingDay(rulesOf2026.calendar, day)).toBe(true);
        expect(lastSafeDay({ papersBy: dayPlus(papersBy, 30) }, rulesOf2026) > day).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('A plan in drafting', () => {
  const rules = [rulesOf2026];
  const facts = scheduled('2026-10-15', '2026-10-29');
  const [first, second] = [only(facts.meetings[0]), only(facts.meetings[1])];

  it('aims at the first session that it can reach safely', () => {
    expect(aimFor(facts.meetings, '2026-08-31T09:00:00.000Z', rules)?.submitBy).toBe('2026-08-31');
    expect(aimFor(facts.meetings, '2026-09-01T00:00:00.000Z', rules)?.submitBy).toBe('2026-09-14');
    expect(aimFor(facts.meetings, '2026-09-15T00:00:00.000Z', rules)).toBeNull();
  });

  it('keeps its day though it is late for it', () => {
    const at = '2026-09-02T04:00:00.000Z';
    expect(submitByNow('2026-08-31', facts.meetings, { at, rules })).toBe('2026-08-31');
  });

  it('aims at the next session where its own is cancelled', () => {
    const after = afterMeetingAct(facts, cancelMeeting(facts, { meeting: first, reason: '另行安排' }, march));
    const at = '2026-08-03T04:00:00.000Z';
    expect(submitByNow('2026-08-31', after.meetings, { at, rules })).toBe('2026-09-14');
    const none = afterMeetingAct(after, cancelMeeting(after, { meeting: second, reason: '另行安排' }, march));
    expect(submitByNow('2026-09-14', none.meetings, { at, rules })).toBeNull();
  });

  it('aims at no session that was held', () => {
    const meetings = [aMeeting('2026-10-15', { state: 'held' })];
    expect(aimFor(meetings, '2026-03-02T04:00:00.000Z', rules)).toBeNull();
  });
});

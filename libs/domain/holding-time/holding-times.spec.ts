import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { clockMoves, type ClockThrow, issuedTask, step } from '#testing/builders/clock-walk.rig.js';

import { anAct } from '#testing/builders/act.builder.js';
import { assignmentOf } from '#testing/builders/row.builder.js';
import { aTask } from '#testing/builders/task.builder.js';

import type { ActContext } from '../act/decision.js';
import { calendarOf2026 } from '../calendar/announced-days.fixture.js';
import { dayInShanghai, dayPlus } from '../calendar/day.js';
import type { PersonActor } from '../directory/actor.js';
import type { Role } from '../directory/unit.js';
import { bindUnit } from '../prepared-act/prepared-act.acts.js';
import { asPublished, replay } from '../replay/replay.js';
import type { PastEvent } from '../replay/replay-event.js';
import type { TaskFacts } from '../task/task.facts.js';
import { shownOfPlan, shownOfTask } from './holding-time.access.js';
import { type HoldingTime, holdingTimes, summed } from './holding-times.js';

const throws: fc.Arbitrary<readonly ClockThrow[]> = fc.array(
  fc.record({
    move: fc.constantFrom(...clockMoves),
    which: fc.nat(7),
    hours: fc.integer({ min: 0, max: 120 }),
    days: fc.integer({ min: 0, max: 12 }),
  }),
  { minLength: 1, maxLength: 20, size: 'max' },
);

function moments(thrown: readonly ClockThrow[]) {
  const { facts, events, now } = thrown.reduce(step, issuedTask());
  const past = events.map((event) => ({ actorId: 'person', ...event, verb: event.verb as PastEvent['verb'] })); // of a task
  const from = asPublished(facts, past);
  return { now, moments: replay({ from, events: past, rules: facts.rules, until: now }).moments };
}

const worked = (times: readonly HoldingTime[]): readonly HoldingTime[] =>
  times.filter(({ workingDays }) => workingDays > 0);

describe('Holding times', () => {
  it('of one window and of the next add up to those of both', () => {
    const property = fc.property(throws, fc.nat(60), (thrown, days) => {
      const { now, moments: all } = moments(thrown);
      const split = dayPlus('2026-03-02', days);
      const noon = `${split}T04:00:00.000Z`;
      const until = noon < now ? noon : now;
      const first = holdingTimes(all, { from: null, until, calendar: calendarOf2026 });
      const second = holdingTimes(all, {
        from: dayPlus(dayInShanghai(until), 1),
        until: now,
        calendar: calendarOf2026,
      });
      const both = holdingTimes(all, { from: null, until: now, calendar: calendarOf2026 });
      const sorted = (times: readonly HoldingTime[]) =>
        worked(times)
          .map((time) => JSON.stringify(time))
          .sort();
      expect(sorted(summed([...first, ...second]))).toEqual(sorted(both));
    });
    fc.assert(property, { numRuns: 100 });
  });

  it('never count a day twice for one matter: all hands together hold one no longer than there are working days', () => {
    const wait: ClockThrow = { move: 'wait', which: 0, hours: 14 * 24, days: 0 };
    const contest: ClockThrow = { ...wait, move: 'contest', hours: 24 };
    const { now, moments: all } = moments([contest, wait]);
    const times = holdingTimes(all, { from: null, until: now, calendar: calendarOf2026 });
    const hands = times.filter(({ role }) => role === 'handler' || role === 'coordinator');
    // From Monday 2 March to Tuesday 17 March: one day with the lead, ten with whoever settles.
    expect(hands).toEqual([
      { unitId: 'coordinator-unit', party: 'authority', role: 'coordinator', workingDays: 10 },
      { unitId: 'lead', party: 'lead', role: 'handler', workingDays: 1 },
    ]);
  });

  it('are the leader’s while an act waits for the signature, and nobody’s while the clock stands still', () => {
    const accept = (facts: TaskFacts, context: ActContext) => {
      const act = { verb: 'assignment.accept' as const, subjectId: assignmentOf(facts).id, terms: {} };
      return bindUnit(facts, { act, by: { unitId: 'lead', maySign: false } }, context);
    };
    const issued = aTask().issued();
    const days = ['2026-03-02T04:00:00.000Z', '2026-03-04T04:00:00.000Z', '2026-03-09T04:00:00.000Z'] as const;
    const prepared = issued.after(accept, anAct(days[1])).build();
    const stands = prepared.deadlines.map((row) => ({ ...row, suspendedAt: days[2] }));
    const told = [issued.build(), prepared, { ...prepared, deadlines: stands }].map((facts, at) => {
      return { at: days[at] ?? '', facts };
    });
    const until = '2026-03-10T04:00:00.000Z';
    expect(holdingTimes(told, { from: null, until, calendar: calendarOf2026 })).toEqual([
      { unitId: 'lead', party: 'lead', role: 'leader', workingDays: 3 },
      { unitId: 'lead', party: 'lead', role: 'handler', workingDays: 2 },
      { unitId: 'lead', party: 'lead', role: 'suspension', workingDays: 1 },
    ]);
  });
});

describe('What is shown of holding times', () => {
  const standings = { coordinator: 'ndrc', approver: 'government', secretariat: 'office', inspector: 'inspection' };
  const times: readonly HoldingTime[] = [
    { unitId: 'government', party: 'authority', role: 'approver', workingDays: 9 },
    { unitId: 'government', party: 'authority', role: 'suspension', workingDays: 4 },
    { unitId: 'lead', party: 'lead', role: 'handler', workingDays: 3 },
    { unitId: 'helper', party: 'supporter', role: 'handler', workingDays: 2 },
  ];
  const at = (unitId: string, role: Role): PersonActor => {
    return { kind: 'person', id: 'somebody', name: '某人', memberships: [{ unitId, role }] };
  };
  const units = (shown: readonly HoldingTime[]): readonly string[] => shown.map(({ unitId }) => unitId);

  it.each([
    ['coordinator', at('ndrc', 'coordinator'), ['government', 'government', 'lead', 'helper']],
    ['office', at('office', 'secretariat'), ['government', 'government', 'lead', 'helper']],
    ['approver', at('government', 'approver'), ['government', 'government', 'lead', 'helper']],
    ['inspector', at('inspection', 'inspector'), ['lead', 'helper']],
    ['lead', at('lead', 'leader'), ['lead', 'helper']],
  ])('of a task to the %s', (_who, actor, seen) => {
    expect(units(shownOfTask(times, actor, standings))).toEqual(seen);
  });

  it.each([
    ['coordinator', at('ndrc', 'coordinator'), ['government', 'government', 'lead', 'helper']],
    ['inspector', at('inspection', 'inspector'), ['lead', 'helper']],
    ['lead', at('lead', 'leader'), ['lead']],
    ['stranger', at('stranger', 'leader'), []],
  ])('of a plan to the %s', (_who, actor, seen) => {
    expect(units(shownOfPlan(times, actor, standings))).toEqual(seen);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clockMoves, type ClockThrow, type ClockWalk, issuedTask, step } from '#testing/builders/clock-walk.rig.js';
import { defaultPolicy } from '#testing/builders/policy.builder.js';
import { anAct } from '#testing/builders/act.builder.js';
import { applyChanges, type EventDraft } from '../act/decision.js';
import { calendarOf2026 } from '../calendar/announced-days.fixture.js';
import { holdingTimes } from '../holding-time/holding-times.js';
import { deadlineChanges } from '../deadline/deadlines-of.js';
import type { TaskFacts } from '../task/task.facts.js';
import { asPublished, replay } from './replay.js';
import type { PastEvent } from './replay-event.js';

const throws: fc.Arbitrary<readonly ClockThrow[]> = fc.array(
  fc.record({
    move: fc.constantFrom(...clockMoves),
    which: fc.nat(7),
    hours: fc.integer({ min: 0, max: 120 }),
    days: fc.integer({ min: 0, max: 12 }),
  }),
  { minLength: 1, maxLength: 30, size: 'max' },
);
const start = issuedTask();
const look: ClockThrow = { move: 'wait', which: 0, hours: 0, days: 0 };

function past(events: readonly EventDraft[]): PastEvent[] {
  return events.map((event) => ({ actorId: 'person', ...event, verb: event.verb as PastEvent['verb'] })); // of a task
}

/** What was due, in words that two tellings of the same story share. */
function told(events: readonly EventDraft[]): string[] {
  const wanted = ['deadline.climb', 'deadline.move', 'slip.draft', 'clockRequest.lapse'];
  return events
    .filter(({ verb, payload }) => wanted.includes(verb) || payload.deemed === true)
    .map(({ verb, at, unitId, payload }) => {
      const { rung, number, to, passed } = payload;
      return JSON.stringify([at, verb, unitId, rung, number, to, passed]);
    });
}

/** The task as it was issued at the start of the walks, dated by these rules. */
function issuedUnder(rules: TaskFacts['rules']): TaskFacts {
  const undated = { ...start.facts, rules, deadlines: [] };
  return applyChanges(undated, deadlineChanges(undated, anAct()).changes);
}

function retold({ facts, events, now }: ClockWalk) {
  const published = asPublished(facts, past(events));
  return replay({ from: published, events: past(events), rules: facts.rules, until: now });
}

describe('A task told again from its events', () => {
  it('under the rules that were in force had exactly what was due', () => {
    const property = fc.property(throws, (thrown) => {
      // What the last act made due at once is climbed by whoever looks next.
      const walk = [...thrown, look].reduce(step, start);
      expect(told(retold(walk).due).sort()).toEqual(told(walk.events).sort());
    });
    fc.assert(property, { numRuns: 150 });
  });

  it('under a gentler ladder would have had fewer rungs, at the moments of that ladder', () => {
    const wait: ClockThrow = { move: 'wait', which: 0, hours: 20 * 24, days: 0 };
    const { facts, events, now } = step(start, wait);
    const ladders = defaultPolicy.ladders.map((ladder) => ({
      ...ladder,
      rungs: [{ id: 'once', at: '1wd' as const, do: 'remind' as const }],
    }));
    const tried = [
      { from: '2020-01-01T00:00:00.000Z', policy: { ...defaultPolicy, ladders }, calendar: calendarOf2026 },
    ];
    const { due } = replay({ from: asPublished(facts, past(events)), events: past(events), rules: tried, until: now });
    expect(due.map(({ at, payload }) => [at, payload.rung])).toEqual([
      ['2026-03-04T01:00:00.000Z', 'once'],
      ['2026-03-10T01:00:00.000Z', 'once'],
    ]);
  });
});

describe('Silence that counted', () => {
  it('does not count again under rules by which it never does: the matter still waits there', () => {
    const deemed = { ...defaultPolicy.deemed, assignment: '5wd' as const };
    const rules = [
      { from: '2020-01-01T00:00:00.000Z', policy: { ...defaultPolicy, deemed }, calendar: calendarOf2026 },
    ];
    const wait: ClockThrow = { move: 'wait', which: 0, hours: 12 * 24, days: 0 };
    const { facts, events, now } = step({ ...start, facts: { ...issuedUnder(rules), rules } }, wait);
    expect(events.some(({ payload }) => payload.deemed === true)).toBe(true);
    const from = asPublished(facts, past(events));
    const never = rules.map((rule) => ({ ...rule, policy: defaultPolicy }));
    const last = (tried: TaskFacts['rules']) =>
      replay({ from, events: past(events), rules: tried, until: now }).moments.at(-1);
    expect(last(rules)?.facts.assignments.map(({ state }) => state)).toEqual(['accepted']);
    expect(last(never)?.facts.assignments.map(({ state }) => state)).toEqual(['issued']);
  });
});

describe('Holding times', () => {
  it('count working days for whoever held the matter, the lawful stop apart', () => {
    const moves: readonly ClockThrow[] = [
      { move: 'suspend', which: 1, hours: 24, days: 0 },
      { move: 'suspend', which: 1, hours: 24, days: 0 },
      { move: 'lift', which: 0, hours: 48, days: 0 },
      { move: 'contest', which: 0, hours: 96, days: 0 },
      { move: 'uphold', which: 0, hours: 48, days: 0 },
    ];
    const walk = moves.reduce(step, start);
    const span = { from: null, until: walk.now, calendar: calendarOf2026 };
    const times = holdingTimes(retold(walk).moments, span);
    // Monday noon; asked on Tuesday, stopped on Wednesday, running again on Friday; contested on Tuesday, upheld on Thursday.
    expect(times).toEqual(
      expect.arrayContaining([
        { unitId: 'lead', party: 'lead', role: 'handler', workingDays: 4 },
        { unitId: 'lead', party: 'lead', role: 'suspension', workingDays: 2 },
        { unitId: 'coordinator-unit', party: 'authority', role: 'coordinator', workingDays: 3 },
      ]),
    );
  });
});

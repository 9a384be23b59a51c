import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clockMoves, type ClockThrow, type ClockWalk, draftingTask, step } from '#testing/builders/clock-walk.rig.js';
import type { EventDraft } from '../act/decision.js';
import { rulesAfter } from '../rules/rules.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { Deadline } from './deadline.js';
import { keyOf } from './deadlines-of.js';
import { openMatters } from './open-matters.js';
import { rungsOf } from './rungs.js';
import { nextRungAt } from './settle.js';

const throws: fc.Arbitrary<readonly ClockThrow[]> = fc.array(
  fc.record({
    move: fc.constantFrom(...clockMoves),
    which: fc.nat(7),
    hours: fc.integer({ min: 0, max: 120 }),
    days: fc.integer({ min: 0, max: 12 }),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
);
const start = draftingTask();

function everyStep(check: (walk: ClockWalk) => readonly string[]): void {
  const property = fc.property(throws, (thrown) => {
    let walk = start;
    for (const one of thrown) {
      walk = step(walk, one);
      expect([...new Set(check(walk))]).toEqual([]);
    }
  });
  fc.assert(property, { numRuns: 150 });
}

describe('Whatever happens to the clocks of a task: new policies, extensions, suspensions, returns, silence, other sessions', () => {
  it('each open deadline keeps exactly one next rung: the first that is neither climbed nor passed', () => {
    everyStep(({ facts, now }) => facts.deadlines.flatMap((deadline) => nextFaults(deadline, now)));
  });

  it('no rung is lost: each of its ladder is climbed, passed, or still to come', () => {
    everyStep(({ facts }) => facts.deadlines.flatMap((deadline) => lost(facts, deadline)));
  });

  it('no rung is climbed twice, nor while the clock stands still', () => {
    everyStep(({ events }) => {
      const climbed = events.filter(({ verb }) => verb === 'deadline.climb');
      return repeats(climbed.map(({ payload }) => `${String(payload.deadlineId)} ${String(payload.rung)}`));
    });
  });

  it('each open matter has one open deadline, and the watch wakes for the first of all', () => {
    everyStep(({ facts }) => {
      const wanted = openMatters(facts).map(keyOf).sort();
      const have = facts.deadlines.map(({ key }) => key).sort();
      const earliest = facts.deadlines.flatMap((deadline) => comingUp(facts, deadline)).sort()[0] ?? null;
      return [
        ...(JSON.stringify(wanted) === JSON.stringify(have) ? [] : ['open matters and deadlines differ']),
        ...(nextRungAt(facts) === earliest ? [] : ['the watch sleeps over something']),
      ];
    });
  });

  it('a stopped clock climbs nothing until it runs again', () => {
    everyStep(({ facts, events }) =>
      facts.deadlines.flatMap(({ id, suspendedAt }) =>
        suspendedAt === null ? [] : climbedAfter(events, id, suspendedAt),
      ),
    );
  });

  it('no date that the matter states takes an extension back', () => {
    everyStep(({ facts, events }) => facts.deadlines.flatMap(({ id }) => takenBack(events, id)));
  });

  it('the walks reach every kind of move', () => {
    const sample = fc.sample(throws, { numRuns: 300, seed: 5 });
    const verbs = new Set(sample.flatMap((thrown) => thrown.reduce(step, start).events.map(({ verb }) => verb)));
    const wanted = ['extend', 'suspend', 'refuse', 'lift', 'lapse'].map((verb) => `clockRequest.${verb}`);
    expect([...verbs]).toEqual(
      expect.arrayContaining([...wanted, 'deadline.move', 'deadline.climb', 'slip.draft', 'annualPlan.aim']),
    );
  });
});

function nextFaults(deadline: Deadline, now: string): string[] {
  const { rungs, climbed, nextRung, nextRungAt: at, suspendedAt } = deadline;
  const first = suspendedAt === null ? rungs[0] : undefined;
  const order = [...rungs].sort((one, other) => one.at.localeCompare(other.at));
  return [
    ...(nextRung === (first?.id ?? null) && at === (first?.at ?? null) ? [] : ['the next rung is not the first one']),
    ...(JSON.stringify(order) === JSON.stringify(rungs) ? [] : ['rungs are out of order']),
    ...(rungs.some(({ id }) => climbed.includes(id)) ? ['a climbed rung is still to come'] : []),
    ...(first !== undefined && first.at < now ? ['a rung that was due is not climbed'] : []),
  ];
}

function lost(facts: TaskFacts, deadline: Deadline): string[] {
  const rules = facts.rules.find(({ policy }) => policy.version === deadline.policyVersion);
  const unitKind = facts.kinds[deadline.holderUnitId];
  if (rules === undefined || unitKind === undefined || deadline.suspendedAt !== null) return [];
  const known = new Set([...deadline.climbed, ...deadline.rungs.map(({ id }) => id)]);
  const ladder = rungsOf(rules, { ...deadline, unitKind });
  return ladder.filter(({ id }) => !known.has(id)).map(({ id }) => `${deadline.kind} has lost its rung ${id}`);
}

function comingUp(facts: TaskFacts, deadline: Deadline): string[] {
  const rules = rulesAfter(facts.rules, deadline);
  return [...(deadline.nextRungAt === null ? [] : [deadline.nextRungAt]), ...(rules === undefined ? [] : [rules.from])];
}

function climbedAfter(events: readonly EventDraft[], deadlineId: string, since: string): string[] {
  const climbed = events.filter(
    ({ verb, at, payload }) => verb === 'deadline.climb' && payload.deadlineId === deadlineId && at > since,
  );
  return climbed.map(() => 'a rung was climbed while the clock stood still');
}

/** Moves to before the date that the first move after an extension started from. */
function takenBack(events: readonly EventDraft[], deadlineId: string): string[] {
  const story = events.filter(({ payload }) => payload.deadlineId === deadlineId);
  const extended = story.findLastIndex(({ verb }) => verb === 'clockRequest.extend');
  const moves = extended < 0 ? [] : story.slice(extended).filter(({ verb }) => verb === 'deadline.move');
  // As `moving` records them.
  const dates = moves.map(({ payload }) => payload as { from: { dueAt: string }; to: { dueAt: string } });
  const first = dates[0]?.from.dueAt ?? '';
  return dates.filter(({ to }) => to.dueAt < first).map(() => 'an extension was taken back');
}

function repeats(names: readonly string[]): string[] {
  return names.filter((name, place) => names.indexOf(name) !== place);
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actViolations, liveRows, stateViolations } from '#testing/builders/task-invariants.rule.js';
import {
  canBeLeft,
  conduct,
  openingFacts,
  type Opening,
  type Played,
  playThrow,
  type Throw,
  walkUnits,
} from '#testing/builders/task-walk.rig.js';
import { plays } from '#testing/builders/task-plays.table.js';
import type { TaskFacts } from './task.facts.js';

const opening: fc.Arbitrary<Opening> = fc.record({
  leadUnitId: fc.constantFrom('lead', 'coordinator-unit'),
  supports: fc.subarray(['helper', 'partner', 'coordinator-unit', 'nanning']),
  openSets: fc.integer({ min: 0, max: 2 }),
  stage: fc.constantFrom('published', 'accepted', 'asked'),
});
const dice: fc.Arbitrary<Throw> = fc.record({
  play: fc.nat(plays.length - 1),
  stride: fc.integer({ min: 1, max: 30 }),
  matter: fc.nat(5),
  actor: fc.nat(22),
  unit: fc.nat(walkUnits.length - 1),
  guided: fc.boolean(),
  wake: fc.boolean(),
});
const walks = fc.tuple(opening, fc.array(dice, { minLength: 1, maxLength: 80, size: 'max' }));

interface Walk {
  readonly facts: TaskFacts;
  readonly seen: readonly TaskFacts[];
  readonly played: readonly Played[];
}

/** Acts at random: whatever comes up is tried, and the conductor wakes or sleeps. */
function walk([from, throws]: [Opening, readonly Throw[]]): Walk {
  const seen: TaskFacts[] = [];
  const played: Played[] = [];
  let facts = openingFacts(from);
  for (const thrown of throws) {
    const next = playThrow(facts, thrown);
    if (next !== null) played.push(next);
    facts = next?.after ?? facts;
    if (thrown.wake) facts = conduct(facts).facts;
    seen.push(facts);
  }
  return { facts, seen, played };
}

function holdsOf(check: (walked: Walk) => readonly string[]): void {
  const property = fc.property(walks, (start) => {
    expect([...new Set(check(walk(start)))]).toEqual([]);
  });
  fc.assert(property, { numRuns: 300 });
}

describe('Whatever people do to a task, in whatever order', () => {
  it('its facts stay whole: one lead, one inbox line a matter, nothing that waits for nobody', () => {
    holdsOf(({ seen }) => seen.flatMap(stateViolations));
  });

  it('each act keeps the rules: signed, settled by nobody of a unit concerned, moving named units only by approval', () => {
    holdsOf(({ played }) => played.flatMap(actViolations));
  });

  it('the procedure comes to rest, and each state can still be left', () => {
    holdsOf(({ facts }) => {
      const rested = conduct(facts);
      const stuck = liveRows(rested.facts).filter((id) => !canBeLeft(rested.facts, id));
      return [...(rested.done.length < 20 ? [] : ['it never rests']), ...stuck.map((id) => `${id} is stuck`)];
    });
  });

  it('the walks reach every act of the table', () => {
    const starts = fc.sample(walks, { numRuns: 600, seed: 3 });
    const reached = new Set(starts.flatMap((start) => walk(start).played.map(({ play }) => play.verb)));
    const never = plays.map(({ verb }) => verb).filter((verb) => !reached.has(verb));
    expect(never).toEqual([]);
  });
});

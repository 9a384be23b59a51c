import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { noon } from '#testing/builders/act.builder.js';
import { plays } from '#testing/builders/task-plays.table.js';
import { openingFacts, type Opening, playThrow, type Throw, walkUnits } from '#testing/builders/task-walk.rig.js';

import type { EventDraft } from '../act/decision.js';
import { openMatters } from '../deadline/open-matters.js';
import type { TaskFacts } from '../task/task.facts.js';
import { asPublished, replay } from './replay.js';
import type { PastEvent } from './replay-event.js';

const opening: fc.Arbitrary<Opening> = fc.record({
  leadUnitId: fc.constantFrom('lead', 'coordinator-unit'),
  supports: fc.subarray(['helper', 'partner', 'coordinator-unit', 'nanning']),
  openSets: fc.integer({ min: 0, max: 2 }),
  stage: fc.constant('published' as const),
});
const dice: fc.Arbitrary<Throw> = fc.record({
  play: fc.nat(plays.length - 1),
  stride: fc.integer({ min: 1, max: 30 }),
  matter: fc.nat(5),
  actor: fc.nat(22),
  unit: fc.nat(walkUnits.length - 1),
  guided: fc.constant(true),
  wake: fc.constant(false),
});
const walks = fc.tuple(opening, fc.array(dice, { minLength: 1, maxLength: 80, size: 'max' }));

interface Walk {
  readonly facts: TaskFacts;
  readonly events: readonly PastEvent[];
}

/** People and procedure act at random, and each act is recorded. */
function walk([from, throws]: [Opening, readonly Throw[]]): Walk {
  return throws.reduce<Walk>(
    ({ facts, events }, thrown) => {
      const next = playThrow(facts, thrown);
      if (next === null) return { facts, events };
      const { actor, decision, after } = next;
      return { facts: after, events: [...events, ...decision.events.map((event) => recorded(event, actor.id))] };
    },
    { facts: openingFacts(from), events: [] },
  );
}

function recorded(event: EventDraft, actorId: string): PastEvent {
  return { actorId, ...event, verb: event.verb as PastEvent['verb'] }; // of a task
}

/** What waits for whom, and why; ids that a replay gives by itself are left out. */
function standOf(facts: TaskFacts): object {
  const { task, assignments, inputs, openSets, referrals, supports, preparedActs } = facts;
  return {
    task: [task.leadUnitId, task.startedAt, task.inputsSettledAt],
    assignments: assignments.map(({ id, unitId, state, receivedAt }) => [id, unitId, state, receivedAt]),
    inputs: inputs.map(({ id, unitId, state, receivedAt, delegatedUnitId }) => {
      return [id, unitId, state, receivedAt, delegatedUnitId];
    }),
    openSets: openSets.map(({ id, state, memberUnitIds }) => [id, state, memberUnitIds]),
    referrals: referrals.map(({ id, state, fromUnitId, toUnitId }) => [id, state, fromUnitId, toUnitId]),
    supports: supports.map(({ unitId, endedAt }) => [unitId, endedAt]),
    preparedActs: preparedActs.map(({ id, unitId, verb, subjectId }) => [id, unitId, verb, subjectId]),
    matters: openMatters(facts),
  };
}

describe('Each event of a task', () => {
  it('told again stands for what was done: the facts come out the same, whatever people did', () => {
    const property = fc.property(walks, (start) => {
      const { facts, events } = walk(start);
      const published = asPublished(facts, events);
      const { moments } = replay({ from: published, events, rules: facts.rules, until: noon });
      expect(standOf(moments.at(-1)?.facts ?? published)).toEqual(standOf(facts));
    });
    fc.assert(property, { numRuns: 100 });
  });

  it('is met on such walks, whatever its verb', () => {
    const met = new Set(
      fc.sample(walks, { numRuns: 300, seed: 3 }).flatMap((start) => walk(start).events.map(({ verb }) => verb)),
    );
    expect(plays.map(({ verb }) => verb).filter((verb) => !met.has(verb))).toEqual([]);
  });
});

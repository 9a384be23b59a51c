import { type ActContext, applyChanges, type Decision, type Verdict } from '#domain/act/decision.js';
import { derive } from '#domain/act/derive.js';
import { isRefusal, sentence } from '#domain/refusal/refusal.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

/** The moment at which tests act unless they say otherwise. */
export const noon = '2026-03-02T04:00:00.000Z';

let made = 0;

/** The context of an act: when, by whom, and ids that never come twice. */
export function anAct(at = noon, actorId = 'person'): ActContext {
  return { at, actorId, newId: () => `id-${(made += 1)}` };
}

/** Carries an act out as the runner of use cases does: its changes, then what follows from them, then the chain's head. */
export function carryOut(facts: TaskFacts, verdict: Verdict, context = anAct()): TaskFacts {
  const { changes, events } = decided(verdict);
  const after = applyChanges(facts, changes);
  const derived = derive(after, context, null);
  const head = facts.head + events.length + derived.events.length;
  return { ...applyChanges(after, derived.changes), head };
}

/** The decision; throws with the refusal's sentence where the test expected none. */
export function decided(verdict: Verdict): Decision {
  if (isRefusal(verdict)) throw new Error(`${verdict.code}: ${sentence(verdict, 'en')}`);
  return verdict;
}

import type { ActContext, Decision } from '../act/decision.js';
import { overtake } from '../prepared-act/overtake.js';
import { isRefusal } from '../refusal/refusal.js';
import { owingUnits, type TaskFacts } from '../task/task.facts.js';
import type { Countersignature, CountersignatureState } from './countersignature.js';
import { moveCountersignature } from './move-countersignature.js';

/** Why it no longer counts: its part has changed, its unit no longer takes part, it was withdrawn, or it is asked again. */
export type LapseReason = 'part-changed' | 'unit-left' | 'withdrawn' | 'asked-again';

const open: ReadonlySet<CountersignatureState> = new Set<CountersignatureState>([
  'asked',
  'objected',
  'referred',
  'proposed',
]);

/** Ends countersignatures, and with each the acts on it that still wait for a signature. */
export function lapse(
  facts: TaskFacts,
  { rows, reason }: { readonly rows: readonly Countersignature[]; readonly reason: LapseReason },
  context: ActContext,
): Decision {
  const decisions = rows.flatMap((row) => {
    const verdict = moveCountersignature(row, { verb: 'lapse', payload: { reason } }, context);
    return isRefusal(verdict) ? [] : [overtake(facts, { subjectId: row.id, decision: verdict }, context)];
  });
  return {
    changes: decisions.flatMap(({ changes }) => changes),
    events: decisions.flatMap(({ events }) => events).map((event) => ({ ...event, actorId: 'conductor' })),
  };
}

/**
 * What was asked of units that no longer take part: nobody waits for them, so that a change of lead or of support never
 * blocks a plan. What they signed stays signed, in case they come back.
 */
export function lapsedCountersignatures(facts: TaskFacts, context: ActContext): Decision {
  const owing = new Set(owingUnits(facts).map(({ unitId }) => unitId));
  const rows = facts.countersignatures.filter(({ unitId, state }) => open.has(state) && !owing.has(unitId));
  return lapse(facts, { rows, reason: 'unit-left' }, context);
}

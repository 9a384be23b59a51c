import type { ActContext, Decision } from '../act/decision.js';
import type { AnnualPlan } from './annual-plan.js';
import type { Opinion } from './draft-version.js';

/** An opinion as it is said: about a part by its key (see `OutlinePart`), or about the whole. */
export type SaidOpinion = Pick<Opinion, 'part' | 'text'>;

/** The opinions on the version that is before who says them. */
export function opinionsOn(
  { id: annualPlanId, taskId, version }: AnnualPlan,
  said: readonly SaidOpinion[],
  { at, actorId, newId }: ActContext,
): Decision {
  const rows = said.map(({ part, text }): Opinion => {
    return { id: newId(), taskId, annualPlanId, version, part, text, personId: actorId, writtenAt: at };
  });
  return { changes: rows.map((row) => ({ insert: 'opinions' as const, row })), events: [] };
}

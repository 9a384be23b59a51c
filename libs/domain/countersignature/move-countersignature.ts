import type { ActContext, Verdict } from '../act/decision.js';
import { alreadyDeemed } from '../assignment/assignment.acts.js';
import { move } from '../life/life.js';
import { isRefusal } from '../refusal/refusal.js';
import { type Countersignature, countersignatureLife, type CountersignatureVerb } from './countersignature.js';

export interface CountersignatureMove {
  readonly verb: CountersignatureVerb;
  readonly set?: Partial<Countersignature>;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** The move, or why it is not possible; what silence has answered is refused with the day since when it counts. */
export function moveCountersignature(
  row: Countersignature,
  { verb, set = {}, payload = {} }: CountersignatureMove,
  { at }: ActContext,
): Verdict {
  const state = move(countersignatureLife, row.state, verb);
  if (isRefusal(state)) return row.deemedAt === null ? state : alreadyDeemed('agree', row.deemedAt);
  const { id: subjectId, unitId, annualPlanId } = row;
  return {
    changes: [{ update: 'countersignatures', id: row.id, set: { ...set, state, revision: row.revision + 1 } }],
    events: [{ verb: `countersignature.${verb}`, subjectId, unitId, at, payload: { annualPlanId, ...payload } }],
  };
}

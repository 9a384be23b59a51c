import type { PlanState } from '../plan/plan.js';
import type { Draft } from './plan-draft.js';

/** Ids of units by every name that a document may use for them: exact, never guessed. */
export type UnitIds = ReadonlyMap<string, string>;

/** What an act on a draft decides from, read under the lock of the plan's chain. */
export interface DraftFacts {
  readonly plan: { readonly id: string; readonly state: PlanState; readonly revision: number };
  readonly draft: Draft;
  readonly units: UnitIds;
}

import type { PlanState } from '#domain/plan/plan.js';
import type { PolicyVersion } from '#domain/policy/policy-version.js';
import type { Standings } from '#domain/task/task.facts.js';

/** A plan with all versions of its policy, in order. */
export interface PlanPolicies {
  readonly state: PlanState;
  readonly standings: Standings;
  readonly versions: readonly PolicyVersion[];
}

/** Reads policies for queries; who may see what is decided by them. */
export abstract class PolicyReader {
  abstract policies(planId: string): Promise<PlanPolicies | null>;
}

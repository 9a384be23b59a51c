import type { PlanProgress } from '#domain/plan/plan.facts.js';

import type { ConductorInput, Loaded } from './conductor.contract.js';

/** What the plan's conductor asks of the record; each answers what is so after it. */
export interface PlanActivities {
  loadPlan(input: ConductorInput): Promise<Loaded<PlanProgress>>;
  startTasks(input: ConductorInput): Promise<Loaded<PlanProgress>>;
  applyAmendments(input: ConductorInput): Promise<Loaded<PlanProgress>>;
}

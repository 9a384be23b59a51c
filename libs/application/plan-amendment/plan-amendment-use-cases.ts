import { ComparePlan } from '../plan-comparison/compare-plan.query.js';
import { AmendTask } from './amend-task.use-case.js';
import { ApplyAmendments } from './apply-amendments.js';
import { ApplyPlanAmendment } from './apply-plan-amendment.use-case.js';
import { CheckPlanAmendment } from './check-plan-amendment.query.js';
import { DecidePlanAmendment } from './decide-plan-amendment.use-case.js';
import { PlanAmendmentActs } from './plan-amendment-act.js';
import { ProposePlanAmendment } from './propose-plan-amendment.use-case.js';
import { ReadPlanAmendments } from './read-plan-amendments.query.js';
import { WithdrawPlanAmendment } from './withdraw-plan-amendment.use-case.js';

/** Amendments of a plan by people. */
export const onPlanAmendments = [
  PlanAmendmentActs,
  ProposePlanAmendment,
  DecidePlanAmendment,
  WithdrawPlanAmendment,
] as const;

/** What the plan's conductor does of them. */
export const amendmentSteps = [PlanAmendmentActs, AmendTask, ApplyPlanAmendment, ApplyAmendments] as const;

export const amendmentQueries = [ReadPlanAmendments, CheckPlanAmendment, ComparePlan] as const;

import type { ActContext, Verdict } from '../act/decision.js';
import { nothing } from '../assignment/assignment.acts.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { AnnualPlan } from './annual-plan.js';
import { isElsewhere, sessionNow } from './approval.js';

/** Ensures that the task knows in which session the plan is to be decided: from then on it is due by that day. */
export function followAgenda(facts: TaskFacts, plan: AnnualPlan, { at }: ActContext): Verdict {
  if (!isElsewhere(facts, plan)) return nothing;
  const session = sessionNow(facts, plan);
  return {
    changes: [{ update: 'annualPlans', id: plan.id, set: { session, revision: plan.revision + 1 } }],
    events: [{ verb: 'annualPlan.follow', subjectId: plan.id, unitId: null, at, payload: { session } }],
  };
}

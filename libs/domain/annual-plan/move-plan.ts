import type { ActContext, Verdict } from '../act/decision.js';
import type { YearVerb } from '../act/task.verbs.js';
import { move } from '../life/life.js';
import { isRefusal } from '../refusal/refusal.js';
import { type AnnualPlan, annualPlanLife, type AnnualPlanVerb } from './annual-plan.js';

export interface PlanMove {
  readonly verb: AnnualPlanVerb;
  readonly event: Extract<YearVerb, `annualPlan.${string}`>;
  /** In whose name; null for the engine itself. */
  readonly unitId: string | null;
  readonly set?: Partial<AnnualPlan>;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** One step in the life of an annual plan: the row with its next state and the event that tells it, or why it cannot be. */
export function movePlan(plan: AnnualPlan, step: PlanMove, { at }: ActContext): Verdict {
  const { verb, event, unitId, set = {}, payload = {} } = step;
  const state = move(annualPlanLife, plan.state, verb);
  if (isRefusal(state)) return state;
  return {
    changes: [{ update: 'annualPlans', id: plan.id, set: { ...set, state, revision: plan.revision + 1 } }],
    events: [{ verb: event, subjectId: plan.id, unitId, at, payload }],
  };
}

/** Of a plan that comes back: how it was to be decided, and what was decided, no longer counts. */
export const undecided = {
  route: null,
  isUrgent: false,
  admittedAt: null,
  session: null,
  decision: null,
  decidedAt: null,
  decidedBy: null,
  recordedBy: null,
  paper: null,
  opinion: null,
  conditions: null,
  replyNumber: null,
  repliedAt: null,
} as const satisfies Partial<AnnualPlan>;

import { settlerOf } from '../access/recusal.js';
import type { ActContext, Verdict } from '../act/decision.js';
import { isRefusal } from '../refusal/refusal.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { AnnualPlan } from './annual-plan.js';
import { notCountersigned, requesterOf } from './approval.js';
import { movePlan } from './move-plan.js';
import { opinionsOn, type SaidOpinion } from './opinions-on.js';
import { both } from './submission.acts.js';

/** 初审通过: a year's plan goes into a request; an amendment goes straight to the approver, by circulation. */
export function forwardAnnualPlan(facts: TaskFacts, plan: AnnualPlan, context: ActContext): Verdict {
  const isAmendment = plan.amendsId !== null;
  const verdict = movePlan(
    plan,
    {
      verb: isAmendment ? 'forwardAmendment' : 'forward',
      event: 'annualPlan.forward',
      unitId: settlerOf(facts).unitId,
      set: { forwardedAt: context.at, ...(isAmendment && { route: 'circulation' as const }) },
      payload: { version: plan.version, route: isAmendment ? 'circulation' : null },
    },
    context,
  );
  return isRefusal(verdict) ? verdict : (notCountersigned(facts, plan) ?? verdict);
}

/** 列入请示: the request that carries it was written under the plan's chain before. */
export function requestAnnualPlan(
  facts: TaskFacts,
  { plan, requestId }: { readonly plan: AnnualPlan; readonly requestId: string },
  context: ActContext,
): Verdict {
  const { unitId } = requesterOf(facts);
  const step = { verb: 'request', event: 'annualPlan.request', unitId, set: { requestId } } as const;
  return movePlan(plan, { ...step, payload: { requestId } }, context);
}

/** 确认: the revision meets what the approval in principle asked for, and whom it concerns has countersigned it. */
export function confirmConditions(facts: TaskFacts, plan: AnnualPlan, context: ActContext): Verdict {
  const { unitId } = settlerOf(facts);
  const payload = { version: plan.version };
  const verdict = movePlan(plan, { verb: 'confirm', event: 'annualPlan.confirm', unitId, payload }, context);
  return isRefusal(verdict) ? verdict : (notCountersigned(facts, plan) ?? verdict);
}

/** 认定未达要求: back to the lead, with what is still missing. */
export function findUnmet(
  facts: TaskFacts,
  { plan, opinions }: { readonly plan: AnnualPlan; readonly opinions: readonly SaidOpinion[] },
  context: ActContext,
): Verdict {
  const { unitId } = settlerOf(facts);
  const payload = { opinions };
  const verdict = movePlan(plan, { verb: 'findUnmet', event: 'annualPlan.findUnmet', unitId, payload }, context);
  return isRefusal(verdict) ? verdict : both(verdict, opinionsOn(plan, opinions, context));
}

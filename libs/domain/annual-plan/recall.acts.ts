import { settlerOf } from '../access/recusal.js';
import type { ActContext, Verdict } from '../act/decision.js';
import { dayInShanghai } from '../calendar/day.js';
import type { Countersignature } from '../countersignature/countersignature.js';
import { lapse } from '../countersignature/lapse-countersignatures.js';
import { isRefusal, type Refusal, refuse } from '../refusal/refusal.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { AnnualPlan } from './annual-plan.js';
import { requesterOf } from './approval.js';
import { movePlan, undecided } from './move-plan.js';
import { both } from './submission.acts.js';

/** 采纳意见: the lead takes an objection in; who is asked about other parts goes on answering. */
export function reviseAnnualPlan(facts: TaskFacts, plan: AnnualPlan, context: ActContext): Verdict {
  const objections = facts.countersignatures.filter(
    ({ annualPlanId, state }) => annualPlanId === plan.id && (state === 'objected' || state === 'proposed'),
  );
  const verdict = movePlan(
    plan,
    {
      verb: 'revise',
      event: 'annualPlan.revise',
      unitId: facts.task.leadUnitId,
      set: { submitBy: stillAhead(plan, context) },
      payload: { units: objections.map(({ unitId }) => unitId) },
    },
    context,
  );
  return isRefusal(verdict) || objections.length > 0 ? verdict : refuse('NOTHING_TO_REVISE');
}

/** 撤回: before the next party acted; whoever has not answered yet need not. */
export function withdrawAnnualPlan(facts: TaskFacts, plan: AnnualPlan, context: ActContext): Verdict {
  const verdict = movePlan(
    plan,
    {
      verb: 'withdraw',
      event: 'annualPlan.withdraw',
      unitId: facts.task.leadUnitId,
      set: { ...undecided, requestId: null, forwardedAt: null },
      payload: { from: plan.state },
    },
    context,
  );
  if (isRefusal(verdict)) return verdict;
  const rows = facts.countersignatures.filter(({ annualPlanId }) => annualPlanId === plan.id);
  const late = nextPartyActed(facts, plan, rows);
  if (late !== null) return late;
  const asked = rows.filter(({ state }) => state === 'asked');
  return both(verdict, lapse(facts, { rows: asked, reason: 'withdrawn' }, context));
}

/** Silence is nobody's act. A request that others raise is the act of others. */
function nextPartyActed(facts: TaskFacts, plan: AnnualPlan, rows: readonly Countersignature[]): Refusal | null {
  const { state, submittedAt } = plan;
  if (state === 'requested' && requesterOf(facts).unitId !== facts.task.leadUnitId)
    return refuse('NEXT_PARTY_ACTED', { who: 'settler', units: settlerOf(facts).unitId });
  if (state !== 'countersigning' || submittedAt === null) return null;
  const answered = rows.filter(({ answeredAt, askedAt }) => {
    return answeredAt !== null && answeredAt >= submittedAt && answeredAt >= askedAt;
  });
  if (answered.length === 0) return null;
  const units = answered.map(({ unitId }) => unitId).join(' / ');
  return refuse('NEXT_PARTY_ACTED', { who: 'a countersigning unit', units });
}

/** The last safe day, unless it has passed: a plan that others kept has its full term again. */
export function stillAhead({ submitBy }: Pick<AnnualPlan, 'submitBy'>, { at }: Pick<ActContext, 'at'>): string | null {
  return submitBy !== null && submitBy > dayInShanghai(at) ? submitBy : null;
}

import { settlerOf } from '../access/recusal.js';
import type { ActContext, Verdict } from '../act/decision.js';
import { type AnnualPlan, annualPlanLife, type AnnualPlanState } from '../annual-plan/annual-plan.js';
import { wrongState } from '../life/life.js';
import { refuse } from '../refusal/refusal.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { Countersignature } from './countersignature.js';
import { moveCountersignature } from './move-countersignature.js';

/** 会签同意; where nobody acts (`context.deemed`), silence counts as it. */
export function agreeCountersignature(row: Countersignature, context: ActContext): Verdict {
  const { at, deemed = false } = context;
  const set = deemed ? { deemedAt: at } : { answeredAt: at };
  const { fingerprint } = row;
  return moveCountersignature(
    row,
    { verb: 'agree', set, payload: { fingerprint, ...(deemed && { deemed }) } },
    context,
  );
}

/** 提出修改意见: the unit says which wording it wants instead. */
export function objectCountersignature(
  row: Countersignature,
  { wording }: { readonly wording: string },
  context: ActContext,
): Verdict {
  const set = { wording, answeredAt: context.at };
  return moveCountersignature(row, { verb: 'object', set, payload: { wording } }, context);
}

/** 提请协调: the lead does not take the objection in. */
export function referCountersignature(
  row: Countersignature,
  { note }: { readonly note: string },
  context: ActContext,
): Verdict {
  return moveCountersignature(row, { verb: 'refer', payload: { note } }, context);
}

/** 协调建议: who settles proposes; it goes up with the plan where the objection stays. */
export function proposeCountersignature(
  facts: TaskFacts,
  { row, proposal }: { readonly row: Countersignature; readonly proposal: string },
  context: ActContext,
): Verdict {
  const payload = { proposal, proposedBy: settlerOf(facts).unitId };
  return moveCountersignature(row, { verb: 'propose', set: { proposal }, payload }, context);
}

const decided: ReadonlySet<AnnualPlanState> = new Set<AnnualPlanState>(['approved', 'in-force', 'refused', 'closed']);

/** 不再坚持: the unit agrees after all, as long as the plan is not decided. */
export function yieldCountersignature(facts: TaskFacts, row: Countersignature, context: ActContext): Verdict {
  const plan = facts.annualPlans.find(({ id }) => id === row.annualPlanId);
  if (plan !== undefined && decided.has(plan.state)) return tooLate(plan);
  const { fingerprint } = row;
  return moveCountersignature(
    row,
    { verb: 'yield', set: { answeredAt: context.at }, payload: { fingerprint } },
    context,
  );
}

function tooLate({ state }: AnnualPlan): Verdict {
  const states = Object.values(annualPlanLife.moves).flatMap(({ from }) => from);
  const from = [...new Set(states)].filter((candidate) => !decided.has(candidate)).join(' / ');
  return wrongState(annualPlanLife, { state, verb: 'yield', from });
}

/** 保留意见: the lead lets the objection go up with the plan, the proposal attached; the decision settles it. */
export function maintainCountersignature(row: Countersignature, context: ActContext): Verdict {
  const { wording, proposal } = row;
  if (row.state === 'objected' || row.state === 'referred') return refuse('DISSENT_NEEDS_PROPOSAL');
  return moveCountersignature(row, { verb: 'maintain', payload: { wording, proposal } }, context);
}

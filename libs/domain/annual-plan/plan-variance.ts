import type { Calendar } from '../calendar/calendar.js';
import type { Explained } from '../milestone/deviation.js';
import { type Variance, varianceOf } from '../milestone/variance.js';
import { type InvestmentVariance, investmentLines, investmentVariance } from '../progress-report/investment.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { AnnualPlan } from './annual-plan.js';

/** 偏差 of an annual plan against its newest baseline: in days milestone by milestone, in money project by project. */
export interface PlanVariance {
  readonly milestones: readonly MilestoneVariance[];
  readonly investments: readonly InvestmentVariance[];
}

export interface MilestoneVariance extends Explained {
  readonly code: string;
  readonly days: Variance['days'];
  /** How it came about; `reasonCode` is what the unit said of it. */
  readonly why: Variance['reason'];
}

export function planVariance(
  facts: TaskFacts,
  plan: AnnualPlan,
  moment: { readonly calendar: Calendar; readonly at: string },
): PlanVariance {
  const own = facts.milestones.filter(({ annualPlanId }) => annualPlanId === plan.id);
  return {
    milestones: own.map((milestone) => {
      const { days, reason: why } = varianceOf(milestone, moment);
      return { code: milestone.code, days, why, reasonCode: milestone.report?.reasonCode ?? null };
    }),
    investments: investmentLines(facts, plan).map(investmentVariance),
  };
}

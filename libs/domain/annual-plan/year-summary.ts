import type { Calendar } from '../calendar/calendar.js';
import { type Variance, varianceOf } from '../milestone/variance.js';
import { investmentLines, investmentOf } from '../progress-report/investment.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { AnnualPlan } from './annual-plan.js';

/** 年度小结: what became of the milestones of one annual plan; added up by lead it sums up a year. */
export interface YearSummary extends Pick<AnnualPlan, 'year' | 'lastYear' | 'baselines'> {
  readonly annualPlanId: string;
  readonly leadUnitId: string;
  /** Without those that an amendment dropped. */
  readonly planned: number;
  readonly verified: number;
  /** Verified, and reported done after the day that the baseline has. */
  readonly late: number;
  readonly waiting: number;
  /** Not reported done by now: these are carried over. */
  readonly unfinished: number;
  readonly dropped: number;
  readonly extensions: number;
  /** Working days of delay against the baseline, all milestones together. */
  readonly daysLate: number;
  /** 万元, of all projects of the newest baseline. */
  readonly invested: number;
  /** 万元, as told of those projects; of others nothing is known. */
  readonly spent: number;
}

export function summaryOf(
  facts: TaskFacts,
  plan: AnnualPlan,
  moment: { readonly calendar: Calendar; readonly at: string },
): YearSummary {
  const rows = facts.milestones
    .filter(({ annualPlanId }) => annualPlanId === plan.id)
    .map((milestone) => ({ ...milestone, variance: varianceOf(milestone, moment) }));
  const count = (test: (row: (typeof rows)[number]) => boolean): number => rows.filter(test).length;
  const { id: annualPlanId, year, lastYear, baselines } = plan;
  const money = investmentOf(investmentLines(facts, plan));
  return {
    ...{ annualPlanId, year, lastYear, baselines },
    leadUnitId: facts.task.leadUnitId,
    planned: count(({ state }) => state !== 'dropped'),
    verified: count(({ state }) => state === 'verified'),
    late: count(({ state, variance }) => state === 'verified' && isLate(variance)),
    waiting: count(({ state }) => state === 'reported'),
    unfinished: count(({ state }) => state === 'open' || state === 'carried-over'),
    dropped: count(({ state }) => state === 'dropped'),
    extensions: rows.reduce((sum, { extensions }) => sum + extensions, 0),
    daysLate: rows.reduce((sum, { variance }) => sum + Math.max(0, variance.days), 0),
    invested: money.planned,
    spent: money.spent ?? 0,
  };
}

function isLate({ days }: Variance): boolean {
  return days > 0;
}

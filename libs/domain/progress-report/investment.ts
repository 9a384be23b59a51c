import type { AnnualPlan } from '../annual-plan/annual-plan.js';
import { sumOf } from '../annual-plan/content.js';
import type { PlannedInvestment } from '../annual-plan/outline.js';
import { type DeviationReason, deviationReasonList, type Explained } from '../milestone/deviation.js';
import { isRefusal, type Refusal, refuse } from '../refusal/refusal.js';
import { rulesAt } from '../rules/rules.js';
import type { TaskFacts } from '../task/task.facts.js';

/** 投资完成: one project of the newest baseline, and what was told of it last. */
export interface InvestmentLine extends PlannedInvestment, Explained {
  /** 万元 since the plan's first day; null while nobody told. */
  readonly spent: number | null;
}

/** What a report tells of one project. */
export interface Spending {
  /** By code. */
  readonly project: string;
  /** 万元 since the plan's first day. */
  readonly spent: number;
  /** Asked for where it deviates. */
  readonly reasonCode?: DeviationReason;
}

/** 投资偏差, in 万元 and per cent of what was planned; null where nothing was told, or nothing planned. */
export interface InvestmentVariance extends InvestmentLine {
  readonly difference: number | null;
  readonly percent: number | null;
}

/** In per cent of what was planned, where policy does not say. */
const usualTolerance = 10;

/** Each project of the newest baseline, with what the newest report that was filed and not returned told of it. */
export function investmentLines({ progressReports }: TaskFacts, plan: AnnualPlan): readonly InvestmentLine[] {
  const told = progressReports
    .filter(({ annualPlanId, state }) => annualPlanId === plan.id && (state === 'filed' || state === 'accepted'))
    .flatMap(({ investments }) => investments);
  return plan.investments.map(({ project, planned }) => {
    const last = told.findLast((line) => line.project === project && line.spent !== null);
    return { project, planned, spent: last?.spent ?? null, reasonCode: last?.reasonCode ?? null };
  });
}

export function investmentVariance(line: InvestmentLine): InvestmentVariance {
  const { planned, spent } = line;
  const difference = spent === null ? null : sumOf([spent, -planned]);
  const percent = difference === null || planned === 0 ? null : Math.round((difference / planned) * 1000) / 10;
  return { ...line, difference, percent };
}

/** All projects together; told is what was told of some of them. */
export function investmentOf(lines: readonly InvestmentLine[]): {
  readonly planned: number;
  readonly spent: number | null;
} {
  const told = lines.flatMap(({ spent }) => (spent === null ? [] : [spent]));
  return { planned: sumOf(lines.map(({ planned }) => planned)), spent: told.length === 0 ? null : sumOf(told) };
}

interface Told {
  readonly plan: AnnualPlan;
  readonly spending: readonly Spending[];
  /** Whether the years of the plan are over. */
  readonly isOver: boolean;
  /** ISO instant of the act. */
  readonly at: string;
}

/**
 * The lines with what is told now; a project of which nothing is said stays as it was told last. More than planned deviates
 * at any time; less only once the plan's years are over. Both beyond policy's tolerance, and then with a reason.
 */
export function toldLines(facts: TaskFacts, { plan, spending, isOver, at }: Told): readonly InvestmentLine[] | Refusal {
  const known = investmentLines(facts, plan);
  const codes = spending.map(({ project }) => project);
  const stray = codes.find(
    (code, place) => codes.indexOf(code) !== place || known.every((line) => line.project !== code),
  );
  if (stray !== undefined) return refuse('INVESTMENT_UNKNOWN', { project: stray });
  const lines: InvestmentLine[] = [];
  for (const line of known) {
    const said = spending.find(({ project }) => project === line.project);
    const next = said === undefined ? line : explained(facts, { line, said, isOver, at });
    if (isRefusal(next)) return next;
    lines.push(next);
  }
  return lines;
}

interface Saying extends Pick<Told, 'isOver' | 'at'> {
  readonly line: PlannedInvestment;
  readonly said: Omit<Spending, 'project'>;
}

/** One sum against what was planned; a reason is kept only of what deviates. */
export function explained(facts: TaskFacts, { line, said, isOver, at }: Saying): InvestmentLine | Refusal {
  const { project, planned } = line;
  const { spent, reasonCode = null } = said;
  const share = (rulesAt(facts.rules, at).policy.annualPlans.investmentTolerance ?? usualTolerance) / 100;
  const deviates = spent > sumOf([planned * (1 + share)]) || (isOver && spent < sumOf([planned * (1 - share)]));
  if (!deviates) return { project, planned, spent, reasonCode: null };
  if (reasonCode !== null) return { project, planned, spent, reasonCode };
  return refuse('INVESTMENT_UNEXPLAINED', { project, planned, spent, reasons: deviationReasonList });
}

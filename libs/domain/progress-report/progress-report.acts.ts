import { settlerOf } from '../access/recusal.js';
import type { ActContext, Verdict } from '../act/decision.js';
import type { AnnualPlan } from '../annual-plan/annual-plan.js';
import { nothing } from '../assignment/assignment.acts.js';
import { dayInShanghai } from '../calendar/day.js';
import { move } from '../life/life.js';
import { varianceOf } from '../milestone/variance.js';
import { isRefusal, refuse } from '../refusal/refusal.js';
import { rulesAt } from '../rules/rules.js';
import type { TaskFacts } from '../task/task.facts.js';
import { investmentLines, type Spending, toldLines } from './investment.js';
import {
  type ProgressLine,
  type ProgressReport,
  progressReportLife,
  type ProgressReportVerb,
} from './progress-report.js';
import { periodBefore, reportsAt } from './reporting.js';

/** Ensures that the report on the month or quarter that is over is asked for, with what is known filled in. */
export function openProgressReport(facts: TaskFacts, plan: AnnualPlan, context: ActContext): Verdict {
  const due = reportsAt(facts, plan, context.at);
  const { progress } = rulesAt(facts.rules, context.at).policy.annualPlans;
  if (due === null || due > context.at || progress === 'never') return nothing;
  const row = newReport(facts, { annualPlanId: plan.id, period: periodBefore(progress, context.at) }, context);
  const { id: subjectId, annualPlanId, period } = row;
  const unitId = facts.task.leadUnitId;
  return {
    changes: [{ insert: 'progressReports', row }],
    events: [{ verb: 'progressReport.open', subjectId, unitId, at: context.at, payload: { annualPlanId, period } }],
  };
}

/** A report that is due. */
export function newReport(
  facts: TaskFacts,
  { annualPlanId, period }: Pick<ProgressReport, 'annualPlanId' | 'period'>,
  { at, newId }: ActContext,
): ProgressReport {
  const plan = facts.annualPlans.find(({ id }) => id === annualPlanId);
  return {
    id: newId(),
    taskId: facts.task.id,
    annualPlanId,
    period,
    openedAt: at,
    state: progressReportLife.initial,
    prefilled: linesOf(facts, annualPlanId, at),
    investments: plan === undefined ? [] : investmentLines(facts, plan),
    text: null,
    filedAt: null,
    filedBy: null,
    note: null,
    revision: 1,
  };
}

function linesOf(facts: TaskFacts, annualPlanId: string, at: string): readonly ProgressLine[] {
  const { calendar } = rulesAt(facts.rules, at);
  const rows = facts.milestones.filter((row) => row.annualPlanId === annualPlanId && row.state !== 'dropped');
  return rows.map((milestone) => {
    const { code, state, dueOn, unitId } = milestone;
    const { days, reason: why } = varianceOf(milestone, { calendar, at });
    return { code, state, dueOn, unitId, days, why };
  });
}

/** What the lead says of a month or a quarter; of projects that it leaves out nothing new. */
export interface Filing {
  readonly text: string;
  readonly spending?: readonly Spending[];
}

/** 填报: the lead says how it goes, and what was spent. */
export function fileProgressReport(
  facts: TaskFacts,
  { report, text, spending = [] }: Filing & { readonly report: ProgressReport },
  context: ActContext,
): Verdict {
  const plan = facts.annualPlans.find(({ id }) => id === report.annualPlanId);
  if (plan === undefined) return refuse('NOT_FOUND');
  const isOver = Number(dayInShanghai(report.openedAt).slice(0, 4)) > plan.lastYear;
  const investments = toldLines(facts, { plan, spending, isOver, at: context.at });
  if (isRefusal(investments)) return investments;
  const set = { text, investments, filedAt: context.at, filedBy: context.actorId };
  const payload = { text, investments };
  return moveReport(report, { verb: 'file', unitId: facts.task.leadUnitId, set, payload }, context);
}

/** A filed report, and what whoever looks at it has to say. */
export interface Reviewing {
  readonly report: ProgressReport;
  readonly note: string;
}

/** 审核通过. */
export function acceptProgressReport(facts: TaskFacts, { report, note }: Reviewing, context: ActContext): Verdict {
  return moveReport(report, { verb: 'accept', ...said(facts, note) }, context);
}

/** 退回: the lead files it again. */
export function returnProgressReport(facts: TaskFacts, { report, note }: Reviewing, context: ActContext): Verdict {
  return moveReport(report, { verb: 'return', ...said(facts, note) }, context);
}

function said(facts: TaskFacts, note: string): Pick<ReportMove, 'unitId' | 'set' | 'payload'> {
  return { unitId: settlerOf(facts).unitId, set: { note }, payload: { note } };
}

interface ReportMove {
  readonly verb: ProgressReportVerb;
  readonly unitId: string;
  readonly set: Partial<ProgressReport>;
  readonly payload: Readonly<Record<string, unknown>>;
}

function moveReport(report: ProgressReport, { verb, unitId, ...what }: ReportMove, { at }: ActContext): Verdict {
  const state = move(progressReportLife, report.state, verb);
  if (isRefusal(state)) return state;
  const { id, annualPlanId, period, revision } = report;
  const payload = { annualPlanId, period, ...what.payload };
  return {
    changes: [{ update: 'progressReports', id, set: { ...what.set, state, revision: revision + 1 } }],
    events: [{ verb: `progressReport.${verb}`, subjectId: id, unitId, at, payload }],
  };
}

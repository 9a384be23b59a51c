import { settlerOf } from '../access/recusal.js';
import type { ActContext, Verdict } from '../act/decision.js';
import type { AnnualPlan } from '../annual-plan/annual-plan.js';
import { nothing } from '../assignment/assignment.acts.js';
import { move } from '../life/life.js';
import { varianceOf } from '../milestone/variance.js';
import { isRefusal } from '../refusal/refusal.js';
import { rulesAt } from '../rules/rules.js';
import type { TaskFacts } from '../task/task.facts.js';
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
  return {
    id: newId(),
    taskId: facts.task.id,
    annualPlanId,
    period,
    openedAt: at,
    state: progressReportLife.initial,
    prefilled: linesOf(facts, annualPlanId, at),
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

/** 填报: the lead says how it goes. */
export function fileProgressReport(
  facts: TaskFacts,
  { report, text }: { readonly report: ProgressReport; readonly text: string },
  context: ActContext,
): Verdict {
  const set = { text, filedAt: context.at, filedBy: context.actorId };
  return moveReport(report, { verb: 'file', unitId: facts.task.leadUnitId, set, payload: { text } }, context);
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

import type { ActContext, Verdict } from '../act/decision.js';
import { resubmitAnnualPlan, submitAnnualPlan } from '../annual-plan/submission.acts.js';
import { type CompletionReport, reportCompletion } from '../completion/completion.acts.js';
import { agreeCountersignature, objectCountersignature } from '../countersignature/countersignature.acts.js';
import type { MilestoneReport } from '../milestone/milestone.js';
import { reportMilestone } from '../milestone/milestone.acts.js';
import { fileProgressReport, type Filing } from '../progress-report/progress-report.acts.js';
import { refuse } from '../refusal/refusal.js';
import type { TaskFacts } from '../task/task.facts.js';

type Nothing = Readonly<Record<string, never>>;

/** Acts in the years of a task that bind a unit, with the terms that each needs. */
export type YearBindingAct =
  | {
      readonly verb: 'annualPlan.submit' | 'annualPlan.resubmit' | 'countersignature.agree';
      readonly subjectId: string;
      readonly terms: Nothing;
    }
  | {
      readonly verb: 'countersignature.object';
      readonly subjectId: string;
      readonly terms: { readonly wording: string };
    }
  | { readonly verb: 'milestone.report'; readonly subjectId: string; readonly terms: MilestoneReport }
  | { readonly verb: 'progressReport.file'; readonly subjectId: string; readonly terms: Filing }
  | {
      readonly verb: 'task.reportCompletion';
      readonly subjectId: string;
      readonly terms: CompletionReport;
    };

const verbs: ReadonlySet<string> = new Set<YearBindingAct['verb']>([
  'annualPlan.submit',
  'annualPlan.resubmit',
  'countersignature.agree',
  'countersignature.object',
  'milestone.report',
  'progressReport.file',
  'task.reportCompletion',
]);

export function isYearAct(act: { readonly verb: string }): act is YearBindingAct {
  return verbs.has(act.verb);
}

export function performInYear(facts: TaskFacts, act: YearBindingAct, context: ActContext): Verdict {
  const plan = facts.annualPlans.find(({ id }) => id === act.subjectId);
  const row = facts.countersignatures.find(({ id }) => id === act.subjectId);
  const report = facts.progressReports.find(({ id }) => id === act.subjectId);
  const milestone = facts.milestones.find(({ id }) => id === act.subjectId);
  switch (act.verb) {
    case 'annualPlan.submit':
      return plan ? submitAnnualPlan(facts, plan, context) : refuse('NOT_FOUND');
    case 'annualPlan.resubmit':
      return plan ? resubmitAnnualPlan(facts, plan, context) : refuse('NOT_FOUND');
    case 'countersignature.agree':
      return row ? agreeCountersignature(row, context) : refuse('NOT_FOUND');
    case 'countersignature.object':
      return row ? objectCountersignature(row, act.terms, context) : refuse('NOT_FOUND');
    case 'milestone.report':
      return milestone ? reportMilestone(facts, { milestone, report: act.terms }, context) : refuse('NOT_FOUND');
    case 'progressReport.file':
      return report ? fileProgressReport(facts, { report, ...act.terms }, context) : refuse('NOT_FOUND');
    case 'task.reportCompletion':
      return reportCompletion(facts, act.terms, context);
  }
}

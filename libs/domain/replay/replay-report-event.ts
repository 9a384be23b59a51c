import type { YearVerb } from '../act/task.verbs.js';
import type { Closing, Completion } from '../completion/completion.js';
import { amendTask } from '../plan-amendment/amend-task.acts.js';
import { dropTask } from '../plan-amendment/drop-task.acts.js';
import type { TaskStep } from '../plan-amendment/task-step.js';
import { newReport } from '../progress-report/progress-report.acts.js';
import type { ProgressReport } from '../progress-report/progress-report.js';
import { changed, type Replay } from './replay-act.js';

type ReportVerb = Extract<YearVerb, `progressReport.${string}` | `task.${string}`>;

/** How progress reports and the completion of a task are told again; see `yearReplays`. */
export const reportReplays: Readonly<Record<ReportVerb, Replay>> = {
  'progressReport.open': (facts, { subjectId, payload }, context) => {
    const { annualPlanId, period } = payload as unknown as ProgressReport; // as `openProgressReport` recorded it
    const row = newReport(facts, { annualPlanId, period }, { ...context, newId: () => subjectId });
    return changed([{ insert: 'progressReports', row }]);
  },
  'progressReport.file': onReport('filed'),
  'progressReport.accept': onReport('accepted'),
  'progressReport.return': onReport('returned'),
  'task.reportCompletion': onCompletion('reported'),
  'task.verifyCompletion': onCompletion('verified'),
  'task.rejectCompletion': onCompletion('rejected'),
  'task.close': onCompletion('closed', 'done'),
  'task.handOver': onCompletion('closed', 'handed-over'),
  'task.reopen': onCompletion('open'),
  'task.amend': (facts, { payload }, context) => {
    const { amendmentId, ...step } = payload as unknown as TaskStep & { amendmentId: string }; // as `amendTask` recorded it
    return amendTask(facts, { amendmentId, step }, context);
  },
  'task.drop': (facts, { payload }, context) => dropTask(facts, String(payload.amendmentId), context),
};

function onReport(state: ProgressReport['state']): Replay {
  return (facts, { subjectId }) => {
    const row = facts.progressReports.find(({ id }) => id === subjectId);
    return row && changed([{ update: 'progressReports', id: row.id, set: { state } }]);
  };
}

/** Without the words: nothing that waits for anybody follows from them. */
function onCompletion(state: Completion['state'], closing: Closing | null = null): Replay {
  return ({ task }, { at, actorId }) => {
    const completion = { lines: [], investment: null, reportedAt: at, reportedBy: actorId, note: null, state };
    const closedAt = closing === null ? null : at;
    return changed([{ update: 'tasks', id: task.id, set: { completion, closedAt, closing } }]);
  };
}

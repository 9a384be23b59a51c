import { AdviseClockRequest } from './clock-request/advise-clock-request.use-case.js';
import { CloseTask } from './completion/close-task.use-case.js';
import { HandOverTask } from './completion/hand-over-task.use-case.js';
import { RejectCompletion } from './completion/reject-completion.use-case.js';
import { ReopenTask } from './completion/reopen-task.use-case.js';
import { ReportCompletion } from './completion/report-completion.use-case.js';
import { VerifyCompletion } from './completion/verify-completion.use-case.js';
import { RejectMilestone } from './milestone/reject-milestone.use-case.js';
import { ReportMilestone } from './milestone/report-milestone.use-case.js';
import { SampleMilestone } from './milestone/sample-milestone.use-case.js';
import { VerifyMilestone } from './milestone/verify-milestone.use-case.js';
import { AcceptProgressReport } from './progress-report/accept-progress-report.use-case.js';
import { FileProgressReport } from './progress-report/file-progress-report.use-case.js';
import { ReturnProgressReport } from './progress-report/return-progress-report.use-case.js';

/** What is done once a plan is in force: about its milestones, its progress, and the completion of the task. */
export const onMilestones = [
  ReportMilestone,
  VerifyMilestone,
  RejectMilestone,
  SampleMilestone,
  AdviseClockRequest,
  FileProgressReport,
  AcceptProgressReport,
  ReturnProgressReport,
  ReportCompletion,
  VerifyCompletion,
  RejectCompletion,
  CloseTask,
  HandOverTask,
  ReopenTask,
] as const;

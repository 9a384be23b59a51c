import { AdviseClockRequest } from './clock-request/advise-clock-request.use-case.js';
import { RejectMilestone } from './milestone/reject-milestone.use-case.js';
import { ReportMilestone } from './milestone/report-milestone.use-case.js';
import { SampleMilestone } from './milestone/sample-milestone.use-case.js';
import { VerifyMilestone } from './milestone/verify-milestone.use-case.js';

/** What is done about milestones once a plan is in force. */
export const onMilestones = [
  ReportMilestone,
  VerifyMilestone,
  RejectMilestone,
  SampleMilestone,
  AdviseClockRequest,
] as const;

import { ChainActRunner } from './act/chain-act.runner.js';
import { TaskActs } from './act/task-act.js';
import { AimAnnualPlan } from './annual-plan/aim-annual-plan.use-case.js';
import { AnnualPlanSteps } from './annual-plan/annual-plan-steps.js';
import { AskCountersigning } from './annual-plan/ask-countersigning.use-case.js';
import { CloseAnnualPlan } from './annual-plan/close-annual-plan.use-case.js';
import { FollowAgenda } from './annual-plan/follow-agenda.use-case.js';
import { FreezeBaseline } from './annual-plan/freeze-baseline.use-case.js';
import { GatherCountersigning } from './annual-plan/gather-countersigning.use-case.js';
import { OpenYears } from './annual-plan/open-years.use-case.js';
import { ProposePlacesOf } from './annual-plan/propose-places-of.js';
import { IssueAssignment } from './assignment/issue-assignment.use-case.js';
import { ClimbRungs } from './deadline/climb-rungs.use-case.js';
import { RequestInputs } from './input/request-inputs.use-case.js';
import { SettleInputs } from './input/settle-inputs.use-case.js';
import { MeetingActs } from './meeting/meeting-act.js';
import { ProposePlaces } from './meeting/propose-places.use-case.js';
import { amendmentSteps } from './plan-amendment/plan-amendment-use-cases.js';
import { StartTasks } from './plan/start-tasks.js';
import { OpenProgressReport } from './progress-report/open-progress-report.use-case.js';
import { StartTask } from './task/start-task.use-case.js';

/** The use cases that conductors call, with what runs them. */
export const conductorUseCases = [
  ChainActRunner,
  TaskActs,
  StartTask,
  StartTasks,
  IssueAssignment,
  RequestInputs,
  SettleInputs,
  OpenYears,
  ClimbRungs,
  AimAnnualPlan,
  FollowAgenda,
  AskCountersigning,
  GatherCountersigning,
  MeetingActs,
  ProposePlaces,
  ProposePlacesOf,
  FreezeBaseline,
  OpenProgressReport,
  CloseAnnualPlan,
  AnnualPlanSteps,
  ...amendmentSteps,
];

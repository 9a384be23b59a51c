import { ChainActRunner } from './act/chain-act.runner.js';
import { TaskActs } from './act/task-act.js';
import { yearQueries } from './year-queries.js';
import { AcceptAssignment } from './assignment/accept-assignment.use-case.js';
import { ContestAssignment } from './assignment/contest-assignment.use-case.js';
import { IssueAssignment } from './assignment/issue-assignment.use-case.js';
import { ReceiveAssignment } from './assignment/receive-assignment.use-case.js';
import { ReopenAssignment } from './assignment/reopen-assignment.use-case.js';
import { UpholdAssignment } from './assignment/uphold-assignment.use-case.js';
import { SettleAssignment } from './assignment/settle-assignment.js';
import { AskClock } from './clock-request/ask-clock.use-case.js';
import { DecideClockRequest } from './clock-request/decide-clock-request.use-case.js';
import { JudgeTask } from './judgement/judge-task.use-case.js';
import { AnswerSlip } from './slip/answer-slip.use-case.js';
import { CompleteSlip } from './slip/complete-slip.use-case.js';
import { DecideSlip } from './slip/decide-slip.use-case.js';
import { ReadTime } from './deadline/read-time.query.js';
import { ReadHoldingTimes } from './holding-time/read-holding-times.query.js';
import { PastTasks } from './replay/past-tasks.js';
import { ReadSlipDocument } from './slip/read-slip-document.query.js';
import { ClimbRungs } from './deadline/climb-rungs.use-case.js';
import { CreateUnit } from './directory/create-unit.use-case.js';
import { DirectoryActs } from './directory/directory-act.js';
import { DisablePerson } from './directory/disable-person.use-case.js';
import { EndMembership } from './directory/end-membership.use-case.js';
import { GrantMembership } from './directory/grant-membership.use-case.js';
import { ListPeople } from './directory/list-people.query.js';
import { ListUnits } from './directory/list-units.query.js';
import { ProposeUnits } from './directory/propose-units.query.js';
import { SuggestUnits } from './directory/suggest-units.query.js';
import { ReadUnit } from './directory/read-unit.query.js';
import { RegisterPerson } from './directory/register-person.use-case.js';
import { UpdateUnit } from './directory/update-unit.use-case.js';
import { AgreeInput } from './input/agree-input.use-case.js';
import { ConfirmInput } from './input/confirm-input.use-case.js';
import { ContestInput } from './input/contest-input.use-case.js';
import { CounterInput } from './input/counter-input.use-case.js';
import { DelegateInput } from './input/delegate-input.use-case.js';
import { FixInput } from './input/fix-input.use-case.js';
import { ReceiveInput } from './input/receive-input.use-case.js';
import { ReopenInput } from './input/reopen-input.use-case.js';
import { RequestInputs } from './input/request-inputs.use-case.js';
import { SettleInputs } from './input/settle-inputs.use-case.js';
import { SettleInput } from './input/settle-input.js';
import { UpholdInput } from './input/uphold-input.use-case.js';
import { WithdrawInput } from './input/withdraw-input.use-case.js';
import { WordInput } from './input/word-input.use-case.js';
import { AcceptInvitation } from './invitation/accept-invitation.use-case.js';
import { ClaimAdministration } from './invitation/claim-administration.use-case.js';
import { InviteFirstAdministrator } from './invitation/invite-first-administrator.use-case.js';
import { InviteUnit } from './invitation/invite-unit.use-case.js';
import { ReadInvitation } from './invitation/read-invitation.query.js';
import { ReadNotices } from './notice/read-notices.query.js';
import { ConfirmCities } from './open-set/confirm-cities.use-case.js';
import { ProposeCities } from './open-set/propose-cities.use-case.js';
import { ReturnCities } from './open-set/return-cities.use-case.js';
import { ClosePlan } from './plan/close-plan.use-case.js';
import { ImportPlan } from './plan/import-plan.use-case.js';
import { PlanActs } from './plan/plan-act.js';
import { PublishPlan } from './plan/publish-plan.use-case.js';
import { onDrafts } from './plan-draft/plan-draft-use-cases.js';
import { ReadDraft } from './plan-draft/read-draft.query.js';
import { onPlanAmendments } from './plan-amendment/plan-amendment-use-cases.js';
import { RequestPublication } from './plan/request-publication.use-case.js';
import { ReturnPreparedAct } from './prepared-act/return-prepared-act.use-case.js';
import { SignPreparedAct } from './prepared-act/sign-prepared-act.use-case.js';
import { DecideReferral } from './referral/decide-referral.use-case.js';
import { ProposeReferral } from './referral/propose-referral.use-case.js';
import { OpenSession } from './session/open-session.js';
import { ReadSession } from './session/read-session.query.js';
import { SignInThrottle } from './session/sign-in-throttle.js';
import { StartTask } from './task/start-task.use-case.js';
import { feedQueries } from './calendar-feed/feed-use-cases.js';
import { exports } from './export/exports.js';
import { ListTokens } from './token/list-tokens.query.js';
import { AttachFile } from './attachment/attach-file.use-case.js';
import { EraseAttachment } from './attachment/erase-attachment.use-case.js';
import { BackfillAct } from './backfill/backfill-act.use-case.js';
import { BulkActs } from './bulk-act/bulk-acts.js';
import { CommentOnTask } from './comment/comment-on-task.use-case.js';
import { EraseComment } from './comment/erase-comment.use-case.js';
import { ReadEvents } from './event/read-events.query.js';
import { ReadPlans } from './plan/read-plans.query.js';
import { KnownTask } from './task/known-task.js';
import { MarkOffline } from './task/mark-offline.use-case.js';
import { ReadMatter } from './task/read-matter.query.js';
import { ReadRemarks } from './task/read-remarks.query.js';
import { ReadTask } from './task/read-task.query.js';
import { Urge } from './task/urge.use-case.js';
import { Inbox } from './work-item/inbox.query.js';
import { TransferWorkItem } from './work-item/transfer-work-item.use-case.js';
import { onAnnualPlans } from './annual-plan-use-cases.js';
import { onDecisions, onSessions } from './decision-use-cases.js';
import { onMilestones } from './milestone-use-cases.js';
import { onOnesOwnAccount } from './own-account-use-cases.js';

/** What is done on tasks, by people and conductors. */
export const onTasks = [
  StartTask,
  IssueAssignment,
  ReceiveAssignment,
  AcceptAssignment,
  ContestAssignment,
  UpholdAssignment,
  SettleAssignment,
  ReopenAssignment,
  RequestInputs,
  ReceiveInput,
  WordInput,
  ConfirmInput,
  CounterInput,
  AgreeInput,
  ContestInput,
  UpholdInput,
  FixInput,
  WithdrawInput,
  SettleInput,
  DelegateInput,
  ReopenInput,
  SettleInputs,
  ProposeCities,
  ConfirmCities,
  ReturnCities,
  ProposeReferral,
  DecideReferral,
  SignPreparedAct,
  ReturnPreparedAct,
  ClimbRungs,
  TransferWorkItem,
  CommentOnTask,
  EraseComment,
  AttachFile,
  EraseAttachment,
  Urge,
  MarkOffline,
  BackfillAct,
  BulkActs,
  AskClock,
  DecideClockRequest,
  CompleteSlip,
  DecideSlip,
  AnswerSlip,
  JudgeTask,
] as const;

const onPlans = [ImportPlan, RequestPublication, PublishPlan, ClosePlan] as const;

const onTheDirectory = [
  CreateUnit,
  UpdateUnit,
  RegisterPerson,
  DisablePerson,
  GrantMembership,
  EndMembership,
  InviteUnit,
  InviteFirstAdministrator,
  AcceptInvitation,
  ClaimAdministration,
] as const;

const runners = [ChainActRunner, TaskActs, PlanActs, DirectoryActs, OpenSession, SignInThrottle] as const;

/**
 * Every verb, with the runners they stand on: the providers that api, worker and command line have in common.
 * Whoever lists them also provides `Ledger`, `SessionRepository`, `Clock` and `MailServer`.
 */
export const useCases = [
  ...runners,
  ...onTasks,
  ...onAnnualPlans,
  ...onMilestones,
  ...onDecisions,
  ...onPlans,
  ...onPlanAmendments,
  ...onDrafts,
  ...onSessions,
  ...onTheDirectory,
  ...onOnesOwnAccount,
];

/** Every question. Whoever lists them also provides the readers of `ports/`. */
export const queries = [
  ListUnits,
  ReadUnit,
  ProposeUnits,
  SuggestUnits,
  ListPeople,
  ReadSession,
  ListTokens,
  ...feedQueries,
  ...exports,
  ReadInvitation,
  KnownTask,
  Inbox,
  ReadPlans,
  ReadDraft,
  ReadTask,
  ReadMatter,
  ReadEvents,
  ReadRemarks,
  ReadTime,
  PastTasks,
  ReadHoldingTimes,
  ReadSlipDocument,
  ReadNotices,
  ...yearQueries,
];

import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { ChainActRunner } from '#application/act/chain-act.runner.js';
import { TaskActs } from '#application/act/task-act.js';
import { AcceptAssignment } from '#application/assignment/accept-assignment.use-case.js';
import { ContestAssignment } from '#application/assignment/contest-assignment.use-case.js';
import { ReceiveAssignment } from '#application/assignment/receive-assignment.use-case.js';
import { AuditRecord, CheckpointArchive } from '#application/audit/audit-record.port.js';
import { ExportAudit } from '#application/audit/export-audit.js';
import { TakeCheckpoint } from '#application/audit/take-checkpoint.js';
import { VerifyChains } from '#application/audit/verify-chains.js';
import { AnnounceYear } from '#application/calendar/announce-year.use-case.js';
import { BackTestPolicy } from '#application/back-test/back-test-policy.query.js';
import { CalendarReader } from '#application/calendar/calendar.reader.js';
import { ComingYears } from '#application/calendar/coming-year.js';
import { PreviewYear } from '#application/calendar/preview-year.query.js';
import { ReadCalendar } from '#application/calendar/read-calendar.query.js';
import { DrivenTime } from '#application/clock/driven-time.js';
import { Reconciler } from '#application/conductor/reconciler.js';
import { RestartConductors } from '#application/conductor/restart-conductors.js';
import { onAnnualPlans } from '#application/annual-plan-use-cases.js';
import { AskClock } from '#application/clock-request/ask-clock.use-case.js';
import { DecideClockRequest } from '#application/clock-request/decide-clock-request.use-case.js';
import { onDecisions, onSessions } from '#application/decision-use-cases.js';
import { exports } from '#application/export/exports.js';
import { onMilestones } from '#application/milestone-use-cases.js';
import { yearQueries } from '#application/year-queries.js';
import { ReadHoldingTimes } from '#application/holding-time/read-holding-times.query.js';
import { PastReader } from '#application/replay/past.reader.js';
import { PastTasks } from '#application/replay/past-tasks.js';
import { ReadTime } from '#application/deadline/read-time.query.js';
import { AnswerSlip } from '#application/slip/answer-slip.use-case.js';
import { CompleteSlip } from '#application/slip/complete-slip.use-case.js';
import { DecideSlip } from '#application/slip/decide-slip.use-case.js';
import { AnnualPlanReader } from '#application/ports/annual-plan.reader.js';
import { MilestoneReader } from '#application/ports/milestone.reader.js';
import { TimeReader } from '#application/ports/time.reader.js';
import { KnownTask } from '#application/task/known-task.js';
import { ConfirmInput } from '#application/input/confirm-input.use-case.js';
import { ContestInput } from '#application/input/contest-input.use-case.js';
import { ReceiveInput } from '#application/input/receive-input.use-case.js';
import { NoticeReader } from '#application/notice/notice.port.js';
import { ReadNotices } from '#application/notice/read-notices.query.js';
import { ImportPlan } from '#application/plan/import-plan.use-case.js';
import { PlanActs } from '#application/plan/plan-act.js';
import { onPlanAmendments } from '#application/plan-amendment/plan-amendment-use-cases.js';
import { policyUseCases } from '#application/policy/policy-use-cases.js';
import { PlanReader } from '#application/ports/plan.reader.js';
import { RemarkReader } from '#application/ports/remark.reader.js';
import { PolicyReader } from '#application/ports/policy.reader.js';
import { ReadPlans } from '#application/plan/read-plans.query.js';
import { PublishPlan } from '#application/plan/publish-plan.use-case.js';
import { RequestPublication } from '#application/plan/request-publication.use-case.js';
import { SignPreparedAct } from '#application/prepared-act/sign-prepared-act.use-case.js';
import { ConductorRecords, Conductors, Outbox } from '#application/ports/conductors.js';
import { DirectoryReader } from '#application/ports/directory.reader.js';
import { ActorFinder } from '#application/ports/finders.js';
import { Ledger } from '#application/ports/ledger.js';
import { WorkItemReader } from '#application/ports/work-item.reader.js';
import { Inbox } from '#application/work-item/inbox.query.js';
import { Clock } from '#platform/clock/clock.js';
import { CheckpointFile } from '#records/audit/checkpoint-file.js';
import { PostgresAuditRecord } from '#records/audit/postgres-audit-record.js';
import { PostgresCalendarReader } from '#records/calendar/postgres-calendar.reader.js';
import { PostgresTimeline } from '#records/clock/postgres-timeline.js';
import { PostgresConductorRecords } from '#records/conductor/postgres-conductor-records.js';
import { PostgresOutbox } from '#records/conductor/postgres-outbox.js';
import { PostgresDirectoryReader } from '#records/directory/postgres-directory.reader.js';
import { PostgresActorFinder } from '#records/finders/postgres-finders.js';
import { PostgresAnnualPlanReader } from '#records/annual-plan/postgres-annual-plan.reader.js';
import { PostgresMilestoneReader } from '#records/milestone/postgres-milestone.reader.js';
import { PostgresTimeReader } from '#records/deadline/postgres-time.reader.js';
import { PostgresPlanReader } from '#records/plan/postgres-plan.reader.js';
import { PostgresRemarkReader } from '#records/remark/postgres-remark.reader.js';
import { PostgresPolicyReader } from '#records/policy/postgres-policy.reader.js';
import { PostgresPastReader } from '#records/replay/postgres-past.reader.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';

import { PostgresNoticeReader } from '#records/notice/postgres-notice.reader.js';
import { PostgresWorkItemReader } from '#records/work-item/postgres-work-item.reader.js';

import { CommandLineRunner } from './command-line.runner.js';

export interface EngineParts {
  readonly dataSource: DataSource;
  /** Null where the command needs no conductors. */
  readonly conductors: Conductors | null;
  readonly clock: Clock;
  readonly checkpointFile: string;
}

const useCases = [
  TaskActs,
  PlanActs,
  ReceiveAssignment,
  AcceptAssignment,
  ContestAssignment,
  ReceiveInput,
  ContestInput,
  ConfirmInput,
  SignPreparedAct,
  Inbox,
  ReadTime,
  PastTasks,
  ReadHoldingTimes,
  ReadPlans,
  ...onAnnualPlans,
  ...onDecisions,
  ...onSessions,
  ...onMilestones,
  ...onPlanAmendments,
  ...yearQueries,
  ...exports,
  BackTestPolicy,
  KnownTask,
  AskClock,
  DecideClockRequest,
  CompleteSlip,
  DecideSlip,
  AnswerSlip,
  ReadNotices,
  ImportPlan,
  RequestPublication,
  PublishPlan,
  ...policyUseCases,
  VerifyChains,
  TakeCheckpoint,
  ExportAudit,
  ComingYears,
  ReadCalendar,
  PreviewYear,
  AnnounceYear,
];

/** The command line's wiring: ports to their implementations, and the verbs it offers. */
@Module({})
export class EngineModule {
  static with(parts: EngineParts): DynamicModule {
    const { conductors } = parts;
    const conducting =
      conductors === null ? [] : [{ provide: Conductors, useValue: conductors }, RestartConductors, Reconciler];
    return { module: EngineModule, providers: [...ports(parts), ...useCases, ...conducting] };
  }
}

function ports({ dataSource, conductors, clock, checkpointFile }: EngineParts): Provider[] {
  const ledger = new PostgresLedger(dataSource);
  const outbox = new PostgresOutbox(dataSource);
  const timeline = new PostgresTimeline(dataSource);
  return [
    { provide: DataSource, useValue: dataSource },
    { provide: Clock, useValue: clock },
    { provide: DrivenTime, useValue: new DrivenTime({ clock, timeline, outbox, conductors }) },
    { provide: Ledger, useValue: ledger },
    { provide: ChainActRunner, useClass: CommandLineRunner },
    { provide: ActorFinder, useValue: new PostgresActorFinder(dataSource) },
    { provide: PastReader, useValue: new PostgresPastReader(dataSource) },
    { provide: TimeReader, useValue: new PostgresTimeReader(dataSource) },
    { provide: AnnualPlanReader, useValue: new PostgresAnnualPlanReader(dataSource) },
    { provide: MilestoneReader, useValue: new PostgresMilestoneReader(dataSource) },
    { provide: PlanReader, useValue: new PostgresPlanReader(dataSource) },
    { provide: RemarkReader, useValue: new PostgresRemarkReader(dataSource) },
    { provide: PolicyReader, useValue: new PostgresPolicyReader(dataSource) },
    { provide: WorkItemReader, useValue: new PostgresWorkItemReader(dataSource) },
    { provide: NoticeReader, useValue: new PostgresNoticeReader(dataSource) },
    { provide: DirectoryReader, useValue: new PostgresDirectoryReader(dataSource) },
    { provide: CalendarReader, useValue: new PostgresCalendarReader(dataSource) },
    { provide: AuditRecord, useValue: new PostgresAuditRecord(dataSource) },
    { provide: CheckpointArchive, useValue: new CheckpointFile(checkpointFile) },
    { provide: Outbox, useValue: outbox },
    { provide: ConductorRecords, useValue: new PostgresConductorRecords(dataSource, ledger) },
  ];
}

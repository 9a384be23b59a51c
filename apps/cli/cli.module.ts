import { type DynamicModule, Module } from '@nestjs/common';

import { AcceptCommand } from './act/accept.command.js';
import { Acts } from './act/act.js';
import { ConfirmCommand } from './act/confirm.command.js';
import { ContestCommand } from './act/contest.command.js';
import { ReceiveCommand } from './act/receive.command.js';
import { SignCommand } from './act/sign.command.js';
import { AnnualPlanCommand } from './annual-plan/annual-plan.command.js';
import { AuditCommand } from './audit/audit.command.js';
import { CheckpointCommand } from './audit/checkpoint.command.js';
import { ExportCommand } from './audit/export.command.js';
import { VerifyCommand } from './audit/verify.command.js';
import { AnnounceYearCommand } from './calendar/announce-year.command.js';
import { CalendarCommand } from './calendar/calendar.command.js';
import { PreviewYearCommand } from './calendar/preview-year.command.js';
import { ShowYearCommand } from './calendar/show-year.command.js';
import { ClockCommand } from './clock/clock.command.js';
import { ShowClockCommand } from './clock/show-clock.command.js';
import { StepClockCommand } from './clock/step-clock.command.js';
import { ConductorsCommand } from './conductor/conductors.command.js';
import { ListConductorsCommand } from './conductor/list-conductors.command.js';
import { ReconcileCommand } from './conductor/reconcile.command.js';
import { RestartConductorsCommand } from './conductor/restart-conductors.command.js';
import { CompletionCommand } from './completion/completion.command.js';
import { CountersignCommand } from './countersignature/countersign.command.js';
import { AdviseClockCommand } from './deadline/advise-clock.command.js';
import { AskClockCommand } from './deadline/ask-clock.command.js';
import { DeadlinesCommand } from './deadline/deadlines.command.js';
import { DecideClockCommand } from './deadline/decide-clock.command.js';
import { PeopleCommand } from './directory/people.command.js';
import { SuggestUnitsCommand } from './directory/suggest-units.command.js';
import { UnitsCommand } from './directory/units.command.js';
import { DoctorCommand } from './doctor/doctor.command.js';
import { MigrateCommand } from './doctor/migrate.command.js';
import { Engine } from './engine/engine.js';
import { CliSettings } from './engine/settings.js';
import { ExportFileCommand } from './export/export-file.command.js';
import { HoldingTimesCommand } from './holding-time/holding-times.command.js';
import { InboxCommand } from './inbox/inbox.command.js';
import { MeetingCommand } from './meeting/meeting.command.js';
import { MeetingsCommand } from './meeting/meetings.command.js';
import { MilestoneCommand } from './milestone/milestone.command.js';
import { MilestonesCommand } from './milestone/milestones.command.js';
import { NoticesCommand } from './notice/notices.command.js';
import { ParseCommand } from './parse/parse.command.js';
import { SlipCommand } from './slip/slip.command.js';
import { SlipsCommand } from './slip/slips.command.js';
import { ImportCommand } from './plan/import.command.js';
import { PublishCommand } from './plan/publish.command.js';
import { PlanAmendmentCommand } from './plan-amendment/plan-amendment.command.js';
import { CompareCommand } from './plan-comparison/compare.command.js';
import { ProgressReportCommand } from './progress-report/progress-report.command.js';
import { ProgressReportsCommand } from './progress-report/progress-reports.command.js';
import { RaiseRequestCommand } from './plan-request/raise-request.command.js';
import { RequestsCommand } from './plan-request/requests.command.js';
import { policyCommands } from './policy/policy.command.js';
import { Terminal } from './terminal/terminal.js';

const commands = [
  ParseCommand,
  ImportCommand,
  PublishCommand,
  InboxCommand,
  NoticesCommand,
  ReceiveCommand,
  AcceptCommand,
  ContestCommand,
  ConfirmCommand,
  SignCommand,
  DeadlinesCommand,
  HoldingTimesCommand,
  ExportFileCommand,
  AskClockCommand,
  AdviseClockCommand,
  DecideClockCommand,
  SlipsCommand,
  SlipCommand,
  AnnualPlanCommand,
  CountersignCommand,
  RequestsCommand,
  RaiseRequestCommand,
  MeetingsCommand,
  MeetingCommand,
  MilestonesCommand,
  MilestoneCommand,
  ProgressReportsCommand,
  ProgressReportCommand,
  CompletionCommand,
  PlanAmendmentCommand,
  CompareCommand,
  UnitsCommand,
  SuggestUnitsCommand,
  PeopleCommand,
  CalendarCommand,
  ShowYearCommand,
  PreviewYearCommand,
  AnnounceYearCommand,
  AuditCommand,
  VerifyCommand,
  ExportCommand,
  CheckpointCommand,
  ReconcileCommand,
  ClockCommand,
  ShowClockCommand,
  StepClockCommand,
  ConductorsCommand,
  ListConductorsCommand,
  RestartConductorsCommand,
  DoctorCommand,
  MigrateCommand,
];

/** All commands. None connects to anything before it runs. */
@Module({})
export class CliModule {
  static with(given: { settings: CliSettings; terminal: Terminal }): DynamicModule {
    const providers = [
      { provide: CliSettings, useValue: given.settings },
      { provide: Terminal, useValue: given.terminal },
      Engine,
      Acts,
      ...commands,
      ...policyCommands,
    ];
    return { module: CliModule, providers };
  }
}

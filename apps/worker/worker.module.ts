import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { type Client } from '@temporalio/client';
import { DataSource } from 'typeorm';

import { AuditRecord, CheckpointArchive } from '#application/audit/audit-record.port.js';
import { TakeCheckpoint } from '#application/audit/take-checkpoint.js';
import { LoadProgress } from '#application/conductor/load-progress.js';
import { Reconciler } from '#application/conductor/reconciler.js';
import { Relay } from '#application/conductor/relay.js';
import { RestartConductors } from '#application/conductor/restart-conductors.js';
import { DailyWork } from '#application/daily/daily-work.js';
import { ConductorRecords, Conductors, Outbox } from '#application/ports/conductors.js';
import { DailyRecords } from '#application/ports/daily-work.js';
import { Ledger } from '#application/ports/ledger.js';
import { conductorUseCases } from '#application/conductor-use-cases.js';
import { taskQueueOf } from '#contracts/conductor.contract.js';
import { Clock, WallClock } from '#platform/clock/clock.js';
import type { MailServer } from '#platform/mail/mail-server.js';
import { TemporalConductors } from '#platform/temporal/temporal-conductors.js';
import type { WorkflowBundle } from '#platform/temporal/workflow-bundle.js';
import { CheckpointFile } from '#records/audit/checkpoint-file.js';
import { PostgresAuditRecord } from '#records/audit/postgres-audit-record.js';
import { PostgresConductorRecords } from '#records/conductor/postgres-conductor-records.js';
import { PostgresOutbox } from '#records/conductor/postgres-outbox.js';
import { PostgresDailyRecords } from '#records/daily/postgres-daily-records.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';

import { AnnualPlanActivityService } from './activities/annual-plan.activities.js';
import { PlanActivityService } from './activities/plan.activities.js';
import { TaskActivityService } from './activities/task.activities.js';
import { BackgroundRunner } from './background.runner.js';
import { noticeServices } from './notice-services.js';
import { RunningBundle } from './running-bundle.js';
import { TemporalWorker } from './temporal-worker.js';

export interface WorkerParts {
  readonly dataSource: DataSource;
  readonly client: Client;
  readonly bundle: WorkflowBundle;
  readonly clock: Clock;
  /** Off where none is given. */
  readonly mail?: MailServer;
  /** Where checkpoints are kept outside the database. */
  readonly checkpointFile: string;
}

/** The worker's wiring: ports to their implementations, and everything that conductors need. */
@Module({})
export class WorkerModule {
  static with(parts: WorkerParts): DynamicModule {
    return { module: WorkerModule, providers: [...ports(parts), ...noticeServices(parts), ...services] };
  }
}

const services: Provider[] = [
  ...conductorUseCases,
  LoadProgress,
  Relay,
  Reconciler,
  RestartConductors,
  TakeCheckpoint,
  DailyWork,
  TaskActivityService,
  PlanActivityService,
  AnnualPlanActivityService,
  TemporalWorker,
  BackgroundRunner,
];

function ports({ dataSource, client, bundle, clock, checkpointFile }: WorkerParts): Provider[] {
  const ledger = new PostgresLedger(dataSource);
  return [
    { provide: DataSource, useValue: dataSource },
    { provide: Clock, useValue: clock },
    { provide: WallClock, useValue: new WallClock() },
    { provide: Ledger, useValue: ledger },
    { provide: Outbox, useValue: new PostgresOutbox(dataSource) },
    { provide: ConductorRecords, useValue: new PostgresConductorRecords(dataSource, ledger) },
    { provide: Conductors, useValue: new TemporalConductors(client, taskQueueOf(bundle.id)) },
    { provide: AuditRecord, useValue: new PostgresAuditRecord(dataSource) },
    { provide: CheckpointArchive, useValue: new CheckpointFile(checkpointFile) },
    { provide: DailyRecords, useValue: new PostgresDailyRecords(dataSource) },
    { provide: RunningBundle, useValue: new RunningBundle(bundle) },
  ];
}

import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { AuditRecord } from '#application/audit/audit-record.port.js';
import { VerifyChains } from '#application/audit/verify-chains.js';
import { AnnualPlanReader } from '#application/ports/annual-plan.reader.js';
import { ConductorRecords } from '#application/ports/conductors.js';
import { DirectoryReader } from '#application/ports/directory.reader.js';
import { Ledger } from '#application/ports/ledger.js';
import { PlanReader } from '#application/ports/plan.reader.js';
import { RemarkReader } from '#application/ports/remark.reader.js';
import { rehearsalServices, rehearsedUseCases } from '#application/rehearsal/rehearsal-services.js';
import { PastReader } from '#application/replay/past.reader.js';
import { PastTasks } from '#application/replay/past-tasks.js';
import { Clock } from '#platform/clock/clock.js';
import { PostgresAnnualPlanReader } from '#records/annual-plan/postgres-annual-plan.reader.js';
import { PostgresAuditRecord } from '#records/audit/postgres-audit-record.js';
import { PostgresConductorRecords } from '#records/conductor/postgres-conductor-records.js';
import { PostgresDirectoryReader } from '#records/directory/postgres-directory.reader.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import { PostgresPlanReader } from '#records/plan/postgres-plan.reader.js';
import { PostgresRemarkReader } from '#records/remark/postgres-remark.reader.js';
import { PostgresPastReader } from '#records/replay/postgres-past.reader.js';

export interface RehearsalParts {
  readonly dataSource: DataSource;
  readonly clock: Clock;
}

/** The people of a rehearsal, with every verb, and what reads the record in the end. */
@Module({})
export class RehearsalModule {
  static with(parts: RehearsalParts): DynamicModule {
    const reading = [PastTasks, VerifyChains];
    return {
      module: RehearsalModule,
      providers: [...ports(parts), ...rehearsedUseCases, ...rehearsalServices, ...reading],
    };
  }
}

function ports({ dataSource, clock }: RehearsalParts): Provider[] {
  const ledger = new PostgresLedger(dataSource);
  return [
    { provide: DataSource, useValue: dataSource },
    { provide: Clock, useValue: clock },
    { provide: Ledger, useValue: ledger },
    { provide: ConductorRecords, useValue: new PostgresConductorRecords(dataSource, ledger) },
    { provide: DirectoryReader, useValue: new PostgresDirectoryReader(dataSource) },
    { provide: PlanReader, useValue: new PostgresPlanReader(dataSource) },
    { provide: AnnualPlanReader, useValue: new PostgresAnnualPlanReader(dataSource) },
    { provide: RemarkReader, useValue: new PostgresRemarkReader(dataSource) },
    { provide: PastReader, useValue: new PostgresPastReader(dataSource) },
    { provide: AuditRecord, useValue: new PostgresAuditRecord(dataSource) },
  ];
}

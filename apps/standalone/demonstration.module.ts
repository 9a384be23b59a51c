import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { demonstrationServices } from '#application/demonstration/demonstration-services.js';
import { Announcements } from '#application/notice/notice.port.js';
import { AnnualPlanReader } from '#application/ports/annual-plan.reader.js';
import { ConductorRecords } from '#application/ports/conductors.js';
import { DirectoryReader } from '#application/ports/directory.reader.js';
import { Ledger } from '#application/ports/ledger.js';
import { PlanReader } from '#application/ports/plan.reader.js';
import { RemarkReader } from '#application/ports/remark.reader.js';
import { rehearsedUseCases } from '#application/rehearsal/rehearsal-services.js';
import { Clock } from '#platform/clock/clock.js';
import { PostgresAnnualPlanReader } from '#records/annual-plan/postgres-annual-plan.reader.js';
import { PostgresConductorRecords } from '#records/conductor/postgres-conductor-records.js';
import { PostgresDirectoryReader } from '#records/directory/postgres-directory.reader.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import { PostgresAnnouncements } from '#records/notice/postgres-announcements.js';
import { PostgresPlanReader } from '#records/plan/postgres-plan.reader.js';
import { PostgresRemarkReader } from '#records/remark/postgres-remark.reader.js';

export interface DemonstrationParts {
  readonly dataSource: DataSource;
  /** When what is played was really written. */
  readonly clock: Clock;
}

/** The wiring of the demonstration: ports to their implementations, and every verb. */
@Module({})
export class DemonstrationModule {
  static with(parts: DemonstrationParts): DynamicModule {
    const providers = [...ports(parts), ...rehearsedUseCases, ...demonstrationServices];
    return { module: DemonstrationModule, providers };
  }
}

function ports({ dataSource, clock }: DemonstrationParts): Provider[] {
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
    { provide: Announcements, useValue: new PostgresAnnouncements(dataSource) },
  ];
}

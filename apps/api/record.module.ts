import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { NoticePreferences, NoticeReader } from '#application/notice/notice.port.js';
import { AnnualPlanReader } from '#application/ports/annual-plan.reader.js';
import { CalendarFeedReader } from '#application/ports/calendar-feed.reader.js';
import { DirectoryReader } from '#application/ports/directory.reader.js';
import { EventReader } from '#application/ports/event.reader.js';
import { Ledger } from '#application/ports/ledger.js';
import { MilestoneReader } from '#application/ports/milestone.reader.js';
import { PlanReader } from '#application/ports/plan.reader.js';
import { PastReader } from '#application/replay/past.reader.js';
import { PrincipalReader } from '#application/ports/principal.reader.js';
import { RemarkReader } from '#application/ports/remark.reader.js';
import { SavedViewRepository } from '#application/ports/saved-view.repository.js';
import { SessionRepository } from '#application/ports/session.repository.js';
import { TimeReader } from '#application/ports/time.reader.js';
import { WorkItemReader } from '#application/ports/work-item.reader.js';
import { queries, useCases } from '#application/use-cases.js';
import { Clock } from '#platform/clock/clock.js';
import { MailServer, NoMail } from '#platform/mail/mail-server.js';
import { PostgresAnnualPlanReader } from '#records/annual-plan/postgres-annual-plan.reader.js';
import { PostgresPrincipalReader } from '#records/access/postgres-principal.reader.js';
import { PostgresSessionRepository } from '#records/access/postgres-session.repository.js';
import { PostgresCalendarFeedReader } from '#records/calendar-feed/postgres-calendar-feed.reader.js';
import { makeDataSource } from '#records/data-source.js';
import { PostgresTimeReader } from '#records/deadline/postgres-time.reader.js';
import { PostgresDirectoryReader } from '#records/directory/postgres-directory.reader.js';
import { PostgresEventReader } from '#records/event/postgres-event.reader.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import { PostgresMilestoneReader } from '#records/milestone/postgres-milestone.reader.js';

import { PostgresNoticePreferences } from '#records/notice/postgres-notice-preferences.js';
import { PostgresNoticeReader } from '#records/notice/postgres-notice.reader.js';
import { PostgresPlanReader } from '#records/plan/postgres-plan.reader.js';
import { PostgresPastReader } from '#records/replay/postgres-past.reader.js';
import { PostgresRemarkReader } from '#records/remark/postgres-remark.reader.js';
import { PostgresSavedViewRepository } from '#records/saved-view/postgres-saved-view.repository.js';
import { PostgresWorkItemReader } from '#records/work-item/postgres-work-item.reader.js';

import type { ApiSettings } from './settings.js';

/** What application asks for and who implements it, one line a port. */
const ports = [
  { port: Ledger, by: PostgresLedger },
  { port: PrincipalReader, by: PostgresPrincipalReader },
  { port: SessionRepository, by: PostgresSessionRepository },
  { port: DirectoryReader, by: PostgresDirectoryReader },
  { port: CalendarFeedReader, by: PostgresCalendarFeedReader },
  { port: WorkItemReader, by: PostgresWorkItemReader },
  { port: PlanReader, by: PostgresPlanReader },
  { port: EventReader, by: PostgresEventReader },
  { port: RemarkReader, by: PostgresRemarkReader },
  { port: TimeReader, by: PostgresTimeReader },
  { port: AnnualPlanReader, by: PostgresAnnualPlanReader },
  { port: MilestoneReader, by: PostgresMilestoneReader },
  { port: PastReader, by: PostgresPastReader },
  { port: SavedViewRepository, by: PostgresSavedViewRepository },
  { port: NoticeReader, by: PostgresNoticeReader },
  { port: NoticePreferences, by: PostgresNoticePreferences },
];

const providedPorts = ports.map(({ port, by: Implementation }) => ({
  provide: port,
  inject: [DataSource],
  useFactory: (dataSource: DataSource) => new Implementation(dataSource),
}));

@Injectable()
class DatabaseCloser implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}

/** The record and every verb on it, for all controllers. */
@Module({})
export class RecordModule {
  static with({ databaseUrl, pool, clock, mail = new NoMail('') }: ApiSettings): DynamicModule {
    const dataSource = {
      provide: DataSource,
      useFactory: () => makeDataSource({ url: databaseUrl, pool, as: 'runtime' }).initialize(),
    };
    const given = [
      { provide: Clock, useValue: clock },
      { provide: MailServer, useValue: mail },
    ];
    const shared = [dataSource, ...given, ...providedPorts, ...useCases, ...queries];
    return { module: RecordModule, global: true, providers: [...shared, DatabaseCloser], exports: shared };
  }
}

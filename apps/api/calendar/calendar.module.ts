import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { AnnounceYear } from '#application/calendar/announce-year.use-case.js';
import { CalendarReader } from '#application/calendar/calendar.reader.js';
import { ComingYears } from '#application/calendar/coming-year.js';
import { PreviewYear } from '#application/calendar/preview-year.query.js';
import { ReadCalendar } from '#application/calendar/read-calendar.query.js';
import { Outbox } from '#application/ports/conductors.js';
import { PostgresCalendarReader } from '#records/calendar/postgres-calendar.reader.js';
import { PostgresOutbox } from '#records/conductor/postgres-outbox.js';

import { CalendarController } from './calendar.controller.js';

const ports = [
  { port: CalendarReader, by: PostgresCalendarReader },
  { port: Outbox, by: PostgresOutbox },
].map(({ port, by: Implementation }) => ({
  provide: port,
  inject: [DataSource],
  useFactory: (dataSource: DataSource) => new Implementation(dataSource),
}));

/** Brings its own ports: no other noun of the api reads calendars whole or pokes conductors outside an act. */
@Module({
  controllers: [CalendarController],
  providers: [...ports, ComingYears, ReadCalendar, PreviewYear, AnnounceYear],
})
export class CalendarModule {}

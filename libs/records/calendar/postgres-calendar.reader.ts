import type { DataSource } from 'typeorm';

import { CalendarReader } from '#application/calendar/calendar.reader.js';
import type { CalendarRow } from '#application/ports/calendar.rows.js';
import type { AnnouncedDay } from '#domain/calendar/announced-year.js';
import type { Calendar } from '#domain/calendar/calendar.js';

import { namedQuery } from '../named-query.js';
import { calendarSql, runningTasksSql, tasksDueSql, unitNamesSql, versionsSql } from './calendar.sql.js';

interface Row extends Omit<CalendarRow, 'effectiveAt'> {
  readonly effectiveAt: Date;
}

interface Whole {
  readonly announcedYears: readonly number[];
  readonly days: readonly AnnouncedDay[];
}

export class PostgresCalendarReader extends CalendarReader {
  private readonly known = new Map<number, Calendar>();

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async versions(): Promise<readonly CalendarRow[]> {
    const rows = await this.read<Row>(versionsSql);
    return rows.map((row) => ({ ...row, effectiveAt: row.effectiveAt.toISOString() }));
  }

  async calendar(version: number): Promise<Calendar | null> {
    const known = this.known.get(version);
    if (known !== undefined) return known;
    const [row] = await this.read<Whole>(calendarSql, version);
    if (row === undefined) return null;
    const days = new Map(row.days.map(({ day, kind, name }) => [day, { kind, name }]));
    const calendar = { version, days, announcedYears: new Set(row.announcedYears) };
    this.known.set(version, calendar);
    return calendar;
  }

  async runningTasks(): Promise<readonly string[]> {
    return (await this.read<{ id: string }>(runningTasksSql)).map(({ id }) => id);
  }

  async tasksDue({ since, until }: { since: string; until: string }): Promise<readonly string[]> {
    return (await this.read<{ id: string }>(tasksDueSql, since, until)).map(({ id }) => id);
  }

  async unitNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.read<{ id: string; name: string }>(unitNamesSql, ids);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private read<Found extends object>(text: string, ...values: readonly unknown[]): Promise<Found[]> {
    return namedQuery<Found>(this.dataSource, { text, values });
  }
}

import type { EntityManager } from 'typeorm';

import type { Calendar, SpecialDay } from '#domain/calendar/calendar.js';

import { calendarSql, calendarVersionSql } from './telling.sql.js';

interface CalendarJson {
  readonly version: number;
  readonly announcedYears: readonly number[];
  readonly days: readonly (SpecialDay & { readonly day: string })[];
}

/** The newest calendar in force; versions never change, so each is read once in the life of the process. */
export class CalendarInForce {
  private readonly known = new Map<number, Calendar>();

  /** Null where there is no calendar yet at `at`. */
  async at(manager: EntityManager, at: string): Promise<Calendar | null> {
    const [newest] = await manager.query<{ version: number }[]>(calendarVersionSql, [at]);
    if (newest === undefined) return null;
    return this.known.get(newest.version) ?? this.read(manager, newest.version);
  }

  private async read(manager: EntityManager, version: number): Promise<Calendar | null> {
    const [row] = await manager.query<CalendarJson[]>(calendarSql, [version]);
    if (row === undefined) return null;
    const days = new Map(row.days.map(({ day, kind, name }) => [day, { kind, name }]));
    const calendar = { version, days, announcedYears: new Set(row.announcedYears) };
    this.known.set(version, calendar);
    return calendar;
  }
}

import { Injectable } from '@nestjs/common';

import { refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import type { CalendarRow } from '../ports/calendar.rows.js';
import { CalendarReader } from './calendar.reader.js';
import type { CalendarYearView } from './calendar.types.js';
import { daysOfYear } from './coming-year.js';

/** The calendar is open to all signed in. */
@Injectable()
export class ReadCalendar {
  constructor(private readonly calendars: CalendarReader) {}

  /** Oldest first. */
  versions(): Promise<readonly CalendarRow[]> {
    return this.calendars.versions();
  }

  /** A year of the version in force at `at`. */
  async year(year: number, at: string): Promise<CalendarYearView> {
    const versions = await this.calendars.versions();
    const version = versions.findLast(({ effectiveAt }) => effectiveAt <= at)?.version;
    const calendar = version === undefined ? null : await this.calendars.calendar(version);
    if (calendar === null) throw new Refused(refuse('NOT_FOUND'));
    const announced = calendar.announcedYears.has(year);
    return { version: calendar.version, year, announced, days: daysOfYear(calendar, year) };
  }
}

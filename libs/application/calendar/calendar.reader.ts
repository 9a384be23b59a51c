import type { Calendar } from '#domain/calendar/calendar.js';

import type { CalendarRow } from '../ports/calendar.rows.js';

/** Reads the versions of the calendar, and what a new one would reach. */
export abstract class CalendarReader {
  /** All versions, oldest first. */
  abstract versions(): Promise<readonly CalendarRow[]>;
  /** One version whole; read once, for it never changes. Null where there is none of that number. */
  abstract calendar(version: number): Promise<Calendar | null>;
  /** Ids of tasks that have an open deadline. */
  abstract runningTasks(): Promise<readonly string[]>;
  /** Those of them with a deadline opened before `until` and due from `since` on (ISO instants). */
  abstract tasksDue(span: { readonly since: string; readonly until: string }): Promise<readonly string[]>;
  abstract unitNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

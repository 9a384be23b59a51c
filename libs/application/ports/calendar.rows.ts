import type { SpecialDay } from '#domain/calendar/calendar.js';

/** One version of the calendar; it counts from `effectiveAt` on, and never changes. */
export interface CalendarRow {
  readonly version: number;
  readonly effectiveAt: string;
  readonly announcedYears: readonly number[];
  /** Who decided it; `conductor` for what ships. */
  readonly decidedBy: string;
  readonly note: string;
}

export interface CalendarDayRow extends SpecialDay {
  readonly version: number;
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** What an act on the directory adds to the calendar. */
export interface CalendarRows {
  readonly calendars: CalendarRow;
  readonly calendarDays: CalendarDayRow;
}

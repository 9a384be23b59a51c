import type { Calendar, SpecialDay } from './calendar.js';
import { dayPlus, isWeekend, yearOf } from './day.js';
import { isWorkingDay } from './working-days.js';

/** What the State Council announces for a year: all its holidays, with the weekend days worked in exchange. */
export interface AnnouncedYear {
  readonly year: number;
  readonly days: readonly AnnouncedDay[];
}

export interface AnnouncedDay extends SpecialDay {
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** New Year may be arranged together with the last days of the year before. */
const lastDaysBefore = '12-15';
/** Without them the announcement is not whole. */
const alwaysFree = ['01-01', '05-01', '10-01'];

/** The calendar with that year announced: the next version. What was known of the year before is replaced. */
export function withYear(calendar: Calendar, { year, days }: AnnouncedYear): Calendar {
  const others = [...calendar.days].filter(([day]) => yearOf(day) !== year);
  const announced = days.map(({ day, kind, name }): [string, SpecialDay] => [day, { kind, name }]);
  return {
    version: calendar.version + 1,
    announcedYears: new Set([...calendar.announcedYears, year].sort((one, other) => one - other)),
    days: new Map([...others, ...announced].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/** Days that are worked in one of two calendars and free in the other, ascending. */
export function changedDays(before: Calendar, after: Calendar): readonly string[] {
  const special = [...new Set([...before.days.keys(), ...after.days.keys()])].sort();
  return special.filter((day) => isWorkingDay(before, day) !== isWorkingDay(after, day));
}

/** Why these rows are no announcement of that year, naming the row; null where they are. */
export function faultOf({ year, days }: AnnouncedYear): string | null {
  const seen = new Set<string>();
  for (const row of days) {
    const fault = faultOfDay(row, year) ?? (seen.has(row.day) ? `${row.day} is named twice` : null);
    if (fault !== null) return fault;
    seen.add(row.day);
  }
  const free = new Set(days.filter(({ kind }) => kind === 'holiday').map(({ day }) => day));
  const missing = alwaysFree.map((day) => `${year}-${day}`).find((day) => !free.has(day));
  return missing === undefined ? null : `${missing} is no holiday in it: a year is announced as a whole`;
}

function faultOfDay({ day, kind, name }: AnnouncedDay, year: number): string | null {
  if (!isDay(day)) return `${day} is no day (YYYY-MM-DD)`;
  if (day < `${year - 1}-${lastDaysBefore}` || day > `${year}-12-31`) return `${day} does not lie in ${year}`;
  if (name.trim() === '') return `${day} has no name of its holiday`;
  const isExchanged = kind === 'make-up' && !isWeekend(day);
  return isExchanged ? `${day} is no weekend day, so it cannot be worked in exchange` : null;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && dayPlus(text, 0) === text;
}

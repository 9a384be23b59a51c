import type { Calendar } from './calendar.js';
import { dayPlus, daysAfter, isWeekend } from './day.js';

/** Free are weekends and holidays, except the weekend days that are worked. */
export function isWorkingDay({ days }: Calendar, day: string): boolean {
  const special = days.get(day);
  return special === undefined ? !isWeekend(day) : special.kind === 'make-up';
}

/**
 * The `count`-th working day after a day (YYYY-MM-DD), or before it for a negative count. The day itself never counts,
 * working or not; 0 is the day itself. @throws RangeError for a count that is not whole
 */
export function addWorkingDays(calendar: Calendar, day: string, count: number): string {
  if (!Number.isSafeInteger(count)) throw new RangeError(`${count} is no number of working days`);
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0;) {
    at = dayPlus(at, step);
    if (isWorkingDay(calendar, at)) left -= 1;
  }
  return at;
}

/**
 * How many working days have to be added to `from` to come to `to` (or, where `to` is free, to the last one before it);
 * negative where `to` is earlier.
 */
export function workingDaysBetween(calendar: Calendar, from: string, to: string): number {
  const count = (days: readonly string[]): number => days.filter((day) => isWorkingDay(calendar, day)).length;
  if (to >= from) return count(daysAfter(from, to));
  return -count(daysAfter(dayPlus(to, -1), dayPlus(from, -1)));
}

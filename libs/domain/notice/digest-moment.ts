import type { Calendar } from '../calendar/calendar.js';
import { dayInShanghai, momentInShanghai } from '../calendar/day.js';
import { addWorkingDays, isWorkingDay } from '../calendar/working-days.js';

/** The first moment after `at` (ISO) at which a digest goes out: the hour, on a working day of Asia/Shanghai. */
export function nextDigest(calendar: Calendar, hour: number, at: string): string {
  const today = dayInShanghai(at);
  const moment = momentOn(today, hour);
  return isWorkingDay(calendar, today) && at < moment ? moment : momentOn(addWorkingDays(calendar, today, 1), hour);
}

/** Whether digests go out at `at`: from the hour of a working day to the end of that day. */
export function isDigestTime(calendar: Calendar, hour: number, at: string): boolean {
  const today = dayInShanghai(at);
  return isWorkingDay(calendar, today) && at >= momentOn(today, hour);
}

function momentOn(day: string, hour: number): string {
  return momentInShanghai(day, `${String(hour).padStart(2, '0')}:00`);
}

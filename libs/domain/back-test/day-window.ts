import { dayPlus, momentInShanghai, yearOf } from '../calendar/day.js';

/** Days from and to, both with, YYYY-MM-DD in Asia/Shanghai. */
export interface DayWindow {
  readonly from: string;
  readonly to: string;
}

/** Whether a moment (ISO) lies in it. */
export function isWithin({ from, to }: DayWindow, at: string): boolean {
  return at >= momentInShanghai(from, '00:00') && at < momentInShanghai(dayPlus(to, 1), '00:00');
}

/** Its last moment, or `at` (ISO) where that comes sooner: what has not happened yet is told by nobody. */
export function lastMoment({ to }: DayWindow, at: string): string {
  const midnight = Date.parse(momentInShanghai(dayPlus(to, 1), '00:00'));
  const last = new Date(midnight - 1).toISOString();
  return last < at ? last : at;
}

/** The last quarter that is over on a day. */
export function lastQuarter(day: string): DayWindow {
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const from = quarter === 0 ? monthOf(yearOf(day) - 1, 9) : monthOf(yearOf(day), quarter * 3 - 3);
  return { from, to: dayPlus(monthOf(yearOf(day), quarter * 3), -1) };
}

/** The first day of a month; months count from 0. */
function monthOf(year: number, month: number): string {
  return `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

const dayLength = 86_400_000;
/** Asia/Shanghai is eight hours ahead of UTC, and has had no summer time since 1991: plain arithmetic is exact. */
const ahead = 8 * 3_600_000;

/** The day in Asia/Shanghai of an ISO instant, YYYY-MM-DD. */
export function dayInShanghai(at: string): string {
  return isoDay(Date.parse(at) + ahead);
}

/** The ISO instant of a time of day (HH:MM) on a day (YYYY-MM-DD) in Asia/Shanghai. */
export function momentInShanghai(day: string, time: string): string {
  return new Date(Date.parse(`${day}T${time}:00.000Z`) - ahead).toISOString();
}

/** The time of day in Asia/Shanghai of an ISO instant, HH:MM. */
export function timeInShanghai(at: string): string {
  return new Date(Date.parse(at) + ahead).toISOString().slice(11, 16);
}

/** The day so many calendar days later; earlier for a negative number. */
export function dayPlus(day: string, days: number): string {
  return isoDay(Date.parse(day) + days * dayLength);
}

/** All days after `after` up to and with `last`, ascending; none where `last` is not later. */
export function daysAfter(after: string, last: string): readonly string[] {
  const count = Math.max(0, (Date.parse(last) - Date.parse(after)) / dayLength);
  return Array.from({ length: count }, (_, index) => dayPlus(after, index + 1));
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

export function isWeekend(day: string): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

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
  return nameOf(numberOf(day) + days);
}

/** All days after `after` up to and with `last`, ascending; none where `last` is not later. */
export function daysAfter(after: string, last: string): readonly string[] {
  const first = numberOf(after) + 1;
  return Array.from({ length: Math.max(0, numberOf(last) + 1 - first) }, (_, index) => nameOf(first + index));
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

export function isWeekend(day: string): boolean {
  // 1970 began on a Thursday: Saturdays and Sundays are the third and fourth day from there.
  const weekday = (((numberOf(day) - 2) % 7) + 7) % 7;
  return weekday < 2;
}

// Counting asks for the same few hundred days all the time, and writing a date out costs most of it.
const most = 20_000;
const numbers = new Map<string, number>();
const names = new Map<number, string>();

/** Days since 1 January 1970. */
function numberOf(day: string): number {
  return numbers.get(day) ?? remembered(numbers, day, Date.parse(day) / dayLength);
}

function nameOf(number: number): string {
  return names.get(number) ?? remembered(names, number, isoDay(number * dayLength));
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  if (known.size >= most) known.clear();
  known.set(key, value);
  return value;
}

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

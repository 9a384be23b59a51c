import { dayPlus, yearOf } from './day.js';
import { holidayNames } from './holiday.labels.js';

export type Language = 'zh' | 'en';

const months = 'January February March April May June July August September October November December'.split(' ');

/** A day with its year: 2026年10月1日, 1 October 2026. */
export function spokenDate(day: string, language: Language): string {
  return language === 'zh' ? `${yearOf(day)}年${inYear(day, language)}` : `${inYear(day, language)} ${yearOf(day)}`;
}

/** A day whose year is clear where it is that of `near`. */
export function spokenDay(day: string, near: string, language: Language): string {
  return yearOf(day) === yearOf(near) ? inYear(day, language) : spokenDate(day, language);
}

function inYear(day: string, language: Language): string {
  const [, month = 0, date = 0] = day.split('-').map(Number);
  return language === 'zh' ? `${month}月${date}日` : `${date} ${months[month - 1] ?? ''}`;
}

interface FreeDay {
  readonly date: string;
  readonly name: string | null;
}

/** Free days as one reads them: each holiday with its dates, then how many plain weekend days. */
export function spokenFreeDays(days: readonly FreeDay[], near: string, language: Language): readonly string[] {
  const named = runsOf(days).map(({ name, first, last }) => {
    const dates = first === last ? spokenDay(first, near, language) : spokenRun({ first, last }, near, language);
    return language === 'zh' ? `${name}（${dates}）` : `${holidayNames[name] ?? name} (${dates})`;
  });
  const plain = days.filter(({ name }) => name === null).length;
  const weekends = language === 'zh' ? `周末${plain}天` : `${plain} weekend ${plain === 1 ? 'day' : 'days'}`;
  return plain === 0 ? named : [...named, weekends];
}

/** 10月1日至7日, 1 to 7 October: within one month the month is said once. */
function spokenRun({ first, last }: { first: string; last: string }, near: string, language: Language): string {
  const [from, to] = [spokenDay(first, near, language), spokenDay(last, near, language)];
  const inOneMonth = first.slice(0, 7) === last.slice(0, 7);
  if (language === 'zh') return `${from}至${inOneMonth ? to.replace(/^.*月/, '') : to}`;
  return `${inOneMonth ? from.replace(/ .*$/, '') : from} to ${to}`;
}

/** Days of the same name that follow each other. */
function runsOf(days: readonly FreeDay[]) {
  const runs: { name: string; first: string; last: string }[] = [];
  for (const { date, name } of days) {
    const run = runs.at(-1);
    if (name === null) continue;
    if (run?.name === name && dayPlus(run.last, 1) === date) run.last = date;
    else runs.push({ name, first: date, last: date });
  }
  return runs;
}

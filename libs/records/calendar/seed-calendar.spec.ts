import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { calendarOf2026 } from '#domain/calendar/announced-days.fixture.js';
import type { Calendar } from '#domain/calendar/calendar.js';
import { daysAfter, yearOf } from '#domain/calendar/day.js';
import { isWorkingDay } from '#domain/calendar/working-days.js';

const seed = readFileSync(new URL('../migrations/1764200100000-SeedCalendar.sql', import.meta.url), 'utf8');
const calendar = calendarIn(seed);
const years = [...calendar.announcedYears];

function calendarIn(sql: string): Calendar {
  const row = /\(1, '(\d{4}-\d{2}-\d{2})', '(holiday|make-up)', '([^']+)'\)/g;
  const days = [...sql.matchAll(row)].map(([, day = '', kind = '', name = '']) => {
    return [day, { kind: kind === 'holiday' ? kind : 'make-up', name }] as const;
  });
  const announced: unknown = JSON.parse(/'(\[[\d,]+\])'/.exec(sql)?.[1] ?? '[]');
  return { version: 1, days: new Map(days), announcedYears: new Set(Array.isArray(announced) ? announced : []) };
}

const here = fileURLToPath(new URL('.', import.meta.url));

/** What a script prints in Shanghai's zone, in which alone the package is right everywhere. */
function inShanghai(script: string): string {
  const options = { cwd: here, encoding: 'utf8', env: { TZ: 'Asia/Shanghai' } } as const;
  return execFileSync(process.execPath, ['--input-type=commonjs', '-'], { ...options, input: script });
}

/** All days of the years that the package calls worked. */
function workedByPackage(): ReadonlySet<string> {
  const days = JSON.stringify([...years, 2027].flatMap(daysOf));
  const script = `process.stdout.write(${days}.filter((day) => require('chinese-days').isWorkday(day)).join())`;
  return new Set(inShanghai(script).split(','));
}

function daysOf(year: number): readonly string[] {
  return daysAfter(`${year - 1}-12-31`, `${year}-12-31`);
}

function specialDays({ days }: Calendar, year: number): readonly unknown[] {
  return [...days].filter(([day]) => yearOf(day) === year).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** 春节初一, 清明, 端午, 中秋; each compared by hand with another lunar calendar, 清明 with the longitude of the sun. */
const lunarDays: readonly [year: number, ...string[]][] = [
  [2027, '02-06', '04-05', '06-09', '09-15'],
  [2028, '01-26', '04-04', '05-28', '10-03'],
  [2029, '02-13', '04-04', '06-16', '09-22'],
  [2030, '02-03', '04-05', '06-05', '09-12'],
  [2031, '01-23', '04-05', '06-24', '10-01'],
  [2032, '02-11', '04-04', '06-12', '09-19'],
  [2033, '01-31', '04-04', '06-01', '09-08'],
  [2034, '02-19', '04-05', '06-20', '09-27'],
  [2035, '02-08', '04-05', '06-10', '09-16'],
  [2036, '01-28', '04-04', '05-30', '10-04'],
];

describe('The calendar that ships', () => {
  const worked = workedByPackage();

  it('is what its generator makes of the package', () => {
    expect(inShanghai("import('./seed-sql.mjs')")).toBe(seed);
  });

  it('knows the years of its plan up to those announced', () => {
    expect(years).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
  });

  it.each(years)('says of every day of %i what the package says', (year) => {
    const days = daysOf(year);
    const differing = days.filter((day) => isWorkingDay(calendar, day) !== worked.has(day));
    expect(days.length).toBeGreaterThanOrEqual(365);
    expect(differing).toEqual([]);
  });

  it('says of 2026 what the State Council announced, and of 2027 what the law gives', () => {
    expect(specialDays(calendar, 2026)).toEqual(specialDays(calendarOf2026, 2026));
    expect(specialDays(calendar, 2027)).toEqual(specialDays(calendarOf2026, 2027));
  });

  it('does not take the package at its word for years that it does not know', () => {
    expect(worked.has('2027-01-01')).toBe(true);
    expect(isWorkingDay(calendar, '2027-01-01')).toBe(false);
    expect(calendar.announcedYears.has(2027)).toBe(false);
  });

  it.each(lunarDays)('has the movable holidays of %i on their days, and no make-up day', (year, ...dates) => {
    const special = [...calendar.days].filter(([day]) => yearOf(day) === year);
    expect(special.map(([day]) => day)).toEqual(expect.arrayContaining(dates.map((date) => `${year}-${date}`)));
    expect(special.every(([, { kind }]) => kind === 'holiday')).toBe(true);
    const merged = year === 2028 || year === 2031; // Mid-Autumn is one of the three days of National Day
    expect(special).toHaveLength(merged ? 12 : 13);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarOf2026 as calendar } from './announced-days.fixture.js';
import type { Term } from './calendar.js';
import { dateDue } from './date-due.js';
import { dayInShanghai, dayPlus, momentInShanghai } from './day.js';
import { momentAround } from './moment-around.js';
import { termFrom } from './term-from.js';
import { isWorkingDay } from './working-days.js';

const rule = { calendar, closeOfDay: '18:00' };
const around = { ...rule, time: '09:00' };
const shanghai = (day: string, time: string): string => momentInShanghai(day, time);

/** By hand: term, act (day and time in Asia/Shanghai), due (likewise). */
const table: readonly [Term, act: [string, string], due: [string, string]][] = [
  ['10wd', ['2026-09-21', '10:00'], ['2026-10-12', '18:00']],
  ['1wd', ['2026-09-21', '00:00'], ['2026-09-22', '18:00']],
  ['1wd', ['2026-09-21', '23:59'], ['2026-09-22', '18:00']],
  ['3wd', ['2026-10-03', '12:00'], ['2026-10-10', '18:00']],
  ['10d', ['2026-09-21', '10:00'], ['2026-10-08', '18:00']],
  ['10d', ['2026-09-30', '10:00'], ['2026-10-10', '18:00']],
  ['5d', ['2026-09-21', '10:00'], ['2026-09-28', '18:00']],
  ['0wd', ['2026-10-03', '12:00'], ['2026-10-08', '18:00']],
  ['0d', ['2026-09-21', '10:00'], ['2026-09-21', '18:00']],
  ['48h', ['2026-09-30', '16:30'], ['2026-10-02', '16:30']],
  ['90m', ['2026-09-30', '23:00'], ['2026-10-01', '00:30']],
];

/** By hand, around a matter due on Thursday 8 October 2026 at 18:00. */
const rungs: readonly [Term, string, string][] = [
  ['-1wd', '2026-09-30', '09:00'],
  ['-3wd', '2026-09-28', '09:00'],
  ['-4wd', '2026-09-24', '09:00'],
  ['0wd', '2026-10-08', '18:00'],
  ['1wd', '2026-10-09', '09:00'],
  ['2wd', '2026-10-10', '09:00'],
  ['3wd', '2026-10-12', '09:00'],
  ['-1d', '2026-09-30', '09:00'],
  ['-9d', '2026-09-29', '09:00'],
  ['3d', '2026-10-12', '09:00'],
  ['-30m', '2026-10-08', '17:30'],
  ['2h', '2026-10-08', '20:00'],
];

describe('A term', () => {
  it.each(table)('of %s from %s is due %s', (term, [day, time], due) => {
    expect(termFrom(term, shanghai(day, time), rule).dueAt).toBe(shanghai(...due));
  });

  it('says which days it skipped, which it counted though a weekend, and which year is not announced', () => {
    const { skipped, madeUp, provisionalYears } = termFrom('9wd', shanghai('2026-09-24', '10:00'), rule);
    expect(skipped.map(({ date, name }) => `${date.slice(5)} ${name ?? '-'}`)).toEqual([
      ...['09-25 中秋节', '09-26 中秋节', '09-27 中秋节'],
      ...[
        '10-01 国庆节',
        '10-02 国庆节',
        '10-03 国庆节',
        '10-04 国庆节',
        '10-05 国庆节',
        '10-06 国庆节',
        '10-07 国庆节',
      ],
      '10-11 -',
    ]);
    expect(madeUp).toEqual(['2026-10-10']);
    expect(provisionalYears).toEqual([]);
    expect(termFrom('2wd', shanghai('2026-12-30', '10:00'), rule).provisionalYears).toEqual([2027]);
    expect(termFrom('1wd', shanghai('2026-12-30', '10:00'), rule).provisionalYears).toEqual([]);
    // Whatever year lies on the way, not only that in which it ends.
    expect(termFrom('250wd', shanghai('2027-06-30', '10:00'), rule).provisionalYears).toEqual([2027, 2028]);
    expect(termFrom('3d', shanghai('2026-12-30', '10:00'), rule).provisionalYears).toEqual([2027]);
    expect(termFrom('72h', shanghai('2026-12-30', '10:00'), rule).provisionalYears).toEqual([]);
  });

  it('that is no whole number of a unit, or ends before it began, is refused', () => {
    expect(() => termFrom('1.5wd', shanghai('2026-09-21', '10:00'), rule)).toThrow(RangeError);
    expect(() => termFrom('-1wd', shanghai('2026-09-21', '10:00'), rule)).toThrow(RangeError);
  });

  it('never ends on a free day, nor earlier for more days or a later act', () => {
    const days = fc.integer({ min: 1, max: 50 });
    const minutes = fc.integer({ min: 0, max: 900_000 });
    const acts = fc.record({ count: days, unit: fc.constantFrom('wd' as const, 'd' as const), minutes, more: days });
    fc.assert(
      fc.property(acts, ({ count, unit, minutes: begun, more }) => {
        const due = (length: number, minute: number): string => {
          const at = new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString();
          return termFrom(`${length}${unit}`, at, rule).dueAt;
        };
        const dueAt = due(count, begun);
        expect(isWorkingDay(calendar, dayInShanghai(dueAt))).toBe(true);
        expect(due(count + more, begun) >= dueAt).toBe(true);
        expect(due(count, begun + more * 60) >= dueAt).toBe(true);
      }),
    );
  });
});

describe('A stated date', () => {
  it('stays where it is worked and rolls forward where it is free', () => {
    expect(dateDue('2026-09-20', rule).dueAt).toBe(shanghai('2026-09-20', '18:00'));
    const rolled = dateDue('2026-02-22', rule);
    expect(rolled.dueAt).toBe(shanghai('2026-02-24', '18:00'));
    expect(rolled.skipped.map(({ date }) => date)).toEqual(['2026-02-22', '2026-02-23']);
  });
});

describe('A rung', () => {
  it.each(rungs)('%s away from the due date is climbed on %s at %s', (term, day, time) => {
    expect(momentAround(shanghai('2026-10-08', '18:00'), term, around)).toBe(shanghai(day, time));
  });

  it('is climbed on a working day, before the due date where it belongs before it and after it where after', () => {
    const due = fc.integer({ min: 60, max: 600 }).map((days) => dateDue(dayPlus('2026-01-01', days), rule).dueAt);
    fc.assert(
      fc.property(due, fc.integer({ min: 1, max: 30 }), fc.constantFrom('wd', 'd'), (dueAt, count, unit) => {
        const before = momentAround(dueAt, `-${count}${unit}` as Term, around); // built of a number and a unit
        const after = momentAround(dueAt, `${count}${unit}` as Term, around); // likewise
        expect(before < dueAt && dueAt < after).toBe(true);
        expect([before, after].every((at) => isWorkingDay(calendar, dayInShanghai(at)))).toBe(true);
      }),
    );
  });
});

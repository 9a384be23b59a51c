import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarOf2026 as calendar } from './announced-days.fixture.js';
import { dayPlus } from './day.js';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.js';

/** From the State Council's calendar, by hand: the n-th working day after a day. */
const table: readonly [after: string, count: number, day: string][] = [
  // National Day with Mid-Autumn before it, and the Saturday worked after it.
  ['2026-09-21', 1, '2026-09-22'],
  ['2026-09-21', 3, '2026-09-24'],
  ['2026-09-21', 4, '2026-09-28'],
  ['2026-09-21', 6, '2026-09-30'],
  ['2026-09-21', 7, '2026-10-08'],
  ['2026-09-21', 8, '2026-10-09'],
  ['2026-09-21', 9, '2026-10-10'],
  ['2026-09-21', 10, '2026-10-12'],
  ['2026-09-21', 20, '2026-10-26'],
  ['2026-09-21', 30, '2026-11-09'],
  // The Sunday worked before National Day.
  ['2026-09-18', 1, '2026-09-20'],
  ['2026-09-19', 2, '2026-09-21'],
  // Spring Festival between its two worked Saturdays.
  ['2026-02-12', 1, '2026-02-13'],
  ['2026-02-12', 2, '2026-02-14'],
  ['2026-02-12', 3, '2026-02-24'],
  ['2026-02-12', 7, '2026-02-28'],
  ['2026-02-12', 8, '2026-03-02'],
  // From a free day, and into a year that is not announced.
  ['2026-10-03', 1, '2026-10-08'],
  ['2026-12-30', 1, '2026-12-31'],
  ['2026-12-30', 2, '2027-01-04'],
  ['2027-02-04', 1, '2027-02-09'],
  // Backwards.
  ['2026-10-08', -1, '2026-09-30'],
  ['2026-10-08', -4, '2026-09-24'],
  ['2026-10-12', -1, '2026-10-10'],
  ['2026-02-24', -1, '2026-02-14'],
  ['2026-02-24', -2, '2026-02-13'],
  ['2026-10-03', 0, '2026-10-03'],
];

const aDay = fc.integer({ min: 0, max: 700 }).map((days) => dayPlus('2026-01-01', days));
const aCount = fc.integer({ min: -60, max: 60 });
const aLength = fc.integer({ min: 1, max: 60 });

describe('A working day', () => {
  it.each(table)('counted from %s by %i is %s', (after, count, day) => {
    expect(addWorkingDays(calendar, after, count)).toBe(day);
    expect(workingDaysBetween(calendar, after, day)).toBe(count);
  });

  it.each([
    ['2026-09-20', true, 'a Sunday worked in exchange'],
    ['2026-10-10', true, 'a Saturday worked in exchange'],
    ['2026-10-11', false, 'a plain Sunday'],
    ['2026-10-05', false, 'a Monday of National Day'],
    ['2026-10-08', true, 'the Thursday after it'],
    ['2027-02-05', false, 'the eve of Spring Festival in a year not announced'],
    ['2027-02-09', true, 'a Tuesday of that year'],
    ['2040-01-07', false, 'a Saturday of a year without rows'],
  ])('%s: %s, for it is %s', (day, worked) => {
    expect(isWorkingDay(calendar, day)).toBe(worked);
  });

  it('is reached by adding, and never a free day', () => {
    fc.assert(
      fc.property(aDay, aCount, (day, count) => {
        fc.pre(count !== 0);
        expect(isWorkingDay(calendar, addWorkingDays(calendar, day, count))).toBe(true);
      }),
    );
  });

  it('is counted by the inverse of adding', () => {
    fc.assert(
      fc.property(aDay, aCount, (day, count) => {
        expect(workingDaysBetween(calendar, day, addWorkingDays(calendar, day, count))).toBe(count);
      }),
    );
  });

  it('comes back to itself when as many are added and taken away', () => {
    fc.assert(
      fc.property(aDay, aLength, (day, count) => {
        const start = addWorkingDays(calendar, day, 1);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, start, count), -count)).toBe(start);
      }),
    );
  });

  it('comes later for more days, and never earlier for a later start', () => {
    fc.assert(
      fc.property(aDay, aCount, aLength, (day, count, more) => {
        const reached = addWorkingDays(calendar, day, count);
        expect(addWorkingDays(calendar, day, count + more) > reached).toBe(true);
        expect(addWorkingDays(calendar, dayPlus(day, more), count) >= reached).toBe(true);
      }),
    );
  });

  it('is not counted in halves', () => {
    expect(() => addWorkingDays(calendar, '2026-09-21', 1.5)).toThrow(RangeError);
  });
});

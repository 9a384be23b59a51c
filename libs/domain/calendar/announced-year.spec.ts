import { describe, expect, it } from '@jest/globals';
import { calendarOf2026 } from './announced-days.fixture.js';
import { type AnnouncedDay, changedDays, faultOf, withYear } from './announced-year.js';
import { isWorkingDay } from './working-days.js';

const free = (day: string, name = '元旦'): AnnouncedDay => ({ day, kind: 'holiday', name });
const worked = (day: string, name = '元旦'): AnnouncedDay => ({ day, kind: 'make-up', name });
const whole = [free('2027-01-01'), free('2027-05-01', '劳动节'), free('2027-10-01', '国庆节')];

describe('A year that is announced', () => {
  const announced = { year: 2027, days: [worked('2026-12-26'), free('2026-12-31'), ...whole, worked('2027-02-20')] };
  const calendar = withYear(calendarOf2026, announced);

  it('makes the next version, in which the year is no longer provisional', () => {
    expect(calendar.version).toBe(2);
    expect([...calendar.announcedYears]).toEqual([2026, 2027]);
  });

  it('replaces what the law alone gave, may reach into December, and leaves the rest', () => {
    expect(isWorkingDay(calendar, '2027-02-05')).toBe(true);
    expect(isWorkingDay(calendar, '2027-02-20')).toBe(true);
    expect(isWorkingDay(calendar, '2026-12-26')).toBe(true);
    expect(isWorkingDay(calendar, '2026-12-31')).toBe(false);
    expect(calendar.days.get('2026-10-10')).toEqual({ kind: 'make-up', name: '国庆节' });
  });

  it('changes the days that are worked in one version and free in the other, and no others', () => {
    expect(changedDays(calendarOf2026, calendar)).toEqual([
      ...['2026-12-26', '2026-12-31', '2027-02-05', '2027-02-08', '2027-02-20'],
      ...['2027-04-05', '2027-06-09', '2027-09-15'],
    ]);
  });

  it('may be announced again, as in 2020', () => {
    const again = withYear(calendar, { year: 2027, days: [...whole, free('2027-02-01', '春节')] });
    expect([...again.announcedYears]).toEqual([2026, 2027]);
    expect(isWorkingDay(again, '2027-02-20')).toBe(false);
    expect(isWorkingDay(again, '2027-02-01')).toBe(false);
  });
});

describe('Rows that are no announcement', () => {
  it.each([
    ['2027-02-30 is no day (YYYY-MM-DD)', [...whole, free('2027-02-30')]],
    ['27-02-03 is no day (YYYY-MM-DD)', [...whole, free('27-02-03')]],
    ['2026-12-14 does not lie in 2027', [...whole, free('2026-12-14')]],
    ['2028-01-01 does not lie in 2027', [...whole, free('2028-01-01')]],
    ['2027-05-01 is named twice', [...whole, worked('2027-05-01')]],
    ['2027-02-08 has no name of its holiday', [...whole, free('2027-02-08', ' ')]],
    ['2027-02-08 is no weekend day, so it cannot be worked in exchange', [...whole, worked('2027-02-08')]],
    ['2027-10-01 is no holiday in it: a year is announced as a whole', whole.slice(0, 2)],
  ])('are refused: %s', (fault, days) => {
    expect(faultOf({ year: 2027, days })).toBe(fault);
  });

  it('are told from one', () => {
    expect(faultOf({ year: 2027, days: whole })).toBeNull();
  });
});

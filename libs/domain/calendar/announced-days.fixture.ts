import type { Calendar, SpecialDay } from './calendar.js';

/** A holiday with its free days and, after them, the weekend days worked in exchange; days as MM-DD. */
type Holiday = readonly [name: string, free: readonly string[], worked: readonly string[]];

/**
 * Copied by hand from the notice of the State Council's general office of 4 November 2025 on holidays in 2026, for tests whose tables are
 * written by hand; independent of what seeds the database.
 */
const holidaysOf2026: readonly Holiday[] = [
  ['元旦', ['01-01', '01-02', '01-03'], ['01-04']],
  ['春节', ['02-15', '02-16', '02-17', '02-18', '02-19', '02-20', '02-21', '02-22', '02-23'], ['02-14', '02-28']],
  ['清明节', ['04-04', '04-05', '04-06'], []],
  ['劳动节', ['05-01', '05-02', '05-03', '05-04', '05-05'], ['05-09']],
  ['端午节', ['06-19', '06-20', '06-21'], []],
  ['中秋节', ['09-25', '09-26', '09-27'], []],
  ['国庆节', ['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'], ['09-20', '10-10']],
];

/** What the law gives in 2027, before its make-up days are announced. */
const statutory2027: readonly Holiday[] = [
  ['元旦', ['01-01'], []],
  ['春节', ['02-05', '02-06', '02-07', '02-08'], []],
  ['清明节', ['04-05'], []],
  ['劳动节', ['05-01', '05-02'], []],
  ['端午节', ['06-09'], []],
  ['中秋节', ['09-15'], []],
  ['国庆节', ['10-01', '10-02', '10-03'], []],
];

/** Version 1: 2026 is announced, 2027 is provisional. */
export const calendarOf2026: Calendar = {
  version: 1,
  announcedYears: new Set([2026]),
  days: new Map([...daysOf(2026, holidaysOf2026), ...daysOf(2027, statutory2027)]),
};

function daysOf(year: number, holidays: readonly Holiday[]): readonly [string, SpecialDay][] {
  return holidays.flatMap(([name, free, worked]) => [
    ...free.map((day): [string, SpecialDay] => [`${year}-${day}`, { kind: 'holiday', name }]),
    ...worked.map((day): [string, SpecialDay] => [`${year}-${day}`, { kind: 'make-up', name }]),
  ]);
}

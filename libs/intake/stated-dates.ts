import { type ParsedDeadline } from './parsed-plan.js';
import { type Reading } from './reading.js';

interface DateForm {
  readonly pattern: RegExp;
  readonly read: (parts: readonly string[]) => { year: number; month: number | null; day: number | null } | null;
}

const numerals = '一二三四五六七八九';

/** How documents state a date by which something is to be so. Plain years without 到 or 底前 are not deadlines. */
const dateForms: readonly DateForm[] = [
  { pattern: /(?:到|至|于|在)?\s?(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日(?:之?前|以前)/g, read: calendarDate },
  { pattern: /(?:到|至|于|在)?\s?(\d{4})\s?年\s?(\d{1,2})\s?月(?:底|末)?(?:之?前|以前)/g, read: calendarDate },
  { pattern: /(?:到|至|于|在)?\s?(\d{4})\s?年(?:年?底|年?末)(?:之?前|以前)?/g, read: calendarDate },
  { pattern: /(?:到|至)\s?(\d{4})\s?年(?:之?前|以前)?(?!\s?\d{1,2}\s?月)/g, read: calendarDate },
  { pattern: /(?:到)?“?(十[一二三四五六七八九])五”?(?:期间|末)/g, read: fiveYearPlan },
];

/** Dates in the order in which they stand; where forms overlap the more exact one, which is listed first, counts. */
export function datesIn(reading: Reading, scope: ParsedDeadline['scope']): ParsedDeadline[] {
  const taken = new Uint8Array(reading.text.length);
  const found: ParsedDeadline[] = [];
  for (const { pattern, read } of dateForms) {
    for (const match of reading.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const date = read(match.slice(1));
      if (!date || taken.subarray(match.index, end).includes(1)) continue;
      taken.fill(1, match.index, end);
      found.push({ ...date, scope, ...reading.slice(match.index, end).trim().cited });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** “2023年完成” in a clause's bracket: the date of the whole task. */
export function termIn(reading: Reading): ParsedDeadline[] {
  const match = /^(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?/.exec(reading.text);
  const date = match ? calendarDate(match.slice(1)) : null;
  return date ? [{ ...date, scope: 'task', ...reading.cited }] : [];
}

function calendarDate([year, month, day]: readonly (string | undefined)[]): ReturnType<DateForm['read']> {
  const date = { year: Number(year), month: numberOr(month), day: numberOr(day) };
  return (date.month ?? 1) >= 1 && (date.month ?? 1) <= 12 && (date.day ?? 1) >= 1 && (date.day ?? 1) <= 31
    ? date
    : null;
}

function numberOr(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/** 十四五 is 2021 to 2025; one five-year plan follows the other. */
function fiveYearPlan([ordinal = '']: readonly (string | undefined)[]): ReturnType<DateForm['read']> {
  const plan = 10 + numerals.indexOf(ordinal.slice(1)) + 1;
  return { year: 2025 + (plan - 14) * 5, month: null, day: null };
}

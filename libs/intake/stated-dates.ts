import { type ParsedDeadline, type Period } from './parsed-plan.js';
import { type Reading } from './reading.js';

/** What the document says of time as a whole; dates without a year are of its year, never of the current one. */
export interface DocumentYears {
  readonly year: number | null;
  readonly period: Period | null;
}

export const noYears: DocumentYears = { year: null, period: null };

type Stated = Pick<ParsedDeadline, 'year' | 'month' | 'day' | 'type'>;
type Groups = Readonly<Record<string, string | undefined>>;

interface DateForm {
  readonly pattern: RegExp;
  readonly type: ParsedDeadline['type'];
  readonly read?: (groups: Groups, years: DocumentYears) => Partial<Stated> | null;
}

const numerals = '一二三四五六七八九';
const lead = '(?:到|至|于|在|力争|确保)?\\s?';
const year = '(?<year>\\d{4})\\s?年\\s?';
const month = '(?<month>\\d{1,2})\\s?月\\s?';
const before = '(?:之?前|以前)';

/** How documents state a date. Longer forms first: where they overlap the first counts. A new form is a new row. */
const sentenceForms: readonly DateForm[] = [
  { type: 'completing', pattern: new RegExp(`${lead}${year}${month}(?<day>\\d{1,2})\\s?日${before}`, 'g') },
  { type: 'completing', pattern: new RegExp(`${lead}${year}${month}(?:(?:底|末)${before}?|${before})`, 'g') },
  { type: 'completing', pattern: new RegExp(`${lead}${year}(?:年?底|年?末)${before}?`, 'g') },
  { type: 'completing', pattern: new RegExp(`${lead}${year}(?<half>上|下)半年${before}?`, 'g') },
  { type: 'completing', pattern: new RegExp(`${lead}${year}第?(?<quarter>[1-4一二三四])季度(?:末|底)?${before}`, 'g') },
  { type: 'completing', pattern: new RegExp(`(?:到|至)\\s?${year}${before}?(?!\\s?\\d{1,2}\\s?月)`, 'g') },
  { type: 'completing', pattern: new RegExp(`${year}${before}`, 'g') },
  { type: 'completing', pattern: /到?“?十(?<ordinal>[一二三四五六七八九])五”?(?:期间|末)/g, read: fiveYearPlan },
  {
    type: 'periodic',
    pattern:
      /每(?:半年|季度|年度?|月)(?:的?(?:第|最后)[一二三四五六\d]?个月)?的?(?:\d{1,2}\s?日前|结束后\d{1,2}个(?:工作日|自然日|日)内|(?:至少|定期)?(?:组织|开展|举办|召开|选拔|评选|遴选|发布|报送|通报|汇总|编制|制定))/g,
  },
  { type: 'completing', pattern: new RegExp(`(?<![\\d年个]\\s?)${month}(?<day>\\d{1,2})\\s?日${before}`, 'g') },
  { type: 'completing', pattern: new RegExp(`(?<![\\d年个]\\s?)${month}(?:底|末)?${before}`, 'g') },
  { type: 'completing', pattern: /(?:今年|本年|当年|(?<!\d\s?)年)年?底前/g, read: thisYear },
  { type: 'inherited', pattern: /(?<![\d.第每])(?<count>[1-9一二三四五六七八九])年内/g, read: wholePeriod },
];

/** In a place that is for terms (the end of a clause, a column): there a plain month is a date and 持续推进 a term. */
const termForms: readonly DateForm[] = [
  ...sentenceForms,
  { type: 'completing', pattern: new RegExp(`${year}${month}(?<day>\\d{1,2})\\s?日`, 'g') },
  { type: 'completing', pattern: new RegExp(`${year}${month}`, 'g') },
  { type: 'completing', pattern: new RegExp(`\\d{4}\\s?年?\\s?[—–\\-~～至到]{1,2}\\s?${year}`, 'g') },
  { type: 'completing', pattern: new RegExp(`${month}(?<day>\\d{1,2})\\s?日|(?<quarter>[1-4一二三四])季度`, 'g') },
  { type: 'completing', pattern: new RegExp(`${month}(?:底|末)?`, 'g') },
  { type: 'continuing', pattern: /(?:全年|年内)持续[\u4e00-\u9fff]{0,4}/g, read: thisYear },
  { type: 'continuing', pattern: /(?:持续|长期|常态化|常年|滚动)[\u4e00-\u9fff]{0,4}/g },
  { type: 'completing', pattern: /(?:年内|年底|全年)/g, read: thisYear },
  { type: 'periodic', pattern: /每(?:半年|季度?|年度?|月|周)[\u4e00-\u9fff]{0,6}/g },
  { type: 'inherited', pattern: /(?:方案|规划|计划|行动)?(?:期内|期末|期间)/g, read: wholePeriod },
  { type: 'completing', pattern: new RegExp(year, 'g') },
];

/** Dates that a text states, in their order. */
export function datesIn(reading: Reading, scope: ParsedDeadline['scope'], years = noYears): ParsedDeadline[] {
  return found(reading, { forms: sentenceForms, scope, years });
}

/** The term of a whole task: 2023年完成 · 2026年6月持续跟踪 (both a date and a duty that goes on) · 每季度. */
export function termsIn(reading: Reading, years = noYears): ParsedDeadline[] {
  return found(reading, { forms: termForms, scope: 'task', years });
}

interface Wanted {
  readonly forms: readonly DateForm[];
  readonly scope: ParsedDeadline['scope'];
  readonly years: DocumentYears;
}

function found(reading: Reading, { forms, scope, years }: Wanted): ParsedDeadline[] {
  const taken = new Uint8Array(reading.text.length);
  const stated: ParsedDeadline[] = [];
  for (const { pattern, type, read } of forms) {
    for (const match of reading.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const date = (read ?? calendarDate)(match.groups ?? {}, years);
      if (!date || taken.subarray(match.index, end).includes(1)) continue;
      taken.fill(1, match.index, end);
      const cited = reading.slice(match.index, end).trim().cited;
      stated.push({ year: null, month: null, day: null, ...date, type, scope, ...cited });
    }
  }
  return yearsCarried(
    stated.toSorted((a, b) => a.span.start - b.span.start),
    years,
  );
}

/** 2017年6月底前…、9月底前…: a month without a year is of the year before it in the text, or of the document's. */
function yearsCarried(stated: readonly ParsedDeadline[], { year: own }: DocumentYears): ParsedDeadline[] {
  let last = own;
  return stated.map((deadline) => {
    if (deadline.year !== null) last = deadline.type === 'completing' ? deadline.year : last;
    return deadline.year === null && deadline.month !== null ? { ...deadline, year: last } : deadline;
  });
}

function calendarDate({ year: y, month: m, day: d, half, quarter }: Groups): Partial<Stated> | null {
  const inYear = half ? (half === '上' ? 6 : 12) : quarter ? quarterEnd(quarter) : null;
  const date = { year: numberOr(y), month: numberOr(m) ?? inYear, day: numberOr(d) };
  const isValid = (value: number | null, most: number): boolean => value === null || (value >= 1 && value <= most);
  return isValid(date.month, 12) && isValid(date.day, 31) ? date : null;
}

function quarterEnd(quarter: string): number {
  return 3 * (/\d/.test(quarter) ? Number(quarter) : numerals.indexOf(quarter) + 1);
}

function numberOr(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/** 十四五 is 2021 to 2025; one five-year plan follows the other. */
function fiveYearPlan({ ordinal = '' }: Groups): Partial<Stated> {
  return { year: 2025 + (10 + numerals.indexOf(ordinal) + 1 - 14) * 5 };
}

function thisYear(_: Groups, years: DocumentYears): Partial<Stated> {
  return { year: years.year };
}

/** 5年内 in a plan of five years is its whole period; of another length it is a condition, not a term. */
function wholePeriod({ count }: Groups, { period }: DocumentYears): Partial<Stated> | null {
  if (count === undefined) return { year: period?.to ?? null };
  const length = /\d/.test(count) ? Number(count) : numerals.indexOf(count) + 1;
  return period && period.to - period.from + 1 === length ? { year: period.to } : null;
}

import { type Quantity } from './quantity.js';

/** What sectors are measured by. A phrase that begins with one leaves out its subject: 增加值达到375亿元. */
const measures = '总产值|产值|增加值|营业收入|主营业务收入|销售收入|总规模|规模|投资|利润|税收|占比|比重';
const startsWithMeasure = new RegExp(`^(?:${measures})`);
const endsInMeasure = new RegExp(`(?:${measures})$`);

export const force = /^(?:力争|争取|确保|努力)\s?/;

const reaching =
  /(?:分别)?(?:达到|达|完成|增长到|增长|提高到|提升到|提高至|提升至|下降到|降至|保持在|稳定在|实现|为)?(?:不少于|不低于|至少|超过|突破|不超过|不高于|约)?\s?$/;

/** What is counted or measured, as the words around the quantity say it; elliptical phrases are not yet completed. */
export function indicatorOf(phrase: string, { start, end }: Pick<Quantity, 'start' | 'end'>): string {
  const counted = phrase.slice(end).trim();
  if (counted !== '') return counted;
  const measured = phrase.slice(0, start);
  const tail = measured.slice(-16);
  return (measured.slice(0, measured.length - 16 < 0 ? 0 : -16) + tail.replace(reaching, '')).trim().replace(force, '');
}

export function isElliptical(phrase: string): boolean {
  return startsWithMeasure.test(phrase.trim());
}

/** 新一代信息技术产业 + 增加值: the subject comes from the measure before it in the sentence. */
export function completed(indicator: string, earlier: string | undefined): string {
  if (earlier === undefined || !isElliptical(indicator)) return indicator;
  return `${earlier.replace(endsInMeasure, '')}${indicator}`;
}

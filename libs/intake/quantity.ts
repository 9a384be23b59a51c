import { type Comparator } from './parsed-plan.js';

export interface Quantity {
  readonly value: number;
  /** Upper end of a range, else null. */
  readonly valueMax: number | null;
  readonly unit: string;
  readonly comparator: Comparator;
  /** Places in the text: the number's beginning, and the end of its unit and comparing word. */
  readonly start: number;
  readonly end: number;
}

/** Counted things and measures; longer words first. 5G, 5号线 and 2021年 are numbers without one of these. */
const units = [
  ...['万亿元', '亿元', '万元', '元', '个百分点', '%', '％', '万千瓦时', '亿千瓦时', '万千瓦', '千瓦', '平方公里'],
  ...['平方米', '公里', '万吨', '吨', '万亩', '亩', '万户', '户', '万人次', '人次', '万人', '人', '万个', '个', '家'],
  ...['项', '条', '座', '名', '所', '种', '件', '款', '台', '套', '辆', '只', '张', '场', '万辆', '万件', '处'],
];

// A comparing word counts only directly after the unit: 20个左右自治区级以上 compares with 左右, 以上 is a level there.
const quantity = new RegExp(
  '(?<![\\d.第A-Za-z—-])(\\d{1,12}(?:\\.\\d{1,6})?)\\s?(?:[—–\\-~～至到]{1,2}\\s?(\\d{1,12}(?:\\.\\d{1,6})?)\\s?)?' +
    `(${units.toSorted((a, b) => b.length - a.length).join('|')})(?!月|工作日|小时|自然日)(以上|以下|以内|左右)?`,
  'g',
);

const before: readonly { readonly words: RegExp; readonly comparator: Comparator }[] = [
  { words: /(?:不超过|不高于|不多于|不大于|控制在)\s?$/, comparator: '≤' },
  { words: /(?:不少于|不低于|不小于|至少|超过|突破|超|高于)\s?$/, comparator: '≥' },
  { words: /(?:低于|少于)\s?$/, comparator: '≤' },
  { words: /(?:约|近)\s?$/, comparator: '≈' },
];
const after: Readonly<Record<string, Comparator>> = { 以上: '≥', 以下: '≤', 以内: '≤', 左右: '≈' };

export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(quantity)].map((match) => {
    const [words, value, valueMax, unit = '', suffix = ''] = match;
    return {
      value: Number(value),
      valueMax: valueMax === undefined ? null : Number(valueMax),
      unit,
      comparator: valueMax === undefined ? (after[suffix] ?? comparatorBefore(text.slice(0, match.index))) : 'range',
      start: match.index,
      end: match.index + words.length,
    };
  });
}

function comparatorBefore(head: string): Comparator {
  const words = head.slice(-6);
  return before.find((row) => row.words.test(words))?.comparator ?? '=';
}

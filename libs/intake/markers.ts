/** How deep a numbered heading stands. */
export type Level = 'chapter' | 'part' | 'section' | 'item' | 'dotted' | 'sub' | 'detail';

export interface Marker {
  readonly level: Level;
  /** As written, with its punctuation. */
  readonly label: string;
  readonly number: number;
}

const chinese = '一二三四五六七八九十';
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The kinds of numbers that headings bear, each with its level. A new kind is a new row. */
const forms: readonly { readonly level: Level; readonly pattern: RegExp }[] = [
  { level: 'chapter', pattern: /^第([一二三四五六七八九十百]{1,5})(?:章|部分|篇|编)\s{0,2}/ },
  { level: 'item', pattern: /^第([一二三四五六七八九十百]{1,5})条\s{0,2}/ },
  { level: 'part', pattern: /^([一二三四五六七八九十]{1,3})、/ },
  { level: 'section', pattern: /^[（(]([一二三四五六七八九十]{1,3})[）)]/ },
  {
    level: 'dotted',
    pattern: /^\d{1,2}\.(?:\d{1,2}\.)?(\d{1,2})(?![\d.%])\s{0,2}(?=[\u3400-\u9fff“《])(?![亿万个倍元年月度至级版])/,
  },
  // A digit after the point makes it a decimal number, not a heading.
  { level: 'item', pattern: /^(\d{1,3})\s?[．.、](?:(?!\d)|(?=(?:19|20)\d{2}\s?年))/ },
  { level: 'sub', pattern: /^[（(](\d{1,2})[）)]/ },
  { level: 'sub', pattern: /^(\d{1,2})[）)]/ },
  { level: 'detail', pattern: /^([①-⑳])/ },
  { level: 'detail', pattern: /^([一二三四五六七八九十])是/ },
];

/** The number that a line begins with, or null for running text. */
export function markerOf(line: string): Marker | null {
  for (const { level, pattern } of forms) {
    const match = pattern.exec(line);
    if (match?.[1] !== undefined) return { level, label: match[0], number: numberOf(match[1]) };
  }
  return null;
}

/** 11.121人才梯队项目: digits behind the point of a number that is the next in its sequence belong to the title. */
export function nextMarkerOf(line: string, before: number | undefined): Marker | null {
  const match = /^(\d{1,3})[．.](?=\d{1,4}[\u3400-\u9fff])/.exec(line);
  const isNext = match?.[1] !== undefined && before !== undefined && Number(match[1]) === before + 1;
  return isNext ? { level: 'item', label: match[0], number: before + 1 } : null;
}

/** 1 to 999: 九 · 十二 · 二十 · 四十五 · 一百零三; also 12 and ⑫. */
function numberOf(numeral: string): number {
  if (/^\d/.test(numeral)) return Number(numeral);
  if (circled.includes(numeral)) return circled.indexOf(numeral) + 1;
  const [hundreds, rest] = numeral.includes('百') ? numeral.split('百') : ['', numeral];
  const hundred = numeral.includes('百') ? digit(hundreds, 1) : 0;
  const [tens, units] = (rest ?? '').includes('十') ? (rest ?? '').split('十') : ['', rest];
  const ten = (rest ?? '').includes('十') ? digit(tens, 1) : 0;
  return hundred * 100 + ten * 10 + digit(units, 0);
}

function digit(numeral: string | undefined, absent: number): number {
  return numeral === undefined || numeral === '' ? absent : chinese.indexOf(numeral.slice(-1)) + 1;
}

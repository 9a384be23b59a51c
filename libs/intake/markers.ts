/** How deep a numbered heading stands: 一、 · （一） · 1． */
export type Level = 'part' | 'section' | 'item';

export interface Marker {
  readonly level: Level;
  /** As written, with its punctuation. */
  readonly label: string;
  readonly number: number;
}

const chinese = '一二三四五六七八九十';
const forms: readonly { readonly level: Level; readonly pattern: RegExp }[] = [
  { level: 'part', pattern: /^([一二三四五六七八九十]{1,3})、/ },
  { level: 'section', pattern: /^[（(]([一二三四五六七八九十]{1,3})[）)]/ },
  // A digit after the point makes it a decimal number, not a heading.
  { level: 'item', pattern: /^(\d{1,3})\s?[．.、](?!\d)/ },
];

/** The number that a line begins with, or null for running text. */
export function markerOf(line: string): Marker | null {
  for (const { level, pattern } of forms) {
    const match = pattern.exec(line);
    if (match?.[1] !== undefined) return { level, label: match[0], number: numberOf(match[1]) };
  }
  return null;
}

/** 1 to 99: 九 · 十二 · 二十 · 四十五; also 12. */
function numberOf(numeral: string): number {
  if (/^\d/.test(numeral)) return Number(numeral);
  const [tens, units] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const ten = numeral.includes('十') ? (tens === '' ? 1 : chinese.indexOf(tens ?? '') + 1) : 0;
  return ten * 10 + (units === '' ? 0 : chinese.indexOf(units ?? '') + 1);
}

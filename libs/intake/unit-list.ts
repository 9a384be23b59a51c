import { rangesOutside, splitOutside } from './brackets.js';
import { isCutShort, isOpenSet } from './open-set.rule.js';
import { type Reading } from './reading.js';
import { partsNames } from './unit-lexicon.js';
import { prefixOf, takesPrefix } from './unit-prefix.rule.js';

export interface ListedUnit {
  /** With the carried prefix restored; for an open set, as written. */
  readonly unit: string;
  readonly written: Reading;
  readonly prefixCarried: boolean;
  readonly isOpenSet: boolean;
  /** 1-based. */
  readonly group: number;
}

export interface UnitList {
  readonly units: readonly ListedUnit[];
  /** 等: there are others. */
  readonly etcOpen: boolean;
}

/**
 * `list := group (，group)*`, `group := name ((、|和|及) name)*`. The first name of a group is written in full; the others
 * leave out its prefix (自治区), which is never carried into the next group, nor onto a name that has a prefix of its own.
 */
export function readUnitList(list: Reading): UnitList {
  const groups = splitOutside(list, '，,；;')
    .map(itemsOf)
    .filter((items) => items.length > 0);
  const count = groups.flat().length;
  const ended = groups.map((items) => items.map((item) => withoutEtc(item, count)));
  const units = ended.flatMap((items, index) => {
    const written = items.flatMap(({ names }) => names).filter((name) => !name.isEmpty);
    const carried = carriedOf(written);
    return written.map((name) => listed(name, carried, index + 1));
  });
  return { units, etcOpen: ended.flat().some(({ isOpen }) => isOpen) };
}

function itemsOf(group: Reading): Reading[] {
  const ranges: { start: number; end: number }[] = [];
  for (const range of rangesOutside(group.text, '、')) {
    const before = ranges.at(-1);
    const words = group.text.slice(range.start, range.end).trim();
    if (before !== undefined && isCutShort(group.text.slice(before.start, before.end).trim(), words))
      before.end = range.end;
    else ranges.push({ ...range });
  }
  return ranges
    .flatMap(({ start, end }) => conjoined(group.slice(start, end).trim()))
    .map(withoutFrame)
    .filter((item) => !item.isEmpty);
}

const conjunction = /以及|和|及|与/g;

/** 环保厅和内蒙古电力监管办及相关盟市: three. */
function conjoined(item: Reading): Reading[] {
  const pieces: Reading[] = [];
  let from = 0;
  for (const { 0: word, index } of item.text.matchAll(conjunction)) {
    const right = item.text.slice(index + word.length);
    if (index < from || right.length > 60 || !partsNames(item.text.slice(Math.max(from, index - 60), index), right))
      continue;
    pieces.push(item.slice(from, index));
    from = index + word.length;
  }
  return [...pieces, item.slice(from)];
}

/** Words that lead to a list or end it: 由…, 以及…, a full stop. */
function withoutFrame(item: Reading): Reading {
  const head = /^(?:由|以及|和(?=[省市区县各])|及(?=[省市区县各]))/.exec(item.text)?.[0].length ?? 0;
  const tail = /[。.\s]{1,3}$/.exec(item.text.slice(-3))?.[0].length ?? 0;
  return item.slice(head, Math.max(head, item.text.length - tail)).trim();
}

const etc =
  /等(?:(?<count>\d{1,3}|[一二三四五六七八九十]{1,3})[个家])?(?<noun>(?:[^等、]{0,14}(?:部门|单位|地区|机构|企业|政府|盟市|市|县|区))?)$/;

/**
 * 等 leaves a list open, but 等5家单位 behind five names counts them. Words behind it that say which others are meant
 * (等有关部门, 等省级有关单位) are an open set of their own; 等部门 adds nothing.
 */
function withoutEtc(item: Reading, listedBefore: number): { names: Reading[]; isOpen: boolean } {
  const match = etc.exec(item.text.slice(-32));
  const at = item.text.length - (match?.[0].length ?? 0);
  if (!match || at < 2 || (item.text.charAt(at - 1) === '高' && match[0] !== '等'))
    return { names: [item], isOpen: false };
  const noun = match.groups?.['noun'] ?? '';
  const others = item.slice(item.text.length - noun.length);
  const isCounted = match.groups?.['count'] !== undefined && countOf(match.groups['count']) <= listedBefore;
  return { names: [item.slice(0, at).trim(), ...(isOpenSet(noun) ? [others] : [])], isOpen: !isCounted };
}

function countOf(numeral: string): number {
  const place = '一二三四五六七八九十'.indexOf(numeral);
  return place >= 0 ? place + 1 : /^\d/.test(numeral) ? Number(numeral) : Number.POSITIVE_INFINITY;
}

interface Carried {
  readonly prefix: string;
  /** Others than the first have it written out. */
  readonly isWrittenOut: boolean;
}

function carriedOf([first, ...others]: readonly Reading[]): Carried {
  const prefix = isOpenSet(first?.text ?? '') ? '' : prefixOf(first?.text ?? '');
  return { prefix, isWrittenOut: prefix !== '' && others.some(({ text }) => prefixOf(text) === prefix) };
}

function listed(written: Reading, carried: Carried, group: number): ListedUnit {
  const isSet = isOpenSet(written.text);
  const prefix = isSet || !takesPrefix(written.text, carried.isWrittenOut) ? '' : carried.prefix;
  return { unit: `${prefix}${written.name}`, written, prefixCarried: prefix !== '', isOpenSet: isSet, group };
}

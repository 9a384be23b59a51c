import { rangesOutside, splitOutside } from './brackets.js';
import { isCutShort, isOpenSet } from './open-set.rule.js';
import { type Reading } from './reading.js';
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
 * `list := group (，group)*`, `group := name (、name)*`. The first name of a group is written in full; the others leave
 * out its prefix (自治区), which is never carried into the next group, nor onto a name that has a prefix of its own.
 */
export function readUnitList(list: Reading): UnitList {
  const groups = splitOutside(list, '，,；;').map((group) => itemsOf(group));
  const units = groups
    .filter((items) => items.length > 0)
    .flatMap((items, index) => {
      const carried = carriedOf(items);
      return items.map((item) => listed(item, carried, index + 1));
    });
  return {
    units: units.filter(({ written }) => !written.isEmpty),
    etcOpen: groups.flat().some(({ text }) => etc.test(text)),
  };
}

const etc = /等(?:[省市区县州]级|国务院)?(?:有关|相关)?(?:部门|单位|地区)?$/;

function itemsOf(group: Reading): Reading[] {
  const ranges: { start: number; end: number }[] = [];
  for (const range of rangesOutside(group.text, '、')) {
    const before = ranges.at(-1);
    if (before !== undefined && isCutShort(group.text.slice(before.start, before.end).trim())) before.end = range.end;
    else ranges.push({ ...range });
  }
  return ranges.map(({ start, end }) => group.slice(start, end).trim()).filter((item) => !item.isEmpty);
}

interface Carried {
  readonly prefix: string;
  /** Others than the first have it written out. */
  readonly isWrittenOut: boolean;
}

function carriedOf([first, ...others]: readonly Reading[]): Carried {
  const prefix = prefixOf(first?.text ?? '');
  return { prefix, isWrittenOut: prefix !== '' && others.some(({ text }) => prefixOf(text) === prefix) };
}

function listed(item: Reading, carried: Carried, group: number): ListedUnit {
  const written = item.slice(0, item.text.length - (etc.exec(item.text)?.[0].length ?? 0)).trim();
  const isSet = isOpenSet(written.text);
  const prefix = isSet || !takesPrefix(written.text, carried.isWrittenOut) ? '' : carried.prefix;
  return { unit: `${prefix}${written.text}`, written, prefixCarried: prefix !== '', isOpenSet: isSet, group };
}

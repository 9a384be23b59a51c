import { splitOutside } from './brackets.js';
import { isCutShort, isOpenSet } from './open-set.rule.js';
import { Reading } from './reading.js';
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
    .flatMap((items, index) => items.map((item) => listed(item, items[0]?.text ?? '', index + 1)));
  return {
    units: units.filter(({ written }) => !written.isEmpty),
    etcOpen: groups.flat().some(({ text }) => etc.test(text)),
  };
}

const etc = /等(?:有关|相关)?(?:部门|单位|地区)?$/;

function itemsOf(group: Reading): Reading[] {
  const items: Reading[] = [];
  for (const piece of splitOutside(group, '、')) {
    const before = items.at(-1);
    if (before !== undefined && isCutShort(before.text)) items[items.length - 1] = through(group, before, piece);
    else items.push(piece.trim());
  }
  return items.filter((item) => !item.isEmpty);
}

/** From the beginning of one piece to the end of a later one, with what stands between. */
function through(group: Reading, first: Reading, last: Reading): Reading {
  const offset = group.text.indexOf(`${first.text}、${last.text}`);
  return offset < 0
    ? Reading.join([first, last])
    : group.slice(offset, offset + first.text.length + 1 + last.text.length).trim();
}

function listed(item: Reading, first: string, group: number): ListedUnit {
  const written = item.slice(0, item.text.length - (etc.exec(item.text)?.[0].length ?? 0)).trim();
  const isSet = isOpenSet(written.text);
  const prefix = isSet || !takesPrefix(written.text) ? '' : prefixOf(first);
  return { unit: `${prefix}${written.text}`, written, prefixCarried: prefix !== '', isOpenSet: isSet, group };
}

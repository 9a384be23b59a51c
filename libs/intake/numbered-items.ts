import { type Entry, headingOf } from './outline.js';
import { type Item } from './items.js';
import { type ParsedSector } from './parsed-plan.js';

/** An item with the number and the sector that it has in the plan. */
export interface NumberedItem {
  readonly item: Item;
  readonly number: number;
  readonly sector: string;
}

/**
 * The document's numbers where they are unique; items without one are then counted on behind the highest. Where chapters
 * begin anew with 1, or levels are mixed, all are counted through. The same number twice under one heading stays, and is
 * warned of: nobody can say which of the two is wrong.
 */
export function numbered(items: readonly Item[]): number[] {
  const stated = items.flatMap(({ number }) => number ?? []);
  if (stated.length > 0 && (new Set(stated).size === stated.length || isTwiceUnderOneHeading(items))) {
    let next = stated.reduce((highest, number) => Math.max(highest, number), 0);
    return items.map(({ number }) => number ?? ++next);
  }
  return items.map((_, index) => index + 1);
}

function isTwiceUnderOneHeading(items: readonly Item[]): boolean {
  const seen = new Map<Entry | undefined, Set<string>>();
  return items.some(({ number, label, above }) => {
    if (number === null || above.length === 0) return false;
    const known = seen.get(above.at(-1)) ?? new Set();
    seen.set(above.at(-1), known);
    const isKnown = known.has(label);
    known.add(label);
    return isKnown;
  });
}

/** The heading right above items is their sector; headings that are tasks themselves are passed over. */
export function sectorsOf(items: readonly Item[]): { sectors: ParsedSector[]; of: string[] } {
  const tasks = new Set(items.map(({ own }) => own.start));
  const sectors: ParsedSector[] = [];
  const ids = new Map<Entry | string, string>();
  const idFor = (key: Entry | string, sector: Omit<ParsedSector, 'id'>): string => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `sector:${ids.size + 1}`;
    ids.set(key, id);
    sectors.push({ id, ...sector });
    return id;
  };
  const of = items.map((item) => {
    const entry = item.above.findLast(({ own }) => !tasks.has(own.start));
    if (entry) return idFor(entry, { heading: headingOf(entry).name, span: entry.own.span });
    const named = item.cells?.sector ?? '';
    return named === '' ? '' : idFor(named, { heading: named, span: item.own.span });
  });
  return { sectors, of };
}

import { isSafeguardPart } from './duties.js';
import { type Entry, type Outline } from './outline.js';
import { readClause } from './read-clause.js';

/** What each numbered heading of the document is for. */
export interface PlanParts {
  /** Headings whose text speaks of the plan as a whole: 总体要求. */
  readonly introductions: readonly Entry[];
  readonly sectors: readonly SectorEntry[];
  /** Sections of the safeguard parts. */
  readonly safeguards: readonly Entry[];
}

export interface SectorEntry {
  readonly id: string;
  readonly entry: Entry;
  readonly items: readonly Entry[];
}

/**
 * Tasks are the numbered items of the parts in which items carry clauses; where no item of the document carries one,
 * all items are tasks that lack theirs. The heading right above the items is their sector.
 */
export function planParts({ entries }: Outline): PlanParts {
  const safeguardParts = entries.filter(isSafeguardPart);
  const others = entries.filter((part) => !isSafeguardPart(part));
  const withClauses = others.filter((part) => itemsOf(part).some((item) => readClause(item.rest) !== null));
  const taskParts = withClauses.length > 0 ? withClauses : others.filter((part) => itemsOf(part).length > 0);
  const hasTasks = new Set(taskParts);
  return {
    introductions: others.filter((part) => !hasTasks.has(part)).flatMap(withDescendants),
    sectors: taskParts.flatMap(sectorsOf).map((sector, index) => ({ id: `sector:${index + 1}`, ...sector })),
    safeguards: safeguardParts.flatMap(withDescendants),
  };
}

function sectorsOf(entry: Entry): Omit<SectorEntry, 'id'>[] {
  if (entry.level === 'item') return [{ entry, items: [entry] }];
  const items = entry.children.filter((child) => child.level === 'item');
  const own = items.length > 0 ? [{ entry, items }] : [];
  return [...own, ...entry.children.filter((child) => child.level !== 'item').flatMap(sectorsOf)];
}

function itemsOf(entry: Entry): Entry[] {
  return withDescendants(entry).filter(({ level }) => level === 'item');
}

function withDescendants(entry: Entry): Entry[] {
  return [entry, ...entry.children.flatMap(withDescendants)];
}

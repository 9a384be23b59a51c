import { isSafeguardPart } from './duties.js';
import { type Item } from './items.js';
import { type Entry, type Outline, withDescendants } from './outline.js';
import { type Reading } from './reading.js';

/** What the headings of the document that are no tasks are for. */
export interface PlanParts {
  /** Headings whose text speaks of the plan as a whole: 总体要求. */
  readonly introductions: readonly Entry[];
  /** Sections of the safeguard parts. */
  readonly safeguards: readonly Entry[];
  /** What stands behind the last clause of the last heading. */
  readonly closing: Reading | null;
}

export function planParts({ entries }: Outline, items: readonly Item[]): PlanParts {
  const starts = new Set(items.map(({ own }) => own.start));
  const above = new Set(items.flatMap((item) => item.above));
  const isTask = (entry: Entry): boolean => starts.has(entry.own.start);
  const hasTask = (part: Entry): boolean => withDescendants(part).some((entry) => isTask(entry) || above.has(entry));
  const introductions = entries.filter((part) => !isSafeguardPart(part) && !hasTask(part)).flatMap(withDescendants);
  const safeguards = entries
    .filter(isSafeguardPart)
    .flatMap(withDescendants)
    .filter((entry) => !isTask(entry));
  return { introductions, safeguards, closing: closingOf(entries, items) };
}

function closingOf(entries: readonly Entry[], items: readonly Item[]): Reading | null {
  const last = entries.flatMap(withDescendants).at(-1);
  const end = items.reduce((latest, { clause }) => Math.max(latest, clause?.bracket.span.end ?? 0), 0);
  if (!last || end <= last.own.start || end >= last.own.span.end) return null;
  return last.own.slice(last.own.upTo(end).text.length);
}

import { clausesIn, type FoundClause } from './find-clauses.js';
import { type Entry, type Outline } from './outline.js';
import { type ReadClause } from './read-clause.js';
import { type Reading } from './reading.js';

/** What may become a task: a stretch of text that ends in a clause, or stands beside such stretches and lacks one. */
export interface Item {
  /** As the document numbers it; null for a paragraph without a number. */
  readonly number: number | null;
  /** As written: （一）, 1．; empty for a paragraph without one. */
  readonly label: string;
  /** The headings above it, outermost first. */
  readonly above: readonly Entry[];
  /** From the number on, clause included. */
  readonly own: Reading;
  /** Title and text, without number and clause. */
  readonly beforeClause: Reading;
  readonly clause: ReadClause | null;
  /** Where the document has it in cells: the title, and the term. */
  readonly cells?: { readonly title: string; readonly sector: string; readonly term: Reading | null };
}

type Finder = (text: Reading) => FoundClause[];

/** All items of the outline in the order of the document. */
export function itemsOf(document: Reading, outline: Outline, find: Finder = clausesIn): Item[] {
  const search = new Search(document, find);
  return [...search.inHead(outline.head), ...search.below(outline.entries, [])];
}

class Search {
  private readonly found = new Map<Entry, FoundClause[]>();

  constructor(
    private readonly document: Reading,
    private readonly find: Finder,
  ) {}

  /** Paragraphs before any number that end in clauses each. */
  inHead(head: Reading): Item[] {
    return this.paragraphs(head, this.find(head), { above: [], from: 0 });
  }

  below(entries: readonly Entry[], above: readonly Entry[]): Item[] {
    const sharing = this.sharedClause(entries);
    if (sharing && above.length > 0 && this.isOwnLess(above)) return [this.shared(above, sharing)];
    const lacking = this.lacksOne(entries, above);
    return entries.flatMap((entry) => [
      ...this.inEntry(entry, above, lacking.has(entry)),
      ...this.below(entry.children, [...above, entry]),
    ]);
  }

  private clausesOf(entry: Entry): FoundClause[] {
    const known = this.found.get(entry) ?? this.find(entry.rest);
    this.found.set(entry, known);
    return known;
  }

  private inEntry(entry: Entry, above: readonly Entry[], isLacking: boolean): Item[] {
    const clauses = this.clausesOf(entry);
    const [first, ...others] = clauses;
    if (!first)
      return isLacking
        ? [{ ...this.headed(entry, above), clause: null, own: entry.own, beforeClause: entry.rest }]
        : [];
    if (others.length > 0 && isBareHeading(entry, first)) {
      return this.paragraphs(entry.rest, clauses, {
        above: [...above, entry],
        from: entry.rest.text.indexOf('\n') + 1,
      });
    }
    const { clause, start, end } = first;
    const offset = entry.own.text.length - entry.rest.text.length;
    const own = entry.own.slice(0, offset + end);
    const task = { ...this.headed(entry, above), clause, own, beforeClause: entry.rest.slice(0, start).trim() };
    return [task, ...this.paragraphs(entry.rest, others, { above, from: end })];
  }

  private headed({ number, label }: Entry, above: readonly Entry[]): Pick<Item, 'number' | 'label' | 'above'> {
    return { number, label: label.trim(), above };
  }

  private paragraphs(
    text: Reading,
    clauses: readonly FoundClause[],
    { above, from }: Pick<Item, 'above'> & { from: number },
  ): Item[] {
    return clauses.flatMap(({ clause, start, end }, index) => {
      const begin = index === 0 ? from : (clauses[index - 1]?.end ?? 0);
      const skipped = /^[\s。；;，,、]{1,9}/.exec(text.text.slice(begin, begin + 9))?.[0].length ?? 0;
      const beforeClause = text.slice(begin + skipped, Math.max(begin + skipped, start)).trim();
      if (beforeClause.isEmpty) return [];
      const own = text.slice(begin + skipped, end).trim();
      return [{ number: null, label: '', above, clause, own, beforeClause }];
    });
  }

  /**
   * Of several parts of one task (（1）… （2）… or 一是… 二是…) the last bears the clause of all of them. Sections and items
   * may be tasks with clauses missing as well, so for them the parent's peers have to be tasks.
   */
  private sharedClause(entries: readonly Entry[]): Entry | null {
    const last = entries.at(-1);
    if (entries.length < 2 || !last || this.clausesOf(last).length !== 1) return null;
    const others = entries.slice(0, -1);
    const isLower = entries.every(({ level }) => level === 'sub' || level === 'detail' || level === 'dotted');
    return isLower && others.every((entry) => this.isWithout(entry)) ? last : null;
  }

  private isWithout(entry: Entry): boolean {
    return this.clausesOf(entry).length === 0 && entry.children.every((child) => this.isWithout(child));
  }

  private isOwnLess(above: readonly Entry[]): boolean {
    const parent = above.at(-1);
    return parent !== undefined && this.clausesOf(parent).length === 0;
  }

  private shared(above: readonly Entry[], last: Entry): Item {
    const parent = above.at(-1) ?? last;
    const [found] = this.clausesOf(last);
    const bracketEnd = found?.clause.bracket.span.end ?? last.own.span.end;
    const whole = this.document.slice(parent.at, last.end).trim();
    const own = whole.upTo(bracketEnd);
    const text = own.slice(parent.label.length, own.text.length - (found ? found.end - found.start : 0)).trim();
    return { ...this.headed(parent, above.slice(0, -1)), clause: found?.clause ?? null, own, beforeClause: text };
  }

  /** Entries without a clause among peers of which at least half have one. */
  private lacksOne(entries: readonly Entry[], above: readonly Entry[]): Set<Entry> {
    const withOne = entries.filter((entry) => this.clausesOf(entry).length > 0);
    if (withOne.length === 0 || above.some(isAbout)) return new Set();
    const levels = new Set(withOne.map(({ level }) => level));
    const peers = entries.filter((entry) => levels.has(entry.level) && !isAbout(entry));
    const without = peers.filter((entry) => this.isWithout(entry) && entry.rest.text.length >= 4);
    return new Set(without.length * 2 <= peers.length ? without : []);
  }
}

/** A line of its own without a stop, above paragraphs that are tasks. */
function isBareHeading(entry: Entry, first: FoundClause): boolean {
  const line = entry.rest.text.indexOf('\n');
  return line >= 0 && line < first.start && line <= 60 && !/[。；]/.test(entry.rest.text.slice(0, line));
}

/** Headings that speak of the plan and not of a task. */
function isAbout(entry: Entry): boolean {
  return /总体|指导思想|基本原则|目标|保障|组织实施|组织领导|附则|附件|工作要求|背景|形势/.test(
    entry.rest.text.slice(0, 24).split(/[。\n]/, 1)[0] ?? '',
  );
}

import { assignRoles, noResponsibility } from './assign-roles.js';
import { type Entry, headingOf } from './outline.js';
import { type ParsedTask } from './parsed-plan.js';
import { type ReadClause, readClause } from './read-clause.js';
import { type Reading } from './reading.js';
import { datesIn, termIn } from './stated-dates.js';

/** A numbered item with its clause found, before the document's lead rule is known. */
export interface ItemWithClause {
  readonly entry: Entry;
  readonly sector: string;
  readonly clause: ReadClause | null;
  /** Title and text, without number and clause. */
  readonly beforeClause: Reading;
}

export function readItem(entry: Entry, sector: string): ItemWithClause {
  const clause = readClause(entry.rest);
  return { entry, sector, clause, beforeClause: (clause?.before ?? entry.rest).trim() };
}

export function taskOf({ entry, sector, clause, beforeClause }: ItemWithClause, hasPlanRule: boolean): ParsedTask {
  const { mentions, ...responsibility } = clause
    ? assignRoles(clause, hasPlanRule || clause.rule !== null)
    : noResponsibility;
  const title = headingOf({ ...entry, rest: beforeClause });
  return {
    number: entry.number,
    sector,
    title: title.text,
    text: beforeClause
      .slice(title.text.length)
      .trim()
      .text.replace(/^。\s*/, ''),
    span: spanOf(entry, clause),
    clause: clause && { ...clause.bracket.cited, mentions },
    ...responsibility,
    persons: [],
    deadlines: [...datesIn(beforeClause, 'sentence'), ...(clause?.term ? termIn(clause.term) : [])],
  };
}

/** To the end of the clause: a stop behind its bracket is not part of the task. */
function spanOf({ own }: Entry, clause: ReadClause | null): ParsedTask['span'] {
  return clause ? { start: own.start, end: clause.bracket.span.end } : own.span;
}

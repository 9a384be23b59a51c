import { assignRoles, noResponsibility } from './assign-roles.js';
import { type NumberedItem } from './numbered-items.js';
import { headingIn } from './outline.js';
import { type LeadRule, type ParsedDeadline, type ParsedTask } from './parsed-plan.js';
import { datesIn, type DocumentYears, termsIn } from './stated-dates.js';

/** What the document says of all its tasks. */
export interface Rules {
  readonly years: DocumentYears;
  /** For the item at this place of the list. */
  readonly leadFor: (index: number) => LeadRule['kind'] | null;
  readonly openSetFor: (index: number) => string | null;
}

export function taskOf({ item, number, sector }: NumberedItem, index: number, rules: Rules): ParsedTask {
  const { clause, beforeClause } = item;
  const rule = clause?.rule ? clause.rule.kind : rules.leadFor(index);
  const { mentions, ...responsibility } = clause ? assignRoles(clause, rule) : noResponsibility;
  const everywhere = rules.openSetFor(index);
  const openSets = everywhere === null ? [] : [everywhere];
  const heading = headingIn(beforeClause);
  const rest = beforeClause.slice(heading.text.length).trim();
  return {
    number,
    label: item.label,
    sector,
    title: item.cells?.title ?? heading.name,
    text: rest.name.replace(/^。\s*/, ''),
    span: spanOf(item),
    clause: clause && { ...clause.bracket.trim().cited, mentions },
    ...responsibility,
    openSets: [...new Set([...responsibility.openSets, ...openSets])],
    persons: clause?.persons.map(({ name }) => name) ?? [],
    deadlines: deadlinesOf(item, rules.years),
  };
}

/** What a table's row says of time in a column of its own comes last, as the end of a clause does. */
function deadlinesOf({ clause, beforeClause, cells }: NumberedItem['item'], years: DocumentYears): ParsedDeadline[] {
  const terms = [...(clause?.terms ?? []), ...(cells?.term ? [cells.term] : [])];
  return [...datesIn(beforeClause, 'sentence', years), ...terms.flatMap((term) => termsIn(term, years))];
}

/** To the end of the clause: a stop behind its bracket is not part of the task. */
function spanOf({ own, clause, cells }: NumberedItem['item']): ParsedTask['span'] {
  return clause && !cells ? { start: own.start, end: clause.bracket.trim().span.end } : own.span;
}

import { readHead } from './document-head.js';
import { dutiesIn } from './duties.js';
import { joinedLines } from './joined-lines.js';
import { leadRuleIn } from './lead-rule.js';
import { type Entry, afterHeading, headingOf, outlineOf } from './outline.js';
import { type LeadRule, type ParsedPlan, type ParsedSector } from './parsed-plan.js';
import { planParts, type SectorEntry } from './plan-parts.js';
import { type ItemWithClause, readItem, taskOf } from './read-task.js';
import { type Reading } from './reading.js';
import { targetsIn } from './targets.js';
import { readingWarnings } from './reading-warnings.js';

/**
 * Reads a plan of the form 一、 / （一） / 1． with clauses in brackets at the ends of its tasks. Never throws: what cannot
 * be read is left empty and named in `warnings`.
 * @param text the document as decoded, without byte-order mark
 * @param sha256 of the file's bytes, lower-case hex
 */
export function parsePlan(text: string, sha256: string): ParsedPlan {
  const document = joinedLines(text);
  const outline = outlineOf(document);
  const parts = planParts(outline);
  const sectors = parts.sectors.map(sectorOf);
  const bySector = parts.sectors.map(({ id, items }) => items.map((entry) => readItem(entry, id)));
  const items = bySector.flat();
  const leadRule = leadRuleOf(document, items);
  const tasks = items.map((item) => taskOf(item, leadRule !== null));
  const read = { ...readHead(outline.head), leadRule, sha256, text, sectors, tasks };
  const targets = [
    ...parts.introductions.flatMap((entry) => targetsIn(afterHeading(entry), 'plan')),
    ...parts.sectors.flatMap(({ id, entry }, index) => targetsOf(entry, id, bySector[index] ?? [])),
  ];
  const duties = parts.safeguards.flatMap(dutiesIn);
  return { ...read, targets, duties, warnings: readingWarnings({ ...read, document, items }) };
}

function sectorOf({ id, entry }: SectorEntry): ParsedSector {
  return { id, heading: headingOf(entry).text, span: entry.own.span };
}

function targetsOf(sector: Entry, id: string, items: readonly ItemWithClause[]): ParsedPlan['targets'] {
  const own = targetsIn(afterHeading(sector), id);
  return [...own, ...items.flatMap(({ entry, beforeClause }) => targetsIn(beforeClause, `task:${entry.number}`))];
}

/**
 * The rule that holds for the whole plan: one that says 下同 or that stands outside the clauses. A rule inside a clause
 * without 下同 is that clause's own.
 */
function leadRuleOf(document: Reading, items: readonly ItemWithClause[]): LeadRule | null {
  for (const { entry, clause } of items) {
    if (clause?.rule?.isGeneral) return { kind: 'first-listed', taskNumber: entry.number, ...clause.rule.rule.cited };
  }
  const inClauses = new Set(items.map(({ clause }) => clause?.rule?.rule.start));
  const found = leadRuleIn(document);
  if (!found || inClauses.has(found.rule.start)) return null;
  return { kind: 'first-listed', taskNumber: null, ...found.rule.cited };
}

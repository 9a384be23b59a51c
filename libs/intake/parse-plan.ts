import { disorderIn, scatteredPlace } from './disorder.js';
import { readHead } from './document-head.js';
import { yearsOf } from './document-years.js';
import { dutiesIn } from './duties.js';
import { clausesInSentences } from './find-clauses.js';
import { isOfIncentives } from './incentives.js';
import { type Item, itemsOf } from './items.js';
import { joinedLines } from './joined-lines.js';
import { numbered, sectorsOf } from './numbered-items.js';
import { offersIn } from './offers.js';
import { afterHeading, type Entry, type Outline, outlineOf } from './outline.js';
import { type ParsedPlan, type ParsedTarget, type Span } from './parsed-plan.js';
import { planParts } from './plan-parts.js';
import { rulesOf } from './plan-rules.js';
import { taskOf } from './read-task.js';
import { type Reading } from './reading.js';
import { readingWarnings } from './reading-warnings.js';
import { tableItems } from './table-items.js';
import { targetsIn } from './targets.js';

/**
 * Reads a plan: headings, clauses of responsibility, tables, targets, duties. Never throws: what cannot be read is left
 * empty and named in `warnings`, and what looks broken is said to be.
 * @param text the document as decoded, without byte-order mark
 * @param sha256 of the file's bytes, lower-case hex
 */
export function parsePlan(text: string, sha256: string): ParsedPlan {
  const document = joinedLines(text);
  const outline = outlineOf(document);
  const scattered = scatteredPlace(text);
  const items = allItems(document, outline).filter((item) => !liesIn(item, scattered));
  const head = readHead(outline.head, text.slice(-600));
  const numbers = numbered(items);
  const { sectors, of } = sectorsOf(items);
  const { leadRule, openRule, ...rules } = rulesOf(document, items, numbers);
  const years = yearsOf(head);
  const all = items.map((item, index) =>
    taskOf({ item, number: numbers[index] ?? 0, sector: of[index] ?? '' }, index, { years, ...rules }),
  );
  const [tasks, incentives] = isOfIncentives(items) ? [[], all] : [all, []];
  const parts = planParts(outline, items);
  const read = {
    ...head,
    leadRule,
    openRule,
    sha256,
    text,
    sectors: tasks.length > 0 ? sectors : [],
    tasks,
    incentives,
  };
  const targets = [
    ...parts.introductions.flatMap((entry) => targetsIn(afterHeading(entry), 'plan')),
    ...(tasks.length > 0 ? targetsOf(items, numbers, of) : []),
  ];
  const duties = parts.safeguards.flatMap(dutiesIn);
  const offers = offersIn(parts, years, tasks.length === 0 ? outline.entries : []);
  const disorder = disorderIn(scattered, document, outline);
  return { ...read, targets, duties, offers, warnings: readingWarnings({ ...read, document, items, disorder }) };
}

/** Clauses in brackets and tables; sentences that give tasks are asked only where there is neither. */
function allItems(document: Reading, outline: Outline): Item[] {
  const found = [...itemsOf(document, outline), ...tableItems(document)];
  if (found.length > 0) return found.toSorted((a, b) => a.own.start - b.own.start);
  const spoken = itemsOf(document, { ...outline, head: document.slice(0, 0) }, clausesInSentences);
  return spoken.length > 1 ? spoken : [];
}

/** A bracket that stands among scattered cells belongs to no text that could be told. */
function liesIn({ clause }: Item, place: Span | null): boolean {
  const at = clause?.bracket.start;
  return at !== undefined && place !== null && place.start <= at && at < place.end;
}

/** In the order of the document: what a heading says of its sector, then its tasks. */
function targetsOf(items: readonly Item[], numbers: readonly number[], sectors: readonly string[]): ParsedTarget[] {
  const seen = new Set<Entry>();
  const tasks = new Set(items.map(({ own }) => own.start));
  return items.flatMap((item, index) => {
    const heading = item.above.findLast(({ own }) => !tasks.has(own.start));
    const isNew = heading !== undefined && !seen.has(heading);
    if (heading) seen.add(heading);
    const own = isNew ? targetsIn(afterHeading(heading), sectors[index] ?? '') : [];
    return [...own, ...targetsIn(item.beforeClause, `task:${numbers[index] ?? 0}`)];
  });
}

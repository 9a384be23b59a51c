import { bracketsIn, depthAfter } from './brackets.js';
import { clauseKeyAt, clauseKeys, namesUnits } from './clause-keys.js';
import { numbered, readClause, type ReadClause } from './read-clause.js';
import { type Reading } from './reading.js';
import { sentenceClauses } from './sentence-clauses.js';
import { isRow } from './table-rows.js';

/** A clause with its place in the text that was searched, in UTF-16 units. */
export interface FoundClause {
  readonly clause: ReadClause;
  readonly start: number;
  readonly end: number;
}

/**
 * All clauses of a text in order: brackets that a form recognises, and lines that begin with a key (牵头单位：…) without
 * any bracket. What stands directly behind one another is one clause: （牵头单位：甲）（配合单位：乙）.
 */
export function clausesIn(text: Reading): FoundClause[] {
  const brackets = bracketsIn(text.text).flatMap((bracket) => {
    const { start, end, inner } = bracket;
    if (!mayEndTask(text.text, start, end)) return [];
    const clause = readClause(text.slice(inner.start, inner.end).trim(), text.slice(start, end));
    return clause ? [{ clause, start, end }] : [];
  });
  return merged(
    text,
    [...brackets, ...openClauses(text, brackets)].toSorted((a, b) => a.start - b.start),
  );
}

/** 由甲会同乙负责落实: sentences are clauses only where a document has no others. */
export function clausesInSentences(text: Reading): FoundClause[] {
  return merged(text, sentenceClauses(text));
}

/** A bracket in the midst of a sentence is no clause, unless it says so by a key. */
function mayEndTask(text: string, start: number, end: number): boolean {
  if (clauseKeyAt(text.slice(start + 1, start + 40).trimStart()) !== null) return true;
  const isBehindStop = /[。；;！!？?”）)]\s{0,3}$/.test(text.slice(Math.max(0, start - 4), start));
  return isBehindStop || /^\s{0,3}(?:[。；;]|\n|$|[（(〔［[【])/.test(text.slice(end, end + 5));
}

/** Clauses without brackets: lines that begin with a key, and the end of a paragraph from a key behind a stop on. */
function openClauses(text: Reading, brackets: readonly FoundClause[]): FoundClause[] {
  const found: FoundClause[] = [];
  let from = 0;
  for (const line of text.text.split('\n')) {
    const at = isRow(line) ? -1 : keyAt(line);
    const [start, end] = [from + at, from + line.length];
    from += line.length + 1;
    if (at < 0 || brackets.some((bracket) => bracket.start < end && start < bracket.end)) continue;
    const words = text.slice(start, end).trim();
    const clause = readClause(withoutStop(words), words);
    if (clause) found.push({ clause, start, end });
  }
  return found;
}

function keyAt(line: string): number {
  if (clauseKeyAt(line) !== null) return 0;
  for (const { index } of line.matchAll(clauseKeys)) {
    // Within a bracket that is never closed the clause is cut short, and not believed.
    if (/[。；;]/.test(line.charAt(index - 1))) return depthAfter(line.slice(0, index)) === 0 ? index : -1;
  }
  return -1;
}

function withoutStop(words: Reading): Reading {
  return /[。；;]$/.test(words.text.slice(-1)) ? words.slice(0, words.text.length - 1) : words;
}

function merged(text: Reading, found: readonly FoundClause[]): FoundClause[] {
  const joined: FoundClause[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    if (last && /^[\s。；;，,]{0,6}$/.test(text.text.slice(last.end, Math.min(next.start, last.end + 8)))) {
      joined[joined.length - 1] = together(text, last, next);
    } else joined.push(next);
  }
  return joined.filter(({ clause }) =>
    clause.sections.some(({ role }) => namesUnits(role === 'by-duty' ? 'lead' : role)),
  );
}

/** Beside a lead, 责任单位 on the next line means those who support. */
function together(text: Reading, a: FoundClause, b: FoundClause): FoundClause {
  const all = [...a.clause.sections, ...b.clause.sections];
  const hasLead = all.some(({ role }) => role === 'lead');
  const sections = all.map(
    ({ role, units }) => ({ role: hasLead && role === 'responsible' ? 'support' : role, units }) as const,
  );
  const clause: ReadClause = {
    bracket: text.slice(a.start, b.end).trim(),
    sections: numbered(sections),
    rule: a.clause.rule ?? b.clause.rule,
    remark: a.clause.remark ?? b.clause.remark,
    terms: [...a.clause.terms, ...b.clause.terms],
    persons: [...a.clause.persons, ...b.clause.persons],
    etcOpen: a.clause.etcOpen || b.clause.etcOpen,
  };
  return { clause, start: a.start, end: b.end };
}

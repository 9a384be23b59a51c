import { depthAfter } from './brackets.js';
import { clauseKeyAt } from './clause-keys.js';
import { isFurniture, withoutPageNumbers } from './furniture.js';
import { withLinesRestored } from './inline-markers.js';
import { markerOf } from './markers.js';
import { Reading } from './reading.js';
import { isRow } from './table-rows.js';

/**
 * The document with hard line breaks inside sentences taken out, one paragraph a line, without numbers of pages. Pages
 * and web copies break lines anywhere, even within a word or a quotation; a grammar that reads lines would see half a
 * unit's name.
 */
export function joinedLines(source: string): Reading {
  const lines = [...linesOf(Reading.of(source))];
  const width = wrappedAt(lines);
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    if (isFurniture(line.text)) continue;
    const last = paragraphs.at(-1);
    if (last !== undefined && continues(last, line, width)) extend(last, line);
    else paragraphs.push(paragraphOf(line, last?.inBody ?? false));
  }
  return withLinesRestored(
    Reading.join(paragraphs.flatMap(({ lines: own, lineBreak }) => (lineBreak ? [...own, lineBreak] : own))),
  );
}

interface Paragraph {
  readonly lines: Reading[];
  lineBreak: Reading | null;
  /** The last line so far, as written. */
  end: string;
  depth: number;
  /** The head (title, addressees, dates) has short lines of its own that continue one another only within brackets. */
  readonly inBody: boolean;
}

interface Line {
  readonly text: string;
  readonly content: Reading;
  readonly lineBreak: Reading | null;
  /** Begins with the blanks that begin a paragraph. */
  readonly isIndented: boolean;
}

function* linesOf(source: Reading): Generator<Line> {
  let from = 0;
  for (const found of source.text.matchAll(/\r\n|\n|\r/g)) {
    const line = source.slice(from, found.index);
    from = found.index + found[0].length;
    yield lineOf(line, source.slice(from - 1, from).as('\n'));
  }
  yield lineOf(source.slice(from), null);
}

/** Signs of Markdown (headings, bold, quotations) at a line's ends are no words. */
function lineOf(line: Reading, lineBreak: Reading | null): Line {
  // A row keeps its tabs: an empty first cell is a cell.
  const trimmed = isRow(line.text) ? line : line.trim();
  const signs = /^(?:#{1,6}\s|>\s|\*\*)/.exec(trimmed.text)?.[0].length ?? 0;
  const end = /\*\*$/.test(trimmed.text.slice(-2)) ? trimmed.text.length - 2 : trimmed.text.length;
  const content = withoutPageNumbers(trimmed.slice(signs, Math.max(signs, end)));
  return { text: content.text, content, lineBreak, isIndented: /^(?:\u3000{2}|[ \t]{2})/.test(line.text.slice(0, 2)) };
}

function paragraphOf({ text, content, lineBreak }: Line, afterBody: boolean): Paragraph {
  const inBody = afterBody || markerOf(text) !== null;
  return { lines: [content], lineBreak, end: text, depth: depthAfter(text), inBody };
}

/** Lines of the head that one open bracket may run over: 关于印发《…\n…》的通知. */
const headLines = 3;

function continues(paragraph: Paragraph, { text, isIndented }: Line, width: number): boolean {
  if (text === '' || paragraph.end === '' || markerOf(text) !== null) return false;
  if (isRow(text) || isRow(paragraph.end)) return false;
  if (!paragraph.inBody) return paragraph.depth > 0 && paragraph.lines.length < headLines;
  if (paragraph.depth > 0) return true;
  if (isIndented || clauseKeyAt(text) !== null) return false;
  return !/[。！？；：!?;:）)〕］\]】》]$/.test(paragraph.end) && !isHeading(paragraph, width);
}

/**
 * A heading with a line to itself ends without a stop, and so does a line that was broken: headings are short, and
 * shorter than the lines of a page.
 */
function isHeading({ lines, end }: Paragraph, width: number): boolean {
  return (
    lines.length === 1 && markerOf(end) !== null && end.length <= 40 && end.length < width && !/[，。；]/.test(end)
  );
}

/** The length at which a page breaks its lines, where it does: most lines are then about as long as the longest. */
function wrappedAt(lines: readonly Line[]): number {
  const lengths = lines.map(({ text }) => text.length).filter((length) => length > 0);
  const longest = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.95)] ?? 0;
  const full = lengths.filter((length) => length >= longest - 3 && length <= longest + 3).length;
  return longest >= 20 && longest <= 80 && full * 2 > lengths.length ? longest - 1 : Number.POSITIVE_INFINITY;
}

function extend(paragraph: Paragraph, { text, content, lineBreak }: Line): void {
  const isSpaceNeeded = /\w$/.test(paragraph.end) && /^\w/.test(text);
  if (isSpaceNeeded && paragraph.lineBreak) paragraph.lines.push(paragraph.lineBreak.as(' '));
  paragraph.lines.push(content);
  paragraph.depth = Math.max(0, paragraph.depth + depthAfter(text));
  paragraph.lineBreak = lineBreak;
  paragraph.end = text;
}

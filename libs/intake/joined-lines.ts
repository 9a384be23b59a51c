import { depthAfter } from './brackets.js';
import { markerOf } from './markers.js';
import { Reading } from './reading.js';

/**
 * The document with hard line breaks inside sentences taken out, one paragraph a line. Pages and web copies break lines
 * anywhere, even within a word or a quotation; a grammar that reads lines would see half a unit's name.
 */
export function joinedLines(source: string): Reading {
  const paragraphs: Paragraph[] = [];
  for (const line of linesOf(Reading.of(source))) {
    const last = paragraphs.at(-1);
    if (last !== undefined && continues(last, line.text)) extend(last, line);
    else paragraphs.push(paragraphOf(line, last?.inBody ?? false));
  }
  return Reading.join(paragraphs.flatMap(({ lines, lineBreak }) => (lineBreak ? [...lines, lineBreak] : lines)));
}

interface Paragraph {
  readonly lines: Reading[];
  lineBreak: Reading | null;
  /** The last line so far, as written. */
  end: string;
  depth: number;
  /** The head (title, addressees, dates) has short lines of its own that never continue one another. */
  readonly inBody: boolean;
}

interface Line {
  readonly text: string;
  readonly content: Reading;
  readonly lineBreak: Reading | null;
}

function* linesOf(source: Reading): Generator<Line> {
  let from = 0;
  for (const found of source.text.matchAll(/\r\n|\n|\r/g)) {
    const content = source.slice(from, found.index).trim();
    from = found.index + found[0].length;
    yield { text: content.text, content, lineBreak: source.slice(from - 1, from).as('\n') };
  }
  const content = source.slice(from).trim();
  yield { text: content.text, content, lineBreak: null };
}

function paragraphOf({ text, content, lineBreak }: Line, afterBody: boolean): Paragraph {
  const inBody = afterBody || markerOf(text) !== null;
  return { lines: [content], lineBreak, end: text, depth: depthAfter(text), inBody };
}

function continues(paragraph: Paragraph, text: string): boolean {
  if (!paragraph.inBody || text === '' || paragraph.end === '' || markerOf(text) !== null) return false;
  if (paragraph.depth > 0) return true;
  return !/[。！？；：!?;:）)〕］\]】》]$/.test(paragraph.end) && !isHeading(paragraph);
}

/** A heading with a line to itself ends without a stop, and so does a line that was broken: headings are short. */
function isHeading({ lines, end }: Paragraph): boolean {
  return lines.length === 1 && markerOf(end) !== null && end.length <= 40 && !/[，。；]/.test(end);
}

function extend(paragraph: Paragraph, { text, content, lineBreak }: Line): void {
  const isSpaceNeeded = /\w$/.test(paragraph.end) && /^\w/.test(text);
  if (isSpaceNeeded && paragraph.lineBreak) paragraph.lines.push(paragraph.lineBreak.as(' '));
  paragraph.lines.push(content);
  paragraph.depth = Math.max(0, paragraph.depth + depthAfter(text));
  paragraph.lineBreak = lineBreak;
  paragraph.end = text;
}

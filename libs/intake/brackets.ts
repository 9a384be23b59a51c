import { type Span } from './parsed-plan.js';
import { type Reading } from './reading.js';

const openers = '（(〔［[【〈《“‘';
const closers = '）)〕］]】〉》”’';

/** How much deeper in brackets or quotation marks the text is at its end than at its beginning. */
export function depthAfter(text: string): number {
  let depth = 0;
  for (const character of text) depth = Math.max(0, depth + step(character));
  return depth;
}

/**
 * Cuts at the given characters where they stand outside brackets and quotation marks. The kinds of brackets are not
 * told apart: one document opens with （ and closes with ), and nests 〔〕 in both ways. A bracket that is never closed
 * hides nothing: the text is then cut as if it were an ordinary character.
 */
export function splitOutside(reading: Reading, separators: string): Reading[] {
  return rangesOutside(reading.text, separators).map(({ start, end }) => reading.slice(start, end));
}

/** The same as places within the text. */
export function rangesOutside(text: string, separators: string): Span[] {
  const closedAt = closings(text);
  const ranges: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    at = closedAt.get(at) ?? at;
    if (!separators.includes(text.charAt(at))) continue;
    ranges.push({ start, end: at });
    start = at + 1;
  }
  return [...ranges, { start, end: text.length }];
}

/** The bracket that ends the reading, a full stop after it forgiven; null when there is none or it never opened. */
export function closingBracket(reading: Reading): { before: Reading; bracket: Reading; inner: Reading } | null {
  const end = reading.text.length - (/[。；;\s]{0,4}$/.exec(reading.text)?.[0].length ?? 0);
  for (const [open, close] of closings(reading.text.slice(0, end))) {
    if (close !== end - 1 || !'（(〔［[【'.includes(reading.text.charAt(open))) continue;
    return { before: reading.slice(0, open), bracket: reading.slice(open, end), inner: reading.slice(open + 1, close) };
  }
  return null;
}

/** Where each bracket that is closed is closed. */
function closings(text: string): Map<number, number> {
  const open: number[] = [];
  const closed = new Map<number, number>();
  for (let at = 0; at < text.length; at++) {
    const direction = step(text.charAt(at));
    if (direction > 0) open.push(at);
    const start = direction < 0 ? open.pop() : undefined;
    if (start !== undefined) closed.set(start, at);
  }
  return closed;
}

function step(character: string): -1 | 0 | 1 {
  if (character === '') return 0;
  return openers.includes(character) ? 1 : closers.includes(character) ? -1 : 0;
}

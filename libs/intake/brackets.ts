import { type Span } from './parsed-plan.js';
import { type Reading } from './reading.js';

const openers = '（(〔［[【〈《“‘';
const closers = '）)〕］]】〉》”’';

/** A bracket at the top level of a text, with what it holds; places are UTF-16 units. */
export interface Bracket extends Span {
  readonly inner: Span;
}

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
  const closed = closedAt(text);
  const ranges: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    at = closed.get(at) ?? at;
    if (!separators.includes(text.charAt(at))) continue;
    ranges.push({ start, end: at });
    start = at + 1;
  }
  return [...ranges, { start, end: text.length }];
}

/** Brackets that may hold a clause, of five kinds, outermost only, in order. */
export function bracketsIn(text: string): Bracket[] {
  const closed = closedAt(text);
  const found: Bracket[] = [];
  for (let at = 0; at < text.length; at++) {
    const close = closed.get(at);
    if (close === undefined || !'（(〔［[【〈'.includes(text.charAt(at))) continue;
    found.push({ start: at, end: close + 1, inner: { start: at + 1, end: close } });
    at = close;
  }
  return found;
}

/** Whether a place lies within a closed pair that begins with one of the given characters. */
export function closedRanges(text: string, opening: string): (at: number) => boolean {
  const depths = new Int32Array(text.length + 1);
  for (const [open, close] of closedAt(text)) {
    if (!opening.includes(text.charAt(open))) continue;
    depths[open + 1] = (depths[open + 1] ?? 0) + 1;
    depths[close] = (depths[close] ?? 0) - 1;
  }
  for (let at = 1; at < depths.length; at++) depths[at] = (depths[at] ?? 0) + (depths[at - 1] ?? 0);
  return (at) => (depths[at] ?? 0) > 0;
}

/** Where each bracket that is closed is closed. */
export function closedAt(text: string): Map<number, number> {
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

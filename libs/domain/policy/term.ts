import type { Term } from '../calendar/calendar.js';
import { readTerm } from '../calendar/term.js';

/** A whole number without leading zeros and its unit, as `3wd`, `-2wd`, `0wd`. */
const written = /^(0|-?[1-9]\d{0,5})(wd|d|h|m|s)$/;

/** A year in each unit: a longer term is a slip of the pen. */
const year = { wd: 250, d: 366, h: 8_784, m: 527_040, s: 31_622_400 } as const;

export function isTerm(text: string): text is Term {
  return written.test(text);
}

/** Below zero where the first ends earlier, above where later; null where holidays decide (`2wd` and `3d`). */
export function compareTerms(one: Term, other: Term): number | null {
  const [a, b] = [readTerm(one), readTerm(other)];
  const signs = [Math.sign(a.count), Math.sign(b.count)];
  const comparable = a.unit === b.unit || signs.includes(0) || signs[0] !== signs[1];
  return comparable ? Math.sign(a.count - b.count) : null;
}

export function isPositive(term: Term): boolean {
  return readTerm(term).count > 0;
}

/** Whether it reaches further than a year, in either direction. */
export function isBeyondSense(term: Term): boolean {
  const { count, unit } = readTerm(term);
  return Math.abs(count) > year[unit];
}

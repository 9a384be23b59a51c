import type { Term } from './calendar.js';

const units = ['wd', 'd', 'h', 'm', 's'] as const;
export type TermUnit = (typeof units)[number];

/** A term's number, which may be negative, and its unit. @throws RangeError for what is no whole number of a unit */
export function readTerm(term: Term): { readonly count: number; readonly unit: TermUnit } {
  const [, digits, letters] = /^(-?\d{1,6})(wd|d|h|m|s)$/.exec(term) ?? [];
  const unit = units.find((known) => known === letters);
  if (unit === undefined) throw new RangeError(`${term} is no term: a whole number of wd, d, h, m or s`);
  return { count: Number(digits), unit };
}

const seconds = { h: 3600, m: 60, s: 1 } as const;

/** Exactly so many hours, minutes or seconds later. */
export function exactlyLater(at: string, count: number, unit: keyof typeof seconds): string {
  return new Date(Date.parse(at) + count * seconds[unit] * 1000).toISOString();
}

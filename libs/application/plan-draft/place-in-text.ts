import type { Span } from '#domain/plan-draft/plan-draft.js';

/** A document's text in code points, for looking up where words stand in it. */
export class SourceText {
  /** Characters that are no white space, with their places. */
  private readonly words: string;
  private readonly places: readonly number[];

  constructor(text: string) {
    const points = Array.from(text, (point, at) => ({ point, at })).filter(({ point }) => !/\s/u.test(point));
    // Outside the basic plane a character is two units long: its place is written twice.
    this.places = points.flatMap(({ point, at }) => Array.from({ length: point.length }, () => at));
    this.words = points.map(({ point }) => point).join('');
  }

  /** Where the words stand within a place, line breaks aside; null where they do not. */
  placeOf(words: string | null, within: Span | null = null): Span | null {
    const wanted = (words ?? '').replace(/\s/gu, '');
    if (wanted === '') return null;
    const from = within === null ? 0 : this.indexAt(within.start);
    const at = this.words.indexOf(wanted, from);
    const [start, end] = [this.places[at], this.places[at + wanted.length - 1]];
    if (at < 0 || start === undefined || end === undefined) return null;
    return within !== null && end >= within.end ? null : { start, end: end + 1 };
  }

  private indexAt(place: number): number {
    let [from, to] = [0, this.places.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.places[middle] ?? 0) < place) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

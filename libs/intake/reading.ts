import { type Cited, type Span } from './parsed-plan.js';

/**
 * A stretch of the document as the grammar reads it. Characters may be left out between source and reading (hard line
 * breaks), so each UTF-16 unit remembers the code point of the source it stands for; spans are always of the source.
 */
export class Reading {
  private constructor(
    readonly text: string,
    private readonly places: Uint32Array,
  ) {}

  static of(source: string): Reading {
    const places = new Uint32Array(source.length);
    let unit = 0;
    let place = 0;
    for (const character of source) {
      places.fill(place++, unit, unit + character.length);
      unit += character.length;
    }
    return new Reading(source, places);
  }

  /** One after the other, as if nothing had stood between them. */
  static join(parts: readonly Reading[]): Reading {
    const text = parts.map((part) => part.text).join('');
    const places = new Uint32Array(text.length);
    let unit = 0;
    for (const part of parts) {
      places.set(part.places, unit);
      unit += part.text.length;
    }
    return new Reading(text, places);
  }

  get isEmpty(): boolean {
    return this.text.length === 0;
  }

  /** The first code point of the source; 0 for an empty reading. */
  get start(): number {
    return this.places[0] ?? 0;
  }

  get span(): Span {
    return { start: this.start, end: this.isEmpty ? this.start : (this.places.at(-1) ?? 0) + 1 };
  }

  get cited(): Cited {
    return { text: this.text, span: this.span };
  }

  /** Bounds are UTF-16 units of `text`, as regular expressions report them. */
  slice(start: number, end = this.text.length): Reading {
    return new Reading(this.text.slice(start, end), this.places.subarray(start, Math.max(start, end)));
  }

  trim(): Reading {
    const end = this.text.trimEnd().length;
    return this.slice(Math.min(this.text.length - this.text.trimStart().length, end), end);
  }

  /** The same places with other characters, one for one. */
  as(text: string): Reading {
    if (text.length !== this.text.length) throw new RangeError('characters are replaced one for one');
    return new Reading(text, this.places);
  }

  /** Pieces between the matches of a global pattern, empty ones included. */
  split(separator: RegExp): Reading[] {
    const pieces: Reading[] = [];
    let from = 0;
    for (const match of this.text.matchAll(separator)) {
      pieces.push(this.slice(from, match.index));
      from = match.index + match[0].length;
    }
    return [...pieces, this.slice(from)];
  }
}

import { plainForm, withoutLookAlikes } from './look-alikes.js';
import { type Cited, type Span } from './parsed-plan.js';

/**
 * A stretch of the document as the grammar reads it. Characters may be left out between source and reading (hard line
 * breaks), so each UTF-16 unit remembers the code point of the source it stands for; spans are always of the source.
 * `text` is what the grammar reads, look-alikes and full-width digits exchanged one for one; `written` is what stands
 * there.
 */
export class Reading {
  private constructor(
    readonly text: string,
    readonly written: string,
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
    return new Reading(plainForm(source), source, places);
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
    return new Reading(text, parts.map((part) => part.written).join(''), places);
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
    return { text: this.written, span: this.span };
  }

  /** As a name or a title is shown: as written, but for radicals that stand for characters. */
  get name(): string {
    return withoutLookAlikes(this.written);
  }

  /** Bounds are UTF-16 units of `text`, as regular expressions report them. */
  slice(start: number, end = this.text.length): Reading {
    return new Reading(
      this.text.slice(start, end),
      this.written.slice(start, end),
      this.places.subarray(start, Math.max(start, end)),
    );
  }

  /** The beginning, up to a code point of the source (exclusive). */
  upTo(place: number): Reading {
    let length = this.places.length;
    while (length > 0 && (this.places[length - 1] ?? 0) >= place) length--;
    return this.slice(0, length);
  }

  trim(): Reading {
    const end = this.text.trimEnd().length;
    return this.slice(Math.min(this.text.length - this.text.trimStart().length, end), end);
  }

  /** With words behind it that stand nowhere; they take the last place. */
  followedBy(words: string): Reading {
    const last = this.places.at(-1) ?? 0;
    const places = new Uint32Array(this.places.length + words.length).fill(last);
    places.set(this.places);
    return new Reading(this.text + words, this.written + words, places);
  }

  /** With words before it that stand nowhere; they take the first place. */
  precededBy(words: string): Reading {
    const places = new Uint32Array(this.places.length + words.length).fill(this.start);
    places.set(this.places, words.length);
    return new Reading(words + this.text, words + this.written, places);
  }

  /** Where in `text` a code point of the source stands; the length where it does not. */
  offsetOf(place: number): number {
    const offset = this.places.indexOf(place);
    return offset < 0 ? this.text.length : offset;
  }

  /** The same places with other characters, one for one. */
  as(text: string): Reading {
    if (text.length !== this.text.length) throw new RangeError('characters are replaced one for one');
    return new Reading(text, text, this.places);
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

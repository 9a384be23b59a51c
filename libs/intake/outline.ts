import { type Level, type Marker, markerOf } from './markers.js';
import { type Reading } from './reading.js';

export interface Outline {
  /** Everything before the first numbered heading: title, notice, addressees, dates, preamble. */
  readonly head: Reading;
  readonly entries: readonly Entry[];
}

/** A numbered heading with the text under it. */
export interface Entry extends Marker {
  /** From the number to the next numbered heading of whatever level. */
  readonly own: Reading;
  /** The same without the number. */
  readonly rest: Reading;
  readonly children: readonly Entry[];
}

const depths: Readonly<Record<Level, number>> = { part: 1, section: 2, item: 3 };

/** The tree of numbered headings. A heading belongs to the nearest one before it that stands higher. */
export function outlineOf(document: Reading): Outline {
  const found = markedLines(document);
  const roots: Entry[] = [];
  const path: { entry: Entry; children: Entry[] }[] = [];
  found.forEach(({ marker, at }, index) => {
    const own = document.slice(at, found[index + 1]?.at).trim();
    const children: Entry[] = [];
    const entry = { ...marker, own, rest: own.slice(marker.label.length).trim(), children };
    while (path.length > 0 && depths[path.at(-1)?.entry.level ?? 'part'] >= depths[marker.level]) path.pop();
    (path.at(-1)?.children ?? roots).push(entry);
    path.push({ entry, children });
  });
  return { head: document.slice(0, found[0]?.at).trim(), entries: roots };
}

/** Up to its first full stop or line break; the rest is its introduction. */
export function headingOf(entry: Entry): Reading {
  const end = /[。\n]/.exec(entry.rest.text)?.index;
  return entry.rest.slice(0, end).trim();
}

export function afterHeading(entry: Entry): Reading {
  const end = /[。\n]/.exec(entry.rest.text)?.index;
  return end === undefined ? entry.rest.slice(entry.rest.text.length) : entry.rest.slice(end + 1).trim();
}

function markedLines(document: Reading): { marker: Marker; at: number }[] {
  const found: { marker: Marker; at: number }[] = [];
  let at = 0;
  for (const line of document.text.split('\n')) {
    const marker = markerOf(line);
    if (marker) found.push({ marker, at });
    at += line.length + 1;
  }
  return found;
}

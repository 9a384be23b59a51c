import { type Level, type Marker, markerOf, nextMarkerOf } from './markers.js';
import { type Reading } from './reading.js';
import { isRow } from './table-rows.js';

export interface Outline {
  /** Everything before the first numbered heading: title, notice, addressees, dates, preamble. */
  readonly head: Reading;
  readonly entries: readonly Entry[];
}

/** A numbered heading with the text under it. */
export interface Entry extends Marker {
  /** Where it stands in the document as read, in UTF-16 units: the number, and what follows `own`. */
  readonly at: number;
  readonly end: number;
  /** From the number to the next numbered heading of whatever level. */
  readonly own: Reading;
  /** The same without the number. */
  readonly rest: Reading;
  readonly children: readonly Entry[];
}

const depths: Readonly<Record<Level, number>> = {
  chapter: 0,
  part: 1,
  section: 2,
  item: 3,
  dotted: 4,
  sub: 5,
  detail: 6,
};

/** The tree of numbered headings. A heading belongs to the nearest one before it that stands higher. */
export function outlineOf(document: Reading): Outline {
  const found = markedLines(document);
  const roots: Entry[] = [];
  const path: { entry: Entry; children: Entry[] }[] = [];
  found.forEach(({ marker, at }, index) => {
    const end = found[index + 1]?.at ?? document.text.length;
    const own = document.slice(at, end).trim();
    const children: Entry[] = [];
    const entry = { ...marker, at, end, own, rest: own.slice(marker.label.length).trim(), children };
    while (path.length > 0 && depths[path.at(-1)?.entry.level ?? 'part'] >= depths[marker.level]) path.pop();
    (path.at(-1)?.children ?? roots).push(entry);
    path.push({ entry, children });
  });
  return { head: document.slice(0, found[0]?.at).trim(), entries: roots };
}

/** Up to its first full stop or line break; the rest is its introduction. */
export function headingOf(entry: Entry): Reading {
  return headingIn(entry.rest);
}

export function headingIn(text: Reading): Reading {
  return text.slice(0, /[。\n]/.exec(text.text)?.index).trim();
}

export function afterHeading(entry: Entry): Reading {
  const end = /[。\n]/.exec(entry.rest.text)?.index;
  return end === undefined ? entry.rest.slice(entry.rest.text.length) : entry.rest.slice(end + 1).trim();
}

/** The heading and all below it. */
export function withDescendants(entry: Entry): Entry[] {
  return [entry, ...entry.children.flatMap(withDescendants)];
}

function markedLines(document: Reading): { marker: Marker; at: number }[] {
  const found: { marker: Marker; at: number }[] = [];
  let at = 0;
  for (const line of document.text.split('\n')) {
    const before = found.findLast(({ marker: { level } }) => level === 'item')?.marker.number;
    const marker = isRow(line) ? null : (markerOf(line) ?? nextMarkerOf(line, before));
    if (marker) found.push({ marker, at });
    at += line.length + 1;
  }
  return found;
}

import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';

import { nearestWord } from './nearest-word.js';

/** Where something stands, from the root of the document: `['ladders', 1, 'rungs', 2, 'at']`. */
export type Path = readonly (string | number)[];

/** A node of a parsed document, and whom to tell what is wrong with it. */
export interface Place {
  /** What the parser found there; null where the document ends before it. */
  readonly node: unknown;
  readonly path: Path;
  /** `node` is where the fault stands. */
  readonly refuse: (fault: { readonly node: unknown; readonly path: Path; readonly message: string }) => void;
}

/** Reads what stands at a place as a T. Undefined where it is none: then it has been refused. */
export type Shape<T> = (place: Place) => T | undefined;

type Read<S> = { readonly [K in keyof S]: S[K] extends Shape<infer T> ? T : never };

/** One value: `what` it has to be, and what to `write` instead of another. */
export function value<T>(read: (value: unknown) => T | undefined, wanted: { what: string; write: string }): Shape<T> {
  return ({ node, path, refuse }) => {
    const found = isScalar(node) ? read(node.value) : undefined;
    if (found === undefined)
      refuse({ node, path, message: `${said(node)} is not ${wanted.what}; write ${wanted.write}` });
    return found;
  };
}

/** One of some words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Shape<Word> {
  return ({ node, path, refuse }) => {
    const text: unknown = isScalar(node) ? node.value : undefined;
    const word = words.find((candidate) => candidate === text);
    if (word === undefined) refuse({ node, path, message: `${said(node)} ${unknown(text, words)}` });
    return word;
  };
}

/** A T, or an explicit `null`. */
export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (place) => (isScalar(place.node) && place.node.value === null ? null : shape(place));
}

/** A list of at least one. */
export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (place) => {
    const { node, path, refuse } = place;
    if (!isSeq(node) || node.items.length === 0) {
      refuse({ node, path, message: `${said(node)} is not a list of one or more; write them with - or in [ ]` });
      return undefined;
    }
    const items = node.items.map((item, at) => shape({ ...place, node: item, path: [...path, at] }));
    return allRead(items) ? items : undefined;
  };
}

/** Exactly these keys, each with a value of the same shape. */
export function recordOf<Key extends string, T>(
  keys: readonly Key[],
  shape: Shape<T>,
): Shape<Readonly<Record<Key, T>>> {
  // The cast holds: these are the entries for the keys.
  const shapes = Object.fromEntries(keys.map((key) => [key, shape])) as Record<Key, Shape<T>>;
  // The cast holds: each key is read as a T.
  return fields(shapes) as Shape<Readonly<Record<Key, T>>>;
}

type Shapes = Readonly<Record<string, Shape<unknown>>>;

/** These keys and no other, none twice; those of `may` can be left out. */
export function fields<Must extends Shapes, May extends Shapes = Shapes>(
  must: Must,
  may?: May,
): Shape<Shapes extends May ? Read<Must> : Read<Must> & Partial<Read<May>>>;
export function fields(must: Shapes, may: Shapes = {}): Shape<Readonly<Record<string, unknown>>> {
  const shapes = { ...must, ...may };
  return (place) => {
    const { node, path, refuse } = place;
    if (!isMap(node)) {
      refuse({ node, path, message: `${said(node)} is not a map; write ${Object.keys(must).join(': …, ')}: …` });
      return undefined;
    }
    const known = knownPairs(place, node, Object.keys(shapes));
    const missing = Object.keys(must).filter((key) => !known.has(key));
    for (const key of missing) refuse({ node, path, message: `the key ${JSON.stringify(key)} is missing` });
    const read = [...known].map(([key, item]) => shapes[key]?.({ ...place, node: item, path: [...path, key] }));
    return missing.length === 0 && allRead(read)
      ? Object.fromEntries([...known.keys()].map((key, at) => [key, read[at]]))
      : undefined;
  };
}

function knownPairs({ path, refuse }: Place, map: YAMLMap, keys: readonly string[]): ReadonlyMap<string, unknown> {
  const known = new Map<string, unknown>();
  for (const { key: node, value: item } of map.items) {
    const text: unknown = isScalar(node) ? node.value : undefined;
    const key = keys.find((candidate) => candidate === text);
    if (key === undefined) refuse({ node, path, message: `the key ${said(node)} ${unknown(text, keys)}` });
    else if (known.has(key)) refuse({ node, path, message: `the key ${said(node)} stands here twice` });
    else known.set(key, item ?? node);
  }
  return known;
}

function allRead<T>(items: readonly (T | undefined)[]): items is readonly T[] {
  return !items.includes(undefined);
}

function unknown(text: unknown, words: readonly string[]): string {
  const near = typeof text === 'string' ? nearestWord(text, words) : null;
  return near === null
    ? `is not known here; write one of ${words.join(', ')}`
    : `is not known here; did you mean ${near}?`;
}

function said(node: unknown): string {
  if (isScalar(node)) return JSON.stringify(node.value);
  if (isMap(node)) return 'a map';
  if (isSeq(node)) return 'a list';
  return node === null ? 'nothing' : 'an alias';
}

import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';

import type { FaultWords } from '#domain/policy/policy.rule.js';

import { nearestWord } from './nearest-word.js';

/** Where something stands, from the root of the document: `['ladders', 1, 'rungs', 2, 'at']`. */
export type Path = readonly (string | number)[];

/** A node of a parsed document, and whom to tell what is wrong with it. */
export interface Place {
  /** What the parser found there; null where the document ends before it. */
  readonly node: unknown;
  readonly path: Path;
  /** `node` is where the fault stands. */
  readonly refuse: (fault: { readonly node: unknown; readonly path: Path } & FaultWords) => void;
}

/** Reads what stands at a place as a T. Undefined where it is none: then it has been refused. */
export type Shape<T> = (place: Place) => T | undefined;

type Read<S> = { readonly [K in keyof S]: S[K] extends Shape<infer T> ? T : never };

/** What a value has to be, and what to write instead of another, in English and Chinese. */
export interface Wanted {
  readonly what: string;
  readonly write: string;
  readonly zh: { readonly what: string; readonly write: string };
}

/** One value. */
export function value<T>(read: (value: unknown) => T | undefined, { what, write, zh }: Wanted): Shape<T> {
  return ({ node, path, refuse }) => {
    const found = isScalar(node) ? read(node.value) : undefined;
    if (found === undefined)
      refuse({
        node,
        path,
        message: `${said(node)} is not ${what}; write ${write}`,
        zh: `${saidInChinese(node)}不是${zh.what}，请写${zh.write}`,
      });
    return found;
  };
}

/** One of some words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Shape<Word> {
  return ({ node, path, refuse }) => {
    const word = words.find((candidate) => isScalar(node) && candidate === node.value);
    if (word === undefined) refuse({ node, path, ...unknown(node, words) });
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
      refuse({
        node,
        path,
        message: `${said(node)} is not a list of one or more; write them with - or in [ ]`,
        zh: `${saidInChinese(node)}不是至少有一项的列表，请用 - 或 [ ] 列出`,
      });
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
      const keys = `${Object.keys(must).join(': …, ')}: …`;
      const zh = `${saidInChinese(node)}不是键值表，请写${keys}`;
      refuse({ node, path, message: `${said(node)} is not a map; write ${keys}`, zh });
      return undefined;
    }
    const known = knownPairs(place, node, Object.keys(shapes));
    const missing = Object.keys(must).filter((key) => !known.has(key));
    for (const key of missing.map((one) => JSON.stringify(one)))
      refuse({ node, path, message: `the key ${key} is missing`, zh: `缺少键${key}` });
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
    if (key === undefined) refuse({ node, path, ...unknown(node, keys, { message: 'the key ', zh: '键' }) });
    else if (known.has(key))
      refuse({ node, path, message: `the key ${said(node)} stands here twice`, zh: `键${said(node)}重复出现` });
    else known.set(key, item ?? node);
  }
  return known;
}

function allRead<T>(items: readonly (T | undefined)[]): items is readonly T[] {
  return !items.includes(undefined);
}

function unknown(node: unknown, words: readonly string[], noun: FaultWords = { message: '', zh: '' }): FaultWords {
  const near = isScalar(node) && typeof node.value === 'string' ? nearestWord(node.value, words) : null;
  const instead =
    near === null
      ? { message: `; write one of ${words.join(', ')}`, zh: `，请从中选填：${words.join('、')}` }
      : { message: `; did you mean ${near}?`, zh: `，是否应为${near}？` };
  return {
    message: `${noun.message}${said(node)} is not known here${instead.message}`,
    zh: `${noun.zh}${saidInChinese(node)}在此处无法识别${instead.zh}`,
  };
}

function saidInChinese(node: unknown): string {
  if (isScalar(node)) return JSON.stringify(node.value);
  if (isMap(node)) return '键值表';
  if (isSeq(node)) return '列表';
  return node === null ? '空白' : '别名';
}

function said(node: unknown): string {
  if (isScalar(node)) return JSON.stringify(node.value);
  if (isMap(node)) return 'a map';
  if (isSeq(node)) return 'a list';
  return node === null ? 'nothing' : 'an alias';
}

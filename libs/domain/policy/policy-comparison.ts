import type { PolicyContent } from './policy.rule.js';

/** One place in which two policies differ; null where one of them has nothing there. */
export interface PolicyDifference {
  /** `ladders[standard].rungs[tell-leader].at`: what has an id is named by it, so that a new rung moves no other. */
  readonly path: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What another policy changes, in the order of its document. The version's number is no part of what it says. */
export function comparePolicies(from: PolicyContent, to: PolicyContent): readonly PolicyDifference[] {
  const [before, after] = [placesOf(from), placesOf(to)];
  const paths = [...after.keys(), ...[...before.keys()].filter((path) => !after.has(path))];
  return paths.flatMap((path) => {
    const [was, is] = [before.get(path) ?? null, after.get(path) ?? null];
    return was === is ? [] : [{ path, from: was, to: is }];
  });
}

/** `ladders[standard].rungs[tell-leader].at: 1wd -> 2wd` */
export function differenceLine({ path, from, to }: PolicyDifference): string {
  return `${path}: ${from ?? '—'} → ${to ?? '—'}`;
}

/** In the order of the shipped document, whatever order an uploaded one or the database has. */
const order = [
  'signing',
  'recusalStanding',
  'urgesPerDay',
  'closeOfDay',
  'rungTime',
  'terms',
  'ladders',
  'deemed',
  'lights',
] as const satisfies readonly (keyof PolicyContent)[];

function placesOf(policy: PolicyContent): ReadonlyMap<string, string> {
  return new Map(order.flatMap((key) => flat(key, policy[key])));
}

type Place = readonly [path: string, value: string];

function flat(path: string, value: unknown): readonly Place[] {
  if (Array.isArray(value)) return flatList(path, value);
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => flat(`${path}.${key}`, inner));
}

/** What has ids has an order that counts; words are a set. */
function flatList(path: string, list: readonly unknown[]): readonly Place[] {
  if (!list.every(hasId)) return [[path, list.map(String).sort().join(', ')]];
  const places = list.flatMap(({ id, ...rest }) => flat(`${path}[${id}]`, rest));
  return [[path, list.map(({ id }) => id).join(', ')], ...places];
}

function hasId(value: unknown): value is { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}

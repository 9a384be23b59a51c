import type { AnnualPlanContent } from '#domain/annual-plan/content.js';

import { canonicalText } from '../record/chain-link.js';
import { partsOf } from './content-parts.js';

/** What became of one part between two versions; `was` is null where it was added, `is` where it was removed. */
export interface PartChange {
  /** See `OutlinePart`; also `attachments`. */
  readonly part: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly was: unknown;
  readonly is: unknown;
}

/** The parts in which two versions differ, in the order of the later one, then what it no longer has. */
export function compareVersions(one: AnnualPlanContent, other: AnnualPlanContent): readonly PartChange[] {
  const before = valuesOf(one);
  const after = valuesOf(other);
  const kept = [...after].flatMap(([part, is]): PartChange[] => {
    if (!before.has(part)) return [{ part, change: 'added', was: null, is }];
    const was = before.get(part);
    return canonicalText(was) === canonicalText(is) ? [] : [{ part, change: 'changed', was, is }];
  });
  const removed = [...before].filter(([part]) => !after.has(part));
  return [...kept, ...removed.map(([part, was]) => ({ part, change: 'removed' as const, was, is: null }))];
}

function valuesOf(content: AnnualPlanContent): ReadonlyMap<string, unknown> {
  const parts = partsOf(content).map(({ key, value }) => [key, value] as const);
  return new Map<string, unknown>([...parts, ['attachments', content.attachments]]);
}

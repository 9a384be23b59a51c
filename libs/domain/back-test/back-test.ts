import type { Rung } from '../deadline/deadline.js';
import type { ClimbedRung } from './climbed-rungs.js';

/** How the tried rules stand to what happened: the same rung at the same moment, one more, or one less. */
export type BackTestChange = 'same' | 'added' | 'gone';

export interface BackTestLine extends ClimbedRung {
  readonly change: BackTestChange;
}

/** How often under the tried rules, and how often in what happened. Rungs that were passed did nothing and do not count. */
export interface Tally {
  readonly tried: number;
  readonly happened: number;
}

/** 试算: what a ladder would have done, beside what was done. */
export interface BackTest {
  readonly climbs: readonly BackTestLine[];
  readonly byRung: readonly (Tally & { readonly do: Rung['do'] })[];
  readonly byUnit: readonly (Tally & { readonly unitId: string })[];
}

/**
 * Lines by task and moment. A rung that would have come at another moment is one that is gone and one that is added.
 * Matters are told apart by task, kind and unit: slips that a replay drafts have no ids of the record.
 */
export function backTest(tried: readonly ClimbedRung[], happened: readonly ClimbedRung[]): BackTest {
  const climbs = [...compared(tried, happened)].sort((one, other) => orderOf(one).localeCompare(orderOf(other)));
  const counted = climbs.filter(({ passed }) => !passed);
  return {
    climbs,
    byRung: tallies(counted, (line) => line.do).map(([action, tally]) => ({ do: action, ...tally })),
    byUnit: tallies(counted, (line) => line.unitId).map(([unitId, tally]) => ({ unitId, ...tally })),
  };
}

function compared(tried: readonly ClimbedRung[], happened: readonly ClimbedRung[]): readonly BackTestLine[] {
  const open = new Map<string, number>();
  for (const rung of tried) open.set(keyOf(rung), (open.get(keyOf(rung)) ?? 0) + 1);
  const take = (rung: ClimbedRung): boolean => {
    const left = open.get(keyOf(rung)) ?? 0;
    open.set(keyOf(rung), left - 1);
    return left > 0;
  };
  const past = happened.map((rung): BackTestLine => ({ ...rung, change: take(rung) ? 'same' : 'gone' }));
  const added = tried.flatMap((rung): BackTestLine[] => (take(rung) ? [{ ...rung, change: 'added' }] : []));
  return [...past, ...added];
}

function keyOf({ taskId, kind, unitId, rung, do: action, at, passed }: ClimbedRung): string {
  return [taskId, kind, unitId, rung, action, at, passed].join(' ');
}

function orderOf({ taskNumber, at, kind, unitId, rung, change }: BackTestLine): string {
  return [String(taskNumber).padStart(6, '0'), at, kind, unitId, rung, change].join(' ');
}

function tallies<Key extends string>(
  lines: readonly BackTestLine[],
  keyBy: (line: BackTestLine) => Key,
): readonly (readonly [Key, Tally])[] {
  const counts = new Map<Key, Tally>();
  for (const line of lines) {
    const { tried, happened } = counts.get(keyBy(line)) ?? { tried: 0, happened: 0 };
    const isTried = line.change === 'gone' ? 0 : 1;
    const isPast = line.change === 'added' ? 0 : 1;
    counts.set(keyBy(line), { tried: tried + isTried, happened: happened + isPast });
  }
  return [...counts].sort(([one], [other]) => one.localeCompare(other));
}

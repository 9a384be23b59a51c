import type { ComparedTarget } from './compared-plan.js';

/** A target on both sides, or on one only. */
export interface TargetPair {
  readonly from: ComparedTarget | null;
  readonly to: ComparedTarget | null;
}

type Key = (target: ComparedTarget) => string;

/** The same target, by less and less: all of it; all but the comparator; what it measures by when; what it measures. */
const keys: readonly Key[] = [
  ({ indicator, comparator, unit, byYear, value, valueMax }) =>
    [indicator, unit, byYear, comparator, value, valueMax].join('|'),
  ({ indicator, unit, byYear, value, valueMax }) => [indicator, unit, byYear, value, valueMax].join('|'),
  ({ indicator, unit, byYear }) => [indicator, unit, byYear].join('|'),
  ({ indicator, unit }) => [indicator, unit].join('|'),
];

/** Targets that differ; in the order of the running ones, then of the new ones. */
export function differingTargets(
  running: readonly ComparedTarget[],
  revised: readonly ComparedTarget[],
): readonly TargetPair[] {
  let [left, right] = [running, revised];
  const pairs: TargetPair[] = [];
  for (const key of keys) {
    const waiting = [...right];
    left = left.filter((from) => {
      const at = waiting.findIndex((to) => key(to) === key(from));
      if (at < 0) return true;
      pairs.push({ from, to: waiting.splice(at, 1)[0] ?? null });
      return false;
    });
    right = waiting;
  }
  const all = [...pairs, ...left.map((from) => ({ from, to: null })), ...right.map((to) => ({ from: null, to }))];
  return all.filter(({ from, to }) => !isSame(from, to));
}

function isSame(from: ComparedTarget | null, to: ComparedTarget | null): boolean {
  return from !== null && to !== null && keys[0]?.(from) === keys[0]?.(to);
}

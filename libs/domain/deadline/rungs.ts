import { momentAround } from '../calendar/moment-around.js';
import { termFrom } from '../calendar/term-from.js';
import type { UnitKind } from '../directory/unit.js';
import type { DeemableKind, Ladder, Policy } from '../policy/policy.js';
import type { Rules } from '../rules/rules.js';
import type { Deadline, DeadlineKind, Rung } from './deadline.js';

/** What a ladder is put up for. */
export interface Climbable {
  readonly kind: DeadlineKind;
  readonly unitKind: UnitKind;
  readonly openedAt: string;
  readonly dueAt: string;
  readonly pausedDays: number;
}

/** The whole ladder of a deadline, in order of its moments; at the same moment in the policy's order. */
export function rungsOf({ policy, calendar }: Rules, climbable: Climbable): readonly Rung[] {
  const { kind, unitKind, dueAt } = climbable;
  const { closeOfDay, rungTime } = policy;
  const rungs = ladderOf(policy, kind, unitKind).rungs.map((rung): Rung => {
    const at = momentAround(dueAt, rung.at, { calendar, closeOfDay, time: rungTime });
    return { id: rung.id, at, do: rung.do, ...(rung.grade && { grade: rung.grade }) };
  });
  const deemed = deemedAt({ policy, calendar }, climbable).map((at): Rung => ({ id: 'deem', at, do: 'deem' }));
  return inOrder([...rungs, ...deemed]);
}

export function inOrder(rungs: readonly Rung[]): readonly Rung[] {
  return [...rungs].sort((one, other) => one.at.localeCompare(other.at));
}

/** When silence counts as the answer, never before the due date, which may have been extended; nothing where it never does. */
function deemedAt({ policy, calendar }: Pick<Rules, 'policy' | 'calendar'>, climbable: Climbable): readonly string[] {
  const { kind, openedAt, dueAt, pausedDays } = climbable;
  const term = policy.deemed[kind as DeemableKind] ?? null; // other kinds have no entry
  if (term === null) return [];
  const { closeOfDay } = policy;
  const silent = termFrom(term, openedAt, { calendar, closeOfDay }).dueAt;
  const after = { calendar, closeOfDay, time: closeOfDay };
  const at = pausedDays === 0 ? silent : momentAround(silent, `${pausedDays}wd`, after);
  return [at < dueAt ? dueAt : at];
}

/** The first that fits; a validated policy has one for every pair. @throws RangeError where none fits */
export function ladderOf({ ladders, version }: Policy, kind: DeadlineKind, unitKind: UnitKind): Ladder {
  const ladder = ladders.find(({ kinds, units }) => kinds.includes(kind) && units.includes(unitKind));
  if (ladder === undefined) throw new RangeError(`Policy ${version} has no ladder for ${kind} of a ${unitKind}`);
  return ladder;
}

type Ladderful = Pick<Deadline, 'rungs' | 'climbed' | 'nextRung' | 'nextRungAt'>;

/**
 * A ladder put up at `at`: of the rungs already past only the last will fire, at once; the others are passed. What has
 * fired under an earlier ladder stays fired.
 */
export function putUp(
  ladder: readonly Rung[],
  climbed: readonly string[],
  at: string,
): { readonly set: Ladderful; readonly passed: readonly Rung[] } {
  const open = ladder.filter(({ id }) => !climbed.includes(id));
  const past = open.filter((rung) => rung.at < at);
  const last = past.at(-1);
  const passed = past.slice(0, -1);
  const rungs = [...(last ? [{ ...last, at }] : []), ...open.slice(past.length)];
  return { set: withNext(rungs, [...climbed, ...passed.map(({ id }) => id)]), passed };
}

export function withNext(rungs: readonly Rung[], climbed: readonly string[]): Ladderful {
  return { rungs, climbed, nextRung: rungs[0]?.id ?? null, nextRungAt: rungs[0]?.at ?? null };
}

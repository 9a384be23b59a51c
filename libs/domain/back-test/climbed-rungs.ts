import type { Deadline, DeadlineKind, Rung } from '../deadline/deadline.js';
import type { Moment } from '../replay/replay.js';
import { type DayWindow, isWithin } from './day-window.js';

/** 督办节点: a rung that was climbed, or would have been. */
export interface ClimbedRung {
  readonly taskId: string;
  readonly taskNumber: number;
  /** Kind of the matter that was due. */
  readonly kind: DeadlineKind;
  /** Who held it. */
  readonly unitId: string;
  /** Its id in the policy. */
  readonly rung: string;
  readonly do: Rung['do'];
  /** ISO instant. */
  readonly at: string;
  /** Already past when its ladder was put up and overtaken by a later one: recorded, and did nothing. */
  readonly passed: boolean;
}

/** What is needed of an event, recorded or told again. */
export interface ClimbEvent {
  readonly verb: string;
  readonly unitId: string | null;
  readonly at: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface Climbs {
  readonly task: { readonly id: string; readonly number: number };
  readonly events: readonly ClimbEvent[];
  /** Of every deadline that the events name. */
  readonly kinds: ReadonlyMap<string, DeadlineKind>;
  readonly window: DayWindow;
}

/** The rungs among events of a task, in a window of days. @throws RangeError for one of a deadline that nobody knows */
export function climbedRungs({ task, events, kinds, window }: Climbs): readonly ClimbedRung[] {
  const climbs = events.filter(({ verb, at }) => verb === 'deadline.climb' && isWithin(window, at));
  return climbs.map(({ unitId, at, payload }) => {
    const kind = kinds.get(String(payload.deadlineId));
    if (kind === undefined) throw new RangeError(`Nobody knows the deadline ${String(payload.deadlineId)}`);
    const act = payload.do as Rung['do']; // as `climb` recorded it
    const step = { rung: String(payload.rung), do: act, at, passed: payload.passed === true };
    return { taskId: task.id, taskNumber: task.number, kind, unitId: unitId ?? '', ...step };
  });
}

/** The kinds of all deadlines that there were in the course of a replay. */
export function kindsIn(moments: readonly Moment[]): ReadonlyMap<string, DeadlineKind> {
  return kindsOf(moments.flatMap(({ facts }) => facts.deadlines));
}

export function kindsOf(deadlines: readonly Pick<Deadline, 'id' | 'kind'>[]): ReadonlyMap<string, DeadlineKind> {
  return new Map(deadlines.map(({ id, kind }) => [id, kind]));
}

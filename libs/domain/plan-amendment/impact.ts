import { isRefusal, type Refusal, refuse } from '../refusal/refusal.js';
import { applyOperations } from './apply-operation.js';
import type { PlanOperation, TargetValue } from './operation.js';
import type { PlanShape, ShapedDeadline, ShapedTarget, ShapedTask } from './plan-shape.js';
import { addedTasks } from './task-step.js';

/** 影响: what an amendment changes, listed before it is decided. */
export interface AmendmentImpact {
  /** Only units whose part changes. */
  readonly units: readonly UnitImpact[];
  readonly added: readonly TaskNamed[];
  readonly dropped: readonly TaskNamed[];
  /** Due dates that end; a new lead's run anew. */
  readonly endingDeadlines: readonly (ShapedDeadline & { readonly number: number })[];
  /** Years by which tasks are to be done. */
  readonly goals: readonly { readonly number: number; readonly from: number | null; readonly to: number | null }[];
  readonly targets: readonly TargetImpact[];
}

export interface UnitImpact {
  readonly unitId: string;
  readonly gains: readonly Part[];
  readonly loses: readonly Part[];
}

/** A part that a unit has in a task. */
export interface Part {
  readonly number: number;
  readonly as: 'lead' | 'supporter';
}

interface TaskNamed {
  readonly number: number;
  readonly title: string;
}

export interface TargetImpact {
  readonly targetId: string;
  readonly text: string;
  readonly from: TargetValue & { readonly scope: string };
  readonly to: TargetValue & { readonly scope: string };
}

/** What the operations change of this plan; or why they make no sense. */
export function impactOf(shape: PlanShape, operations: readonly PlanOperation[]): AmendmentImpact | Refusal {
  const after = applyOperations(shape, operations);
  if (isRefusal(after)) return after;
  const impact = differenceOf(shape, after);
  const isEmpty = Object.values(impact).every((list: readonly unknown[]) => list.length === 0);
  return isEmpty ? refuse('AMENDMENT_CHANGES_NOTHING') : impact;
}

/** The difference between two states of a plan. */
export function differenceOf(before: PlanShape, after: PlanShape): AmendmentImpact {
  const ended = after.tasks.filter((task) => task.isClosed && !taskOf(before, task.number)?.isClosed);
  return {
    units: unitsBetween(before, after),
    added: addedTasks(before, after).map(named),
    dropped: ended.map(named),
    endingDeadlines: before.tasks.flatMap((task) => {
      const left = new Set(taskOf(after, task.number)?.deadlines.map(({ id }) => id));
      return task.deadlines.filter(({ id }) => !left.has(id)).map((deadline) => ({ number: task.number, ...deadline }));
    }),
    goals: before.tasks.flatMap(({ number, goalsUntil: from }) => {
      const next = taskOf(after, number);
      return next === undefined || next.isClosed || next.goalsUntil === from
        ? []
        : [{ number, from, to: next.goalsUntil }];
    }),
    targets: before.targets.flatMap((target) => targetBetween(target, after)),
  };
}

function taskOf({ tasks }: PlanShape, wanted: number): ShapedTask | undefined {
  return tasks.find(({ number }) => number === wanted);
}

function named({ number, title }: ShapedTask): TaskNamed {
  return { number, title };
}

function unitsBetween(before: PlanShape, after: PlanShape): readonly UnitImpact[] {
  const [had, has] = [partsOf(before), partsOf(after)];
  const unitIds = [...new Set([...had.keys(), ...has.keys()])].sort();
  return unitIds.flatMap((unitId) => {
    const [old, now] = [had.get(unitId) ?? [], has.get(unitId) ?? []];
    const [gains, loses] = [missingIn(old, now), missingIn(now, old)];
    return gains.length + loses.length === 0 ? [] : [{ unitId, gains, loses }];
  });
}

function partsOf({ tasks }: PlanShape): ReadonlyMap<string, readonly Part[]> {
  const parts = new Map<string, readonly Part[]>();
  const add = (unitId: string, part: Part): unknown => parts.set(unitId, [...(parts.get(unitId) ?? []), part]);
  for (const { number, leadUnitId, supporterIds } of tasks.filter(({ isClosed }) => !isClosed)) {
    add(leadUnitId, { number, as: 'lead' });
    supporterIds.forEach((unitId) => add(unitId, { number, as: 'supporter' }));
  }
  return parts;
}

function missingIn(there: readonly Part[], wanted: readonly Part[]): readonly Part[] {
  return wanted.filter((part) => !there.some(({ number, as }) => number === part.number && as === part.as));
}

function targetBetween(target: ShapedTarget, { targets }: PlanShape): readonly TargetImpact[] {
  const [from, to] = [target, targets.find(({ id }) => id === target.id)].map((one) => one && valueOf(one));
  const isSame = JSON.stringify(from) === JSON.stringify(to);
  return from === undefined || to === undefined || isSame ? [] : [{ targetId: target.id, text: target.text, from, to }];
}

function valueOf({ scope, value, valueMax, byYear }: ShapedTarget): TargetImpact['from'] {
  return { scope, value, valueMax, byYear };
}

import type { PlanShape, ShapedTask } from './plan-shape.js';

/** What is to be so of a task once the amendment is carried out; each part that changes nothing is empty. */
export interface TaskStep {
  readonly taskId: string;
  readonly drop: boolean;
  /** Its lead from then on; null where that stays. */
  readonly leadUnitId: string | null;
  readonly joining: readonly string[];
  readonly leaving: readonly string[];
  /** Null where it stays. */
  readonly goalsUntil: number | null;
}

/** What is to be made so of each task that was there, in order of number. */
export function stepsBetween(before: PlanShape, after: PlanShape): readonly TaskStep[] {
  return before.tasks.flatMap((task) => {
    const next = after.tasks.find(({ number }) => number === task.number);
    return next === undefined || task.id === null ? [] : stepOf({ ...task, id: task.id }, next);
  });
}

function stepOf(task: ShapedTask & { readonly id: string }, next: ShapedTask): readonly TaskStep[] {
  if (next.isClosed !== task.isClosed) return [{ ...stays(task.id), drop: true }];
  const step = {
    ...stays(task.id),
    leadUnitId: next.leadUnitId === task.leadUnitId ? null : next.leadUnitId,
    joining: next.supporterIds.filter((unitId) => !task.supporterIds.includes(unitId)),
    leaving: task.supporterIds.filter((unitId) => !next.supporterIds.includes(unitId)),
    goalsUntil: next.goalsUntil === task.goalsUntil ? null : next.goalsUntil,
  };
  const changes = step.leadUnitId ?? step.goalsUntil ?? step.joining[0] ?? step.leaving[0];
  return changes === undefined ? [] : [step];
}

function stays(taskId: string): TaskStep {
  return { taskId, drop: false, leadUnitId: null, joining: [], leaving: [], goalsUntil: null };
}

/** The tasks that the amendment adds. */
export function addedTasks(before: PlanShape, after: PlanShape): readonly ShapedTask[] {
  const known = new Set(before.tasks.map(({ number }) => number));
  return after.tasks.filter(({ number }) => !known.has(number));
}

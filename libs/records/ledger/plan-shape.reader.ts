import type { PlanShape, ShapedTask } from '#domain/plan-amendment/plan-shape.js';

type Read = Omit<ShapedTask, 'id' | 'text' | 'supporterIds' | 'deadlines'>;

interface TaskJson extends Read {
  readonly id: string;
  readonly named: readonly string[] | null;
  readonly members: readonly string[] | null;
  readonly deadlines: ShapedTask['deadlines'] | null;
}

/** The single JSON value of `planShapeSql`; a collection without rows is null. */
export interface PlanShapeJson {
  readonly tasks: readonly TaskJson[] | null;
  readonly targets: PlanShape['targets'] | null;
  readonly unitIds: readonly string[] | null;
}

export function shapeOf({ tasks, targets, unitIds }: PlanShapeJson): PlanShape {
  return { tasks: (tasks ?? []).map(taskOf), targets: targets ?? [], unitIds: unitIds ?? [] };
}

/** As `owingUnits` has it: a unit that is named twice owes once, the lead owes itself nothing. */
function taskOf({ named, members, deadlines, ...task }: TaskJson): ShapedTask {
  const units = [...new Set([...(named ?? []), ...(members ?? [])])];
  return {
    ...task,
    text: null,
    supporterIds: units.filter((unitId) => unitId !== task.leadUnitId),
    deadlines: (deadlines ?? []).map((one) => ({ ...one, dueAt: new Date(one.dueAt).toISOString() })),
  };
}

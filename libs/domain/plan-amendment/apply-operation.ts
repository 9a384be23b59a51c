import { isRefusal, type Refusal, refuse } from '../refusal/refusal.js';
import type { NewTask, PlanOperation } from './operation.js';
import { openTask } from './open-task.js';
import type { PlanShape, ShapedTask } from './plan-shape.js';

/** The plan as it is after all operations, each seeing what those before it did; or why one makes no sense. */
export function applyOperations(shape: PlanShape, operations: readonly PlanOperation[]): PlanShape | Refusal {
  const after = operations.reduce<PlanShape | Refusal>(
    (now, operation) => (isRefusal(now) ? now : applyOperation(now, operation)),
    shape,
  );
  if (isRefusal(after)) return after;
  const before = new Map(shape.tasks.map((task) => [task.number, task]));
  return { ...after, tasks: after.tasks.map((task) => withStanding(task, before.get(task.number))) };
}

/** What waits for a unit whose part changes ends, by what is so in the end; a milestone that names a unit stays with it. */
function withStanding(task: ShapedTask, before: ShapedTask | undefined): ShapedTask {
  if (before === undefined || task.isClosed) return task;
  const stays = (unitId: string): boolean => partIn(task, unitId) === partIn(before, unitId);
  const deadlines = before.deadlines.filter(({ kind, unitId }) => kind === 'milestone' || stays(unitId));
  return { ...task, deadlines };
}

function partIn({ leadUnitId, supporterIds }: ShapedTask, unitId: string): 'lead' | 'supporter' | null {
  if (leadUnitId === unitId) return 'lead';
  return supporterIds.includes(unitId) ? 'supporter' : null;
}

function applyOperation(shape: PlanShape, operation: PlanOperation): PlanShape | Refusal {
  switch (operation.kind) {
    case 'change-lead':
      return onTask(shape, operation, (task) => withLead(shape, task, operation.unitId));
    case 'add-supporter':
      return onTask(shape, operation, (task) => withSupporter(shape, task, operation.unitId));
    case 'drop-supporter':
      return onTask(shape, operation, (task) => withoutSupporter(task, operation.unitId));
    case 'drop-task':
      return onTask(shape, operation, dropped);
    case 'merge-task':
      return merged(shape, operation);
    case 'split-task':
      return split(shape, operation);
    case 'add-task':
      return withTask(shape, { ...operation, sectorId: null });
    case 'move-deadline':
      return onTask(shape, operation, (task) => ({ ...task, goalsUntil: operation.year }));
    case 'move-period':
      return refuse('OPERATION_NOT_OFFERED', { what: operation.kind });
    case 'change-target':
      return withTarget(shape, operation);
  }
}

function onTask(
  shape: PlanShape,
  { number }: { readonly number: number },
  change: (task: ShapedTask) => ShapedTask | Refusal,
): PlanShape | Refusal {
  const task = openTask(shape, number);
  if (isRefusal(task)) return task;
  const changed = change(task);
  return isRefusal(changed) ? changed : withChanged(shape, changed);
}

function withChanged(shape: PlanShape, changed: ShapedTask): PlanShape {
  const tasks = shape.tasks.map((task) => (task.number === changed.number ? changed : task));
  return { ...shape, tasks };
}

function withLead({ unitIds }: PlanShape, task: ShapedTask, unitId: string): ShapedTask | Refusal {
  if (!unitIds.includes(unitId)) return refuse('UNKNOWN_UNIT', { unit: unitId });
  if (task.leadUnitId === unitId) return refuse('UNIT_THERE_ALREADY', { unit: unitId, number: task.number });
  const supporterIds = task.supporterIds.filter((supporter) => supporter !== unitId);
  return { ...task, leadUnitId: unitId, supporterIds };
}

function withSupporter({ unitIds }: PlanShape, task: ShapedTask, unitId: string): ShapedTask | Refusal {
  if (!unitIds.includes(unitId)) return refuse('UNKNOWN_UNIT', { unit: unitId });
  const there = task.leadUnitId === unitId || task.supporterIds.includes(unitId);
  if (there) return refuse('UNIT_THERE_ALREADY', { unit: unitId, number: task.number });
  return { ...task, supporterIds: [...task.supporterIds, unitId] };
}

function withoutSupporter(task: ShapedTask, unitId: string): ShapedTask | Refusal {
  if (task.leadUnitId === unitId) return refuse('LAST_LEAD', { number: task.number });
  if (!task.supporterIds.includes(unitId)) return refuse('UNIT_NOT_THERE', { unit: unitId, number: task.number });
  const supporterIds = task.supporterIds.filter((supporter) => supporter !== unitId);
  return { ...task, supporterIds };
}

function dropped(task: ShapedTask): ShapedTask {
  return { ...task, supporterIds: [], isClosed: true, deadlines: [] };
}

function merged(
  shape: PlanShape,
  { number, into }: { readonly number: number; readonly into: number },
): PlanShape | Refusal {
  const [from, to] = [openTask(shape, number), openTask(shape, into)];
  if (isRefusal(from)) return from;
  if (isRefusal(to)) return to;
  if (number === into) return refuse('INVALID', { why: 'into: another task' });
  const units = [...to.supporterIds, from.leadUnitId, ...from.supporterIds];
  const supporterIds = [...new Set(units)].filter((unitId) => unitId !== to.leadUnitId);
  const targets = shape.targets.map((target) =>
    target.scope === `task:${number}` ? { ...target, scope: `task:${into}` } : target,
  );
  return { ...withChanged(withChanged(shape, dropped(from)), { ...to, supporterIds }), targets };
}

function split(
  shape: PlanShape,
  { number, newNumber, ...made }: { readonly number: number; readonly newNumber: number } & NewTask,
): PlanShape | Refusal {
  const from = openTask(shape, number);
  if (isRefusal(from)) return from;
  const leaving = [made.leadUnitId, ...made.supporterIds].filter((unitId) => from.supporterIds.includes(unitId));
  const stranger = made.supporterIds.find((unitId) => !from.supporterIds.includes(unitId));
  if (stranger !== undefined) return refuse('UNIT_NOT_THERE', { unit: stranger, number });
  const supporterIds = from.supporterIds.filter((unitId) => !leaving.includes(unitId));
  const rest = withChanged(shape, { ...from, supporterIds });
  return withTask(rest, { ...made, number: newNumber, sectorId: from.sectorId });
}

function withTask(
  shape: PlanShape,
  { number, title, text, leadUnitId, supporterIds, sectorId }: NewTask & Pick<ShapedTask, 'number' | 'sectorId'>,
): PlanShape | Refusal {
  if (shape.tasks.some((task) => task.number === number)) return refuse('TASK_NUMBER_TAKEN', { number });
  const unknown = [leadUnitId, ...supporterIds].find((unitId) => !shape.unitIds.includes(unitId));
  if (unknown !== undefined) return refuse('UNKNOWN_UNIT', { unit: unknown });
  const state = { goalsUntil: null, isClosed: false, isReferred: false, deadlines: [] };
  const units = { leadUnitId, supporterIds: [...new Set(supporterIds)].filter((unitId) => unitId !== leadUnitId) };
  const tasks = [...shape.tasks, { id: null, number, title, text, sectorId, ...units, ...state }];
  return { ...shape, tasks: tasks.sort((one, other) => one.number - other.number) };
}

function withTarget(
  shape: PlanShape,
  { targetId, value, valueMax, byYear }: Extract<PlanOperation, { kind: 'change-target' }>,
): PlanShape | Refusal {
  if (!shape.targets.some(({ id }) => id === targetId)) return refuse('UNKNOWN_TARGET', { target: targetId });
  const targets = shape.targets.map((target) =>
    target.id === targetId ? { ...target, value, valueMax, byYear } : target,
  );
  return { ...shape, targets };
}

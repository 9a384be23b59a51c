/** What is done to a task that is there; tasks are known by their number. */
type OnTask<Kind extends string, More = unknown> = { readonly kind: Kind; readonly number: number } & More;

/** A new task: its number is free, its units are known. */
export interface NewTask {
  readonly title: string;
  readonly text: string;
  readonly leadUnitId: string;
  readonly supporterIds: readonly string[];
}

/** What a target is changed to. */
export interface TargetValue {
  readonly value: number;
  readonly valueMax: number | null;
  readonly byYear: number | null;
}

/** 修订操作: one change of the plan. */
export type PlanOperation =
  | OnTask<'change-lead', { readonly unitId: string }>
  | OnTask<'add-supporter', { readonly unitId: string }>
  | OnTask<'drop-supporter', { readonly unitId: string }>
  | OnTask<'drop-task'>
  /** Its units go on as supporting units of another task, its targets are the other's. */
  | OnTask<'merge-task', { readonly into: number }>
  /** A part of its supporting units goes to a new task of its own. */
  | OnTask<'split-task', { readonly newNumber: number } & NewTask>
  | OnTask<'add-task', NewTask>
  /** The latest year by which something of it is to be reached. */
  | OnTask<'move-deadline', { readonly year: number }>
  /** The plan's last year; not offered yet, see `OPERATION_NOT_OFFERED`. */
  | { readonly kind: 'move-period'; readonly year: number }
  | ({ readonly kind: 'change-target'; readonly targetId: string } & TargetValue);

export const operationKinds = [
  'change-lead',
  'add-supporter',
  'drop-supporter',
  'drop-task',
  'merge-task',
  'split-task',
  'add-task',
  'move-deadline',
  'move-period',
  'change-target',
] as const satisfies readonly PlanOperation['kind'][];

import type { Standings } from '#domain/task/task.facts.js';
import type { PastEvent } from '#domain/replay/replay-event.js';

/** An event of a task with its place in the chain. */
export interface NumberedEvent extends PastEvent {
  readonly number: number;
}

export interface EventSlice {
  /** Number of the last event that was read. */
  readonly after: number;
  /** Number of the last one that is wanted. */
  readonly upTo: number;
  readonly limit: number;
}

export interface TaskSlice {
  /** Number of the last task that was read. */
  readonly after: number;
  readonly limit: number;
}

/** Reads what the record says of the past, in slices; who may see what is decided by queries. */
export abstract class PastReader {
  /** The standings of a published plan; null where none is. */
  abstract standings(planId: string): Promise<Standings | null>;
  /** In order of number. */
  abstract tasks(
    planId: string,
    slice: TaskSlice,
  ): Promise<readonly { readonly id: string; readonly number: number }[]>;
  /** In order of number, with what each recorded. */
  abstract events(taskId: string, slice: EventSlice): Promise<readonly NumberedEvent[]>;
  /** Names by id. */
  abstract unitNames(unitIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

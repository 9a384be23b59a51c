import type { PersonActor } from '#domain/directory/actor.js';

/** 办理记录: an event as readers see it. */
export interface EventView {
  /** Where it stands in the feed: `<transaction>-<id>`. */
  readonly position: string;
  readonly taskId: string;
  readonly number: number;
  /** The legal moment. */
  readonly at: string;
  readonly recordedAt: string;
  readonly actorId: string;
  /** Null for the engine itself. */
  readonly actorName: string | null;
  readonly verb: string;
  readonly subjectId: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A place in the feed: numbers commit out of order, so it is read by transaction first. */
export interface FeedPosition {
  readonly xid: string;
  readonly id: string;
}

export interface FeedSlice {
  readonly events: readonly EventView[];
  /** From where to read on: the last event, or the end of what is certain, so that nobody reads over others' events again. */
  readonly position: FeedPosition;
}

export interface HistorySlice {
  /** Number of the last event that was read. */
  readonly after: number;
  readonly limit: number;
  /** Only events about this matter; null for the whole task. */
  readonly subjectId: string | null;
}

/** Reads events that somebody may know: of tasks of the own units, or of all tasks one watches over. */
export abstract class EventReader {
  /** Events after a position, up to the oldest transaction still open, so that none is ever passed over. */
  abstract feed(actor: PersonActor, slice: { after: FeedPosition; limit: number }): Promise<FeedSlice>;
  /** Where the feed ends now. */
  abstract end(): Promise<FeedPosition>;
  /** Events of one task after a number, in their order. */
  abstract history(actor: PersonActor, taskId: string, slice: HistorySlice): Promise<readonly EventView[]>;
}

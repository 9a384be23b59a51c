/** What the record says of time to come and of conductors that are not yet through with the present. */
export abstract class Timeline {
  /**
   * ISO instant of the earliest rung of an open deadline, of rules that one has yet to follow, or of a year to be opened or
   * closed, as at `at`; null where none is dated.
   */
  abstract next(at: string): Promise<string | null>;
  /** Conductors that watch something due at or before `at`, or that would have to be awake then. */
  abstract due(at: string): Promise<readonly string[]>;
  /** Conductors that sleep until a moment: their timers were set by the offset of their last look. */
  abstract asleep(): Promise<readonly string[]>;
  /** Conductors that have not seen their facts' head, have a poke under way, or would have to be awake at `at`. */
  abstract restless(at: string): Promise<readonly string[]>;
  /** What every conductor has left of itself. */
  abstract traces(): Promise<readonly Trace[]>;
  /** Runs `work` if nobody else steps this record now; null otherwise. */
  abstract alone<T>(work: () => Promise<T>): Promise<T | null>;
}

export interface Trace {
  readonly conductor: string;
  /** Number of the last event that it has to see. */
  readonly poked: number;
  /** Another one after each look of the conductor. */
  readonly look: string;
}

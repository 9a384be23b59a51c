/** Something that somebody does at a moment by himself, not because an item waits. */
export interface Occurrence {
  /** ISO instant. */
  readonly at: string;
  readonly perform: (at: string) => Promise<unknown>;
}

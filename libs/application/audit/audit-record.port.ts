import type { ChainRow, CheckpointRow, EventRow } from '../ports/record.rows.js';

/** The record as auditors read it: all of it, as it stands, believing nothing. */
export abstract class AuditRecord {
  /** Runs `work` on one snapshot (REPEATABLE READ, read only): what is written meanwhile is not seen. */
  abstract snapshot<T>(work: (snapshot: AuditSnapshot) => Promise<T>): Promise<T>;
  /**
   * Takes the heads of all chains in one snapshot, hands what `make` makes of them to `outside`, and keeps it in the
   * database only after that: a checkpoint that exists only inside the database proves nothing.
   */
  abstract checkpoint(
    make: (heads: readonly Head[]) => CheckpointRow,
    outside: (checkpoint: CheckpointRow) => Promise<void>,
  ): Promise<CheckpointRow>;
  /** Moment of the latest checkpoint kept in the database; null where there is none. */
  abstract latestCheckpoint(): Promise<string | null>;
}

/** Lists come in pages, so that a record of any size is read in bounded memory. */
export interface AuditSnapshot {
  /** In order of id. */
  chains(): AsyncIterable<ChainRow>;
  /** In order of number; rows with the same number, which only a tampered table has, in order of writing. */
  events(chainId: string): AsyncIterable<EventRow>;
  /** In order of their moments. */
  checkpoints(): AsyncIterable<CheckpointRow>;
  /** The first of the heads that no event bears out; null when all do. A head of number 0 is that of an empty chain. */
  departure(heads: readonly Head[]): Promise<Head | null>;
  /** At most 20 rows whose chain is not there: events, plans, tasks. */
  strays(): Promise<readonly Stray[]>;
}

export type Head = CheckpointRow['heads'][number];

export interface Stray {
  readonly chainId: string;
  /** `event`, `plan` or `task`. */
  readonly table: string;
}

/** Where checkpoints are kept outside the database. */
export abstract class CheckpointArchive {
  /** Returns when the line is on the disk. */
  abstract append(line: string): Promise<void>;
}

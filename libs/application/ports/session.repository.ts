import type { SessionRow } from './directory.rows.js';

export interface Credentials {
  readonly personId: string;
  readonly name: string;
  readonly account: string;
  readonly passwordHash: string;
  /** `Person.sessionsEpoch` */
  readonly epoch: number;
}

/** How often a subject has tried since when it last could begin anew. */
export interface Tries {
  readonly count: number;
  /** When the count begins anew; ISO. */
  readonly until: string;
}

/** Sessions and tries to sign in: no facts of the record, so they stand beside its chains, a statement each. */
export abstract class SessionRepository {
  /** Null where there is no such account or it is disabled. */
  abstract credentials(account: string): Promise<Credentials | null>;
  /** Opens a session, and forgets the person's expired ones. */
  abstract open(session: SessionRow): Promise<void>;
  abstract close(hash: string): Promise<void>;
  /**
   * Counts one more try of each subject, before it is judged, so that tries side by side count as well.
   * @param at.now the moment; a count whose time is over begins at 1 and lasts until `at.until`
   */
  abstract countTry(subjects: readonly string[], at: { now: string; until: string }): Promise<readonly Tries[]>;
  /** Takes back the try that was right: the account's count is forgotten, like those that are over; the address's is one less. */
  abstract forgive(subjects: { account: string; address: string }, at: string): Promise<void>;
}

import type { HeldRole } from './directory.reader.js';
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

/** The two subjects of a try, by their hashes. */
export interface Tried {
  readonly account: string;
  readonly address: string;
}

/** Sessions and tries to sign in: no facts of the record, so they stand beside its chains, a statement each. */
export abstract class SessionRepository {
  /**
   * Counts one more try of both subjects, before it is judged, so that tries side by side count as well; and reads what it
   * is judged by, null where there is no such account or it is disabled.
   * @param at.now the moment; a count whose time is over begins at 1 and lasts until `at.until`
   */
  abstract countTry(
    account: string,
    tried: Tried,
    at: { now: string; until: string },
  ): Promise<{ readonly known: Credentials | null; readonly ofAccount: Tries; readonly ofAddress: Tries }>;
  /**
   * Opens a session, forgets the person's expired ones, and takes back the try that was right: the account's count is
   * forgotten, like those that are over; the address's is one less.
   * @returns the roles that the person holds
   */
  abstract open(session: SessionRow, tried: Tried): Promise<readonly HeldRole[]>;
  abstract close(hash: string): Promise<void>;
}

import type { Change, Decision } from '../act/decision.js';
import type { Refusal } from '../refusal/refusal.js';
import type { FeedAddress } from './feed-address.js';
import type { DirectoryVerb } from './directory.verbs.js';
import type { Post, Role, Unit } from './unit.js';

export interface DirectoryUnit extends Unit {
  /** Stable ASCII name for scripts and addresses. */
  readonly key: string;
  readonly revision: number;
}

/** 人员 */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly passwordHash: string;
  readonly phone: string | null;
  readonly disabledAt: string | null;
  /** Raised to end all sessions at once: a session counts only while it bears the same number. */
  readonly sessionsEpoch: number;
  readonly revision: number;
}

/** What a person may do at a unit, from when to when. */
export interface Grant {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
  readonly post: Post | null;
  readonly grantedAt: string;
  readonly endedAt: string | null;
}

/** A one-time link; only the hash of its secret is kept. */
export interface Invitation {
  readonly id: string;
  readonly hash: string;
  readonly kind: 'administrator' | 'unit';
  readonly unitId: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly spentAt: string | null;
}

export interface ApiToken {
  readonly id: string;
  readonly hash: string;
  readonly personId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

/** The collections below the directory's chain. */
export interface DirectoryRows {
  readonly units: DirectoryUnit;
  readonly people: Person;
  readonly memberships: Grant;
  readonly invitations: Invitation;
  readonly tokens: ApiToken;
  readonly feedAddresses: FeedAddress;
}

/** The part of the directory that an act names; never the whole of it. */
export interface DirectoryFacts {
  /** The units named by id or by any name, and all above them. */
  readonly units: readonly DirectoryUnit[];
  /** The people named by id or by account. */
  readonly people: readonly Person[];
  /** The open ones of these people, and those named by id. */
  readonly memberships: readonly Grant[];
  /** Those named by hash, and the open ones of these units. */
  readonly invitations: readonly Invitation[];
  readonly tokens: readonly ApiToken[];
  readonly feedAddresses: readonly FeedAddress[];
  /** How many people administer now. */
  readonly administrators: number;
}

export type DirectoryDecision = Decision<DirectoryRows, DirectoryVerb>;
export type DirectoryVerdict = DirectoryDecision | Refusal;

/** The facts as they are after the changes. */
export function applyDirectoryChanges(
  facts: DirectoryFacts,
  changes: readonly Change<DirectoryRows>[],
): DirectoryFacts {
  return changes.reduce((now, change) => {
    const name = 'insert' in change ? change.insert : change.update;
    const rows: readonly { readonly id: string }[] = now[name];
    const after =
      'insert' in change
        ? [...rows, change.row]
        : rows.map((row) => (row.id === change.id ? { ...row, ...change.set } : row));
    return { ...now, [name]: after };
  }, facts);
}

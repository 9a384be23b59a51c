import type { ApiToken, DirectoryUnit, Grant, Invitation, Person } from '#domain/directory/directory.facts.js';

import type { FeedAddress } from '#domain/directory/feed-address.js';

export type { DirectoryRows } from '#domain/directory/directory.facts.js';

/** The domain's own rows, under the names of the storage. */
export type UnitRow = DirectoryUnit;
export type PersonRow = Person;
export type MembershipRow = Grant;
export type InvitationRow = Invitation;
export type ApiTokenRow = ApiToken;
export type FeedAddressRow = FeedAddress;

export interface SessionRow {
  readonly hash: string;
  readonly personId: string;
  readonly epoch: number;
  readonly csrf: string;
  readonly openedAt: string;
  readonly expiresAt: string;
}

/** Tries to sign in, of one account or from one address. */
export interface SignInAttemptRow {
  /** SHA-256: what was typed as an account may be a password. */
  readonly subject: string;
  readonly count: number;
  readonly until: string;
}

export interface SavedViewRow {
  readonly id: string;
  readonly personId: string;
  /** Shared with this unit, or null for the person alone. */
  readonly unitId: string | null;
  readonly name: string;
  readonly query: Readonly<Record<string, unknown>>;
}

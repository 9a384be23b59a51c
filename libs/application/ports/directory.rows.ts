import type { Post, Role, Unit } from '#domain/directory/unit.js';

export interface UnitRow extends Unit {
  /** Stable ASCII name for scripts and addresses. */
  readonly key: string;
  readonly revision: number;
}

export interface PersonRow {
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

export interface MembershipRow {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
  readonly post: Post | null;
  readonly grantedAt: string;
  readonly endedAt: string | null;
}

export interface InvitationRow {
  readonly id: string;
  readonly hash: string;
  readonly kind: 'administrator' | 'unit';
  readonly unitId: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly spentAt: string | null;
}

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

export interface ApiTokenRow {
  readonly id: string;
  readonly hash: string;
  readonly personId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

export interface SavedViewRow {
  readonly id: string;
  readonly personId: string;
  /** Shared with this unit, or null for the person alone. */
  readonly unitId: string | null;
  readonly name: string;
  readonly query: Readonly<Record<string, unknown>>;
}

/** The collections below the directory's chain. */
export interface DirectoryRows {
  readonly units: UnitRow;
  readonly people: PersonRow;
  readonly memberships: MembershipRow;
  readonly invitations: InvitationRow;
  readonly tokens: ApiTokenRow;
}

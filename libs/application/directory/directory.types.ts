import type { Post, Role, Unit, UnitKind } from '#domain/directory/unit.js';

export interface UnitView extends Unit {
  readonly key: string;
  readonly revision: number;
}

/** Whom to ring at a unit. */
export interface ContactView {
  readonly personId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly role: Role;
  readonly post: Post | null;
}

export interface UnitDetail extends UnitView {
  readonly contacts: readonly ContactView[];
}

export interface MembershipView {
  readonly id: string;
  readonly unitId: string;
  readonly role: Role;
  readonly post: Post | null;
}

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly phone: string | null;
  readonly disabledAt: string | null;
  readonly revision: number;
  readonly memberships: readonly MembershipView[];
}

export interface TokenView {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

/** What a link says to whoever opens it. */
export interface InvitationView {
  readonly kind: 'administrator' | 'unit';
  readonly unit: { readonly id: string; readonly name: string; readonly kind: UnitKind } | null;
  readonly expiresAt: string;
}

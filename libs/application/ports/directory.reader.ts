import type { Role, UnitKind } from '#domain/directory/unit.js';

import type { InvitationView, PersonView, TokenView, UnitDetail, UnitView } from '../directory/directory.types.js';

/** At most `limit` rows whose id comes after `after`, in the order in which they were made. */
export interface Slice {
  readonly limit: number;
  readonly after: string | null;
}

export interface UnitFilter extends Slice {
  readonly kind: UnitKind | null;
  /** A part of any of its names. */
  readonly text: string | null;
}

export interface PeopleFilter extends Slice {
  /** Only people with a role at one of these units; null for all. */
  readonly unitIds: readonly string[] | null;
  /** A part of name or account. */
  readonly text: string | null;
}

/** A role of the signed-in person, with the name of the unit. */
export interface HeldRole {
  readonly unitId: string;
  readonly unitName: string;
  readonly role: Role;
}

/** Reads the directory for queries; who may see what is decided by them. */
export abstract class DirectoryReader {
  abstract units(filter: UnitFilter): Promise<readonly UnitView[]>;
  /** Every unit, also those that are no more, by id. */
  abstract allUnits(): Promise<readonly UnitView[]>;
  abstract unit(id: string): Promise<UnitDetail | null>;
  abstract people(filter: PeopleFilter): Promise<readonly PersonView[]>;
  abstract rolesOf(personId: string): Promise<readonly HeldRole[]>;
  abstract tokensOf(personId: string): Promise<readonly TokenView[]>;
  /** Null where the link is not, or is spent or expired at `at`. */
  abstract invitation(hash: string, at: string): Promise<InvitationView | null>;
  /** Every name of every unit. */
  abstract unitNames(): Promise<ReadonlySet<string>>;
}

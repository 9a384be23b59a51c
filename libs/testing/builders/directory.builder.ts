import type { DirectoryFacts, DirectoryUnit, Grant, Invitation, Person } from '#domain/directory/directory.facts.js';
import type { Role } from '#domain/directory/unit.js';

import { noon } from './act.builder.js';
import { aUnit } from './unit.builder.js';

/** The part of a directory that a test names: empty unless told otherwise, with two administrators. */
export function aDirectory(facts: Partial<DirectoryFacts> = {}): DirectoryFacts {
  const nothing = { units: [], people: [], memberships: [], invitations: [], tokens: [], feedAddresses: [] };
  return { ...nothing, administrators: 2, ...facts };
}

export function aListedUnit(id: string, more: Partial<DirectoryUnit> = {}): DirectoryUnit {
  return { ...aUnit(id), key: id, revision: 1, ...more };
}

export function aListedPerson(id: string, more: Partial<Person> = {}): Person {
  const account = { account: id, passwordHash: `hash of ${id}`, phone: null };
  return { id, name: id, ...account, disabledAt: null, sessionsEpoch: 0, revision: 1, ...more };
}

/** A role of a person at a unit, by default at `unit`. */
export function aGrant(personId: string, role: Role, more: Partial<Grant> = {}): Grant {
  const id = `${personId}-${role}`;
  return { id, personId, unitId: 'unit', role, post: null, grantedAt: noon, endedAt: null, ...more };
}

/** An open invitation of `unit`, made at noon. */
export function anInvitation(more: Partial<Invitation> = {}): Invitation {
  const expiresAt = '2026-03-16T04:00:00.000Z';
  const made = { id: 'invitation', hash: 'hash', createdAt: noon, expiresAt, spentAt: null };
  return { ...made, kind: 'unit', unitId: 'unit', ...more };
}

import type { Role } from './unit.js';

/** Who acts: a person with roles at units, or the engine's conductor. */
export type Actor = PersonActor | ConductorActor;

export interface PersonActor {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
}

export interface Membership {
  readonly unitId: string;
  readonly role: Role;
}

/** The conductor changes facts through the same use cases as people. */
export interface ConductorActor {
  readonly kind: 'conductor';
  readonly id: 'conductor';
  readonly name: '系统';
  readonly memberships: readonly [];
}

export const conductor: ConductorActor = { kind: 'conductor', id: 'conductor', name: '系统', memberships: [] };

export function holds(actor: Actor, role: Role, unitId: string): boolean {
  return actor.memberships.some((membership) => membership.role === role && membership.unitId === unitId);
}

export function holdsAnywhere(actor: Actor, role: Role): boolean {
  return actor.memberships.some((membership) => membership.role === role);
}

export function belongsTo(actor: Actor, unitId: string): boolean {
  return actor.memberships.some((membership) => membership.unitId === unitId);
}

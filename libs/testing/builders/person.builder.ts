import type { Membership, PersonActor } from '#domain/directory/actor.js';
import type { Role } from '#domain/directory/unit.js';
import { standings } from './unit.builder.js';

/** `aPerson().leaderOf('lead')` is an actor; further roles are added with the same words. */
export function aPerson(id = 'person'): PersonBuilder {
  return new PersonBuilder(id, []);
}

export class PersonBuilder implements PersonActor {
  readonly kind = 'person';

  constructor(
    readonly id: string,
    readonly memberships: readonly Membership[],
  ) {}

  get name(): string {
    return this.id;
  }

  as(role: Role, unitId: string): PersonBuilder {
    return new PersonBuilder(this.id, [...this.memberships, { role, unitId }]);
  }

  handlerOf(unitId: string): PersonBuilder {
    return this.as('handler', unitId);
  }

  leaderOf(unitId: string): PersonBuilder {
    return this.as('leader', unitId);
  }

  coordinating(): PersonBuilder {
    return this.as('coordinator', standings.coordinator);
  }

  approving(): PersonBuilder {
    return this.as('approver', standings.approver);
  }

  inTheOffice(): PersonBuilder {
    return this.as('secretariat', standings.secretariat);
  }

  inspecting(): PersonBuilder {
    return this.as('inspector', standings.inspector);
  }
}

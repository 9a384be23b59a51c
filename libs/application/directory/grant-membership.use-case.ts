import { Injectable } from '@nestjs/common';

import { grantMembership } from '#domain/directory/membership.acts.js';
import type { PlaceTerms } from '#domain/directory/person.acts.js';

import type { Answer, Command } from '../act/act.js';
import { DirectoryActs } from './directory-act.js';

export interface GrantMembershipCommand extends Command {
  readonly grant: PlaceTerms & { readonly personId: string };
}

/** A person gets a further role at a unit. */
@Injectable()
export class GrantMembership {
  constructor(private readonly acts: DirectoryActs) {}

  run({ grant, ...command }: GrantMembershipCommand): Promise<Answer> {
    const { unitId, personId, role } = grant;
    return this.acts.run(command, {
      verb: 'membership.grant',
      names: { unitIds: [unitId], personIds: [personId] },
      matter: () => grant,
      asks: () => ({ unitId, role }),
      decide: grantMembership,
      view: (facts, id) => facts.memberships.find((row) => row.id === id),
    });
  }
}

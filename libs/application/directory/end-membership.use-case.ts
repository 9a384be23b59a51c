import { Injectable } from '@nestjs/common';

import { endMembership } from '#domain/directory/membership.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { DirectoryActs } from './directory-act.js';

/** A role ends; from the next request on the person no longer has it. */
@Injectable()
export class EndMembership {
  constructor(private readonly acts: DirectoryActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'membership.end',
      names: { membershipIds: [command.id] },
      matter: (facts) => facts.memberships.find((grant) => grant.id === command.id),
      asks: ({ unitId, role }) => ({ unitId, role }),
      decide: endMembership,
      view: (facts, id) => facts.memberships.find((grant) => grant.id === id),
    });
  }
}

import { Injectable } from '@nestjs/common';

import { claimAdministration } from '#domain/directory/invitation.acts.js';
import { namesOf, type UnitTerms } from '#domain/directory/unit.acts.js';

import type { Answer } from '../act/act.js';
import { DirectoryActs } from '../directory/directory-act.js';
import { type NewAccount, withHash } from '../session/new-account.js';
import { invitationMatter, invited, type InvitedCommand } from './invitation.matter.js';

export interface ClaimAdministrationCommand extends InvitedCommand {
  readonly unit: UnitTerms;
  readonly administrator: NewAccount;
}

/** The first administrator of an empty directory, with the unit that administers it. */
@Injectable()
export class ClaimAdministration {
  constructor(private readonly acts: DirectoryActs) {}

  async run(command: ClaimAdministrationCommand): Promise<Answer> {
    const { secret, at, request, unit } = command;
    const account = await withHash(command.administrator);
    const { hash, refusal, ...matter } = invitationMatter(command, 'administrator');
    return this.acts.run(
      { actor: invited(secret), at, request },
      {
        verb: 'administration.claim',
        names: { invitationHash: hash, accounts: [account.account], unitNames: namesOf(unit) },
        ...matter,
        decide: (facts, invitation, context) =>
          refusal(invitation) ?? claimAdministration(facts, { invitation, unit, account }, context),
        view: () => ({ accounts: [account.account] }),
      },
    );
  }
}

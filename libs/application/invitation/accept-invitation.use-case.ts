import { Injectable } from '@nestjs/common';

import { acceptInvitation } from '#domain/directory/invitation.acts.js';

import type { Answer } from '../act/act.js';
import { DirectoryActs } from '../directory/directory-act.js';
import { type NewAccount, withHash } from '../session/new-account.js';
import { invitationMatter, invited, type InvitedCommand } from './invitation.matter.js';

export interface AcceptInvitationCommand extends InvitedCommand {
  readonly leaderInCharge: NewAccount;
  readonly liaison: NewAccount;
}

/** The unit names its leader in charge and its liaison; the link is spent. */
@Injectable()
export class AcceptInvitation {
  constructor(private readonly acts: DirectoryActs) {}

  async run(command: AcceptInvitationCommand): Promise<Answer> {
    const { secret, at, request } = command;
    const leaderInCharge = await withHash(command.leaderInCharge);
    const liaison = await withHash(command.liaison);
    const { hash, refusal, ...matter } = invitationMatter(command, 'unit');
    return this.acts.run(
      { actor: invited(secret), at, request },
      {
        verb: 'invitation.accept',
        names: { invitationHash: hash, accounts: [leaderInCharge.account, liaison.account] },
        ...matter,
        decide: (facts, invitation, context) =>
          refusal(invitation) ?? acceptInvitation(facts, { invitation, leaderInCharge, liaison }, context),
        view: () => ({ accounts: [leaderInCharge.account, liaison.account] }),
      },
    );
  }
}

import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

import { conductor } from '#domain/directory/actor.js';
import { inviteAdministrator } from '#domain/directory/invitation.acts.js';

import { DirectoryActs } from '../directory/directory-act.js';
import { newSecret } from '../session/secret.js';
import { issuedView } from './invitation.matter.js';

/** The engine's own act on an empty start: a one-time link for the first administrator. */
@Injectable()
export class InviteFirstAdministrator {
  constructor(private readonly acts: DirectoryActs) {}

  /**
   * @returns the secret of the link; an earlier link that was not used ends
   * @throws Refused ALREADY_HELD when somebody administers already
   */
  async run(at: string): Promise<string> {
    const { secret, hash } = newSecret();
    const fresh = { id: uuidv7(), hash };
    await this.acts.run(
      { actor: conductor, at, request: null },
      {
        verb: 'administration.invite',
        names: {},
        matter: () => fresh,
        asks: () => ({}),
        decide: (facts, _matter, context) => inviteAdministrator(facts, fresh, context),
        view: issuedView,
      },
    );
    return secret;
  }
}

import { Injectable } from '@nestjs/common';

import { revokeToken } from '#domain/directory/token.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { DirectoryActs } from '../directory/directory-act.js';
import { tokenView } from './token.matter.js';

/** A person's own token ends at once. Of other people's tokens one does not even learn that they are there. */
@Injectable()
export class RevokeToken {
  constructor(private readonly acts: DirectoryActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'token.revoke',
      names: { tokenId: command.id },
      matter: (facts) => facts.tokens.find((token) => token.personId === command.actor.id),
      asks: ({ personId }) => ({ personId }),
      decide: (_facts, token, context) => revokeToken(token, context),
      view: tokenView,
    });
  }
}

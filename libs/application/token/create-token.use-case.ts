import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

import { createToken } from '#domain/directory/token.acts.js';

import type { Answer, Command } from '../act/act.js';
import { DirectoryActs } from '../directory/directory-act.js';
import type { Scope } from '../ports/principal.reader.js';
import { newSecret } from '../session/secret.js';
import { shownOnce } from '../session/shown-once.js';
import { tokenView } from './token.matter.js';

export interface CreateTokenCommand extends Command {
  readonly token: { readonly name: string; readonly scopes: readonly Scope[]; readonly days: number };
}

/** A token for programs that act for the person. The secret is answered once. */
@Injectable()
export class CreateToken {
  constructor(private readonly acts: DirectoryActs) {}

  async run({ token, ...command }: CreateTokenCommand): Promise<Answer> {
    const { secret, hash } = newSecret('qt_');
    const fresh = { ...token, id: uuidv7(), hash };
    const answer = await this.acts.run(command, {
      verb: 'token.create',
      names: {},
      matter: () => fresh,
      asks: () => ({ personId: command.actor.id }),
      decide: (_facts, terms, context) => createToken(terms, context),
      view: tokenView,
    });
    return shownOnce(answer, { id: fresh.id, secret });
  }
}

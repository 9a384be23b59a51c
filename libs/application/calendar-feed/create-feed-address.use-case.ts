import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

import { createFeedAddress } from '#domain/directory/feed-address.acts.js';

import type { Answer, Command } from '../act/act.js';
import { DirectoryActs } from '../directory/directory-act.js';
import { newSecret } from '../session/secret.js';
import { shownOnce } from '../session/shown-once.js';
import { feedAddressView } from './feed-address.matter.js';

export interface CreateFeedAddressCommand extends Command {
  /** Null for the person's own feed. */
  readonly unitId: string | null;
}

/** 日历订阅地址: for a calendar program, which cannot sign in. The secret is answered once. */
@Injectable()
export class CreateFeedAddress {
  constructor(private readonly acts: DirectoryActs) {}

  async run({ unitId, ...command }: CreateFeedAddressCommand): Promise<Answer> {
    const { actor } = command;
    const { secret, hash } = newSecret('qc_');
    const fresh = { id: uuidv7(), hash, unitId };
    const isOwn =
      unitId === null || (actor.kind === 'person' && actor.memberships.some((held) => held.unitId === unitId));
    const answer = await this.acts.run(command, {
      verb: 'feedAddress.create',
      names: { unitIds: unitId === null ? [] : [unitId] },
      matter: () => fresh,
      // What waits at a unit is for those who work there.
      asks: () => (isOwn ? { personId: actor.id } : {}),
      decide: (_facts, terms, context) => createFeedAddress(terms, context),
      view: feedAddressView,
    });
    return shownOnce(answer, { id: fresh.id, secret });
  }
}

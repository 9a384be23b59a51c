import { Injectable } from '@nestjs/common';

import { revokeFeedAddress } from '#domain/directory/feed-address.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { DirectoryActs } from '../directory/directory-act.js';
import { feedAddressView } from './feed-address.matter.js';

/** A person's own address ends at once. Of other people's one does not even learn that they are there. */
@Injectable()
export class RevokeFeedAddress {
  constructor(private readonly acts: DirectoryActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'feedAddress.revoke',
      names: { feedAddressId: command.id },
      matter: (facts) => facts.feedAddresses.find((address) => address.personId === command.actor.id),
      asks: ({ personId }) => ({ personId }),
      decide: (_facts, address, context) => revokeFeedAddress(address, context),
      view: feedAddressView,
    });
  }
}

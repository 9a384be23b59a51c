import { Injectable } from '@nestjs/common';

import { refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import type { InvitationView } from '../directory/directory.types.js';
import { DirectoryReader } from '../ports/directory.reader.js';
import { sha256 } from '../record/chain-link.js';

/** What a link is for, told to whoever holds it. */
@Injectable()
export class ReadInvitation {
  constructor(private readonly directory: DirectoryReader) {}

  async run(secret: string, at: string): Promise<InvitationView> {
    const invitation = await this.directory.invitation(sha256(secret), at);
    if (invitation === null) throw new Refused(refuse('INVITATION_SPENT'));
    return invitation;
  }
}

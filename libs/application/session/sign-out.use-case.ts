import { Injectable } from '@nestjs/common';

import { SessionRepository } from '../ports/session.repository.js';

/** Ends one session. */
@Injectable()
export class SignOut {
  constructor(private readonly sessions: SessionRepository) {}

  async run(hash: string): Promise<void> {
    await this.sessions.close(hash);
  }
}

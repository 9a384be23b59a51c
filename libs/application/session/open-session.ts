import { Injectable } from '@nestjs/common';

import { type Credentials, SessionRepository } from '../ports/session.repository.js';
import { newSecret } from './secret.js';

const twelveHoursInMs = 12 * 3_600_000;

export interface OpenedSession {
  /** For the cookie; kept nowhere. */
  readonly secret: string;
  readonly csrf: string;
  /** ISO */
  readonly expiresAt: string;
  readonly person: { readonly id: string; readonly name: string; readonly account: string };
}

/** Opens a session of twelve hours, a long working day; it is not prolonged by use. */
@Injectable()
export class OpenSession {
  constructor(private readonly sessions: SessionRepository) {}

  async run({ personId, name, account, epoch }: Credentials, at: string): Promise<OpenedSession> {
    const { secret, hash } = newSecret();
    const { secret: csrf } = newSecret();
    const expiresAt = new Date(Date.parse(at) + twelveHoursInMs).toISOString();
    await this.sessions.open({ hash, personId, epoch, csrf, openedAt: at, expiresAt });
    return { secret, csrf, expiresAt, person: { id: personId, name, account } };
  }
}

import { Injectable } from '@nestjs/common';

import { SessionRepository } from '../ports/session.repository.js';
import { newSecret } from './secret.js';

const twelveHoursInMs = 12 * 3_600_000;

export interface OpenedSession {
  /** For the cookie; kept nowhere. */
  readonly secret: string;
  readonly csrf: string;
  /** ISO */
  readonly expiresAt: string;
  readonly personId: string;
}

/** Opens a session of twelve hours, a long working day; it is not prolonged by use. */
@Injectable()
export class OpenSession {
  constructor(private readonly sessions: SessionRepository) {}

  async run(of: { personId: string; epoch: number }, at: string): Promise<OpenedSession> {
    const { secret, hash } = newSecret();
    const { secret: csrf } = newSecret();
    const expiresAt = new Date(Date.parse(at) + twelveHoursInMs).toISOString();
    const { personId, epoch } = of;
    await this.sessions.open({ hash, personId, epoch, csrf, openedAt: at, expiresAt });
    return { secret, csrf, expiresAt, personId };
  }
}

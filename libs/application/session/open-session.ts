import { Injectable } from '@nestjs/common';

import type { HeldRole } from '../ports/directory.reader.js';
import { type Credentials, SessionRepository, type Tried } from '../ports/session.repository.js';
import { newSecret } from './secret.js';

const twelveHoursInMs = 12 * 3_600_000;

export interface OpenedSession {
  /** For the cookie; kept nowhere. */
  readonly secret: string;
  readonly csrf: string;
  /** ISO */
  readonly expiresAt: string;
  readonly person: { readonly id: string; readonly name: string; readonly account: string };
  readonly roles: readonly HeldRole[];
}

export interface Opening {
  readonly credentials: Omit<Credentials, 'passwordHash'>;
  /** The try that was right, to be forgiven. */
  readonly tried: Tried;
  readonly at: string;
}

/** Opens a session of twelve hours, a long working day; it is not prolonged by use. */
@Injectable()
export class OpenSession {
  constructor(private readonly sessions: SessionRepository) {}

  async run({ credentials, tried, at }: Opening): Promise<OpenedSession> {
    const { personId, name, account, epoch } = credentials;
    const { secret, hash } = newSecret();
    const { secret: csrf } = newSecret();
    const expiresAt = new Date(Date.parse(at) + twelveHoursInMs).toISOString();
    const roles = await this.sessions.open({ hash, personId, epoch, csrf, openedAt: at, expiresAt }, tried);
    return { secret, csrf, expiresAt, person: { id: personId, name, account }, roles };
  }
}

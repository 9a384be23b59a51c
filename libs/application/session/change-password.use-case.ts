import { Injectable } from '@nestjs/common';

import { changePassword } from '#domain/directory/person.acts.js';
import { refuse } from '#domain/refusal/refusal.js';

import type { Command } from '../act/act.js';
import { Refused } from '../act/refused.error.js';
import { DirectoryActs } from '../directory/directory-act.js';
import { personMatter } from '../directory/person.matter.js';
import { SessionRepository } from '../ports/session.repository.js';
import { OpenSession, type OpenedSession } from './open-session.js';
import { hashPassword, isPassword, weakness } from './password.js';
import { SignInThrottle, triesOf } from './sign-in-throttle.js';

export interface ChangePasswordCommand extends Omit<Command, 'request'> {
  readonly account: string;
  readonly current: string;
  readonly next: string;
  readonly address: string;
}

/** A new password ends all sessions; the caller gets a new one. Guesses of the current one are throttled like signing in. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly acts: DirectoryActs,
    private readonly sessions: SessionRepository,
    private readonly throttle: SignInThrottle,
    private readonly opening: OpenSession,
  ) {}

  async run({ account, current, next, address, ...who }: ChangePasswordCommand): Promise<OpenedSession> {
    const verified = await this.verified({ account, current, address, at: who.at });
    const weak = weakness(next, account);
    if (weak !== null) throw new Refused(weak);
    const passwordHash = await hashPassword(next);
    // No key: a repetition after success would bring the old password, which is refused as it should be.
    await this.acts.run(
      { ...who, request: null },
      {
        verb: 'person.changePassword',
        ...personMatter({ ...who, request: null, id: who.actor.id, revision: null }),
        decide: (_facts, person, context) => changePassword(person, { verified, passwordHash }, context),
        view: () => null,
      },
    );
    const known = await this.sessions.credentials(account);
    if (known === null) throw new Refused(refuse('SIGN_IN_REQUIRED'));
    return this.opening.run(known, who.at);
  }

  /** @returns the hash that the current password was checked against */
  private async verified(given: { account: string; current: string; address: string; at: string }): Promise<string> {
    const tries = triesOf(given.account, given.address);
    await this.throttle.count(tries, given.at);
    const known = await this.sessions.credentials(given.account);
    if (known === null || !(await isPassword(given.current, known.passwordHash)))
      throw new Refused(refuse('PASSWORD_WRONG'));
    await this.throttle.forgive(tries, given.at);
    return known.passwordHash;
  }
}

import { Injectable } from '@nestjs/common';

import { refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import { OpenSession, type OpenedSession } from './open-session.js';
import { isNobodysPassword, isPassword } from './password.js';
import { SignInThrottle, triesOf } from './sign-in-throttle.js';

export interface SignInCommand {
  readonly account: string;
  readonly password: string;
  /** Of the caller: tries are counted for it as well. */
  readonly address: string;
  readonly at: string;
}

/** A person shows account and password and gets a session. Throws SIGN_IN_FAILED, SIGN_IN_THROTTLED. */
@Injectable()
export class SignIn {
  constructor(
    private readonly throttle: SignInThrottle,
    private readonly opening: OpenSession,
  ) {}

  async run({ password, address, at, ...typed }: SignInCommand): Promise<OpenedSession> {
    const account = typed.account.toLowerCase();
    const tried = triesOf(account, address);
    const known = await this.throttle.count(account, tried, at);
    const right = await (known === null ? isNobodysPassword(password) : isPassword(password, known.passwordHash));
    if (known === null || !right) throw new Refused(refuse('SIGN_IN_FAILED'));
    return this.opening.run({ credentials: known, tried, at });
  }
}

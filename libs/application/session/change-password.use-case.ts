import { Injectable } from '@nestjs/common';

import { changePassword } from '#domain/directory/person.acts.js';
import { refuse } from '#domain/refusal/refusal.js';

import type { Command } from '../act/act.js';
import { Refused } from '../act/refused.error.js';
import { DirectoryActs } from '../directory/directory-act.js';
import { personMatter } from '../directory/person.matter.js';
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
    private readonly throttle: SignInThrottle,
    private readonly opening: OpenSession,
  ) {}

  async run({ account, current, next, address, ...who }: ChangePasswordCommand): Promise<OpenedSession> {
    // First, for it costs nothing: a weak new password uses up no try of the old one.
    const weak = weakness(next, account);
    if (weak !== null) throw new Refused(weak);
    const tried = triesOf(account, address);
    const known = await this.throttle.count(account, tried, who.at);
    if (known === null || !(await isPassword(current, known.passwordHash))) throw new Refused(refuse('PASSWORD_WRONG'));
    const epoch = await this.changed(who, { verified: known.passwordHash, passwordHash: await hashPassword(next) });
    return this.opening.run({ credentials: { ...known, epoch }, tried, at: who.at });
  }

  /** @returns the number that the person's sessions bear from now on */
  private async changed(
    who: Pick<Command, 'actor' | 'at'>,
    change: { readonly verified: string; readonly passwordHash: string },
  ): Promise<number> {
    // No key: a repetition after success would bring the old password, which is refused as it should be.
    const command = { ...who, request: null };
    const matter = personMatter({ ...command, id: who.actor.id, revision: null });
    const { body } = await this.acts.run(command, {
      verb: 'person.changePassword',
      ...matter,
      decide: (_facts, person, context) => changePassword(person, change, context),
      view: (facts) => matter.matter(facts)?.sessionsEpoch,
    });
    return Number(body);
  }
}

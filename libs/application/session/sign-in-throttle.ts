import { Injectable } from '@nestjs/common';

import { refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import { type Credentials, SessionRepository, type Tried } from '../ports/session.repository.js';
import { sha256 } from '../record/chain-link.js';

/** Failed tries a minute. Many people sit behind one address of an office, so it may fail more often than one account. */
const limits = { account: 5, address: 30 } as const;
const minuteInMs = 60_000;

export function triesOf(account: string, address: string): Tried {
  return { account: sha256(`account ${account}`), address: sha256(`address ${address}`) };
}

/** Counts tries in the database, so that several api processes and restarts count as one. */
@Injectable()
export class SignInThrottle {
  constructor(private readonly sessions: SessionRepository) {}

  /**
   * Counts a try before it is judged, and answers what it is judged by: null where there is no such account. Throws
   * SIGN_IN_THROTTLED with the seconds to wait.
   */
  async count(account: string, tried: Tried, at: string): Promise<Credentials | null> {
    const until = new Date(Date.parse(at) + minuteInMs).toISOString();
    const { known, ofAccount, ofAddress } = await this.sessions.countTry(account, tried, { now: at, until });
    const over = [
      ...(ofAccount.count > limits.account ? [ofAccount] : []),
      ...(ofAddress.count > limits.address ? [ofAddress] : []),
    ].map((tries) => Date.parse(tries.until) - Date.parse(at));
    if (over.length === 0) return known;
    throw new Refused(refuse('SIGN_IN_THROTTLED', { seconds: Math.max(1, Math.ceil(Math.max(...over) / 1000)) }));
  }
}

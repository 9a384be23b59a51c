import type { AccountTerms } from '#domain/directory/person.acts.js';

import { Refused } from '../act/refused.error.js';
import { hashPassword, weakness } from './password.js';

/** An account as somebody asks for it. */
export interface NewAccount {
  readonly name: string;
  readonly account: string;
  readonly phone: string | null;
  readonly password: string;
}

/** The account with its password hashed, outside any lock. Throws PASSWORD_WEAK. */
export async function withHash({ name, account, phone, password }: NewAccount): Promise<AccountTerms> {
  const weak = weakness(password, account);
  if (weak !== null) throw new Refused(weak);
  return { name, account, phone, passwordHash: await hashPassword(password) };
}

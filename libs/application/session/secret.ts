import { randomBytes } from 'node:crypto';

import { sha256 } from '../record/chain-link.js';

/** A secret that is shown once, and the hash that is kept. 32 random bytes need no salt and no slow hash. */
export interface Secret {
  readonly secret: string;
  readonly hash: string;
}

/** @param mark what the secret begins with, so that a leaked one is recognized: `qt_` */
export function newSecret(mark = ''): Secret {
  const secret = `${mark}${randomBytes(32).toString('base64url')}`;
  return { secret, hash: sha256(secret) };
}

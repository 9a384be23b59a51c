import type { Answer } from '../act/act.js';

/**
 * Adds a secret to the answer of the act that made it. The record keeps the answer without it, so a repetition with
 * the same key gets null: whoever has lost the secret ends it and makes another.
 */
export function shownOnce({ status, body }: Answer, made: { id: string; secret: string }): Answer {
  const known = typeof body === 'object' && body !== null ? body : {};
  const isFresh = 'id' in known && known.id === made.id;
  return { status, body: { ...known, secret: isFresh ? made.secret : null } };
}

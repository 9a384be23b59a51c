import { Refused } from '#application/act/refused.error.js';
import type { SessionView } from '#application/session/read-session.query.js';
import { refuse } from '#domain/refusal/refusal.js';

import type { ActingPerson } from '../route/acting.js';

/** The session or token by which somebody came, as it is shown. */
export function sessionOf({ actor, account, by }: ActingPerson): Omit<SessionView, 'roles'> {
  const { id, name } = actor;
  const { csrf, expiresAt } = by.kind === 'session' ? by : { csrf: null, expiresAt: null };
  return { person: { id, name, account }, csrf, expiresAt };
}

/** The hash of the session by which somebody came; the guard lets no token this far. */
export function hashOf({ by }: ActingPerson): string {
  if (by.kind === 'token') throw new Refused(refuse('SESSION_ONLY'));
  return by.hash;
}

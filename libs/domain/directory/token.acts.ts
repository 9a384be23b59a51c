import type { ActContext } from '../act/decision.js';
import { refuse } from '../refusal/refusal.js';
import type { ApiToken, DirectoryVerdict } from './directory.facts.js';

export interface TokenTerms {
  readonly id: string;
  readonly hash: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** Days from now, at most a year. */
  readonly days: number;
}

/** A person's own token; what it may do is never more than its person may. */
export function createToken({ days, ...terms }: TokenTerms, { at, actorId }: ActContext): DirectoryVerdict {
  const expiresAt = new Date(Date.parse(at) + days * 86_400_000).toISOString();
  const token: ApiToken = { ...terms, personId: actorId, createdAt: at, expiresAt, revokedAt: null };
  const payload = { name: terms.name, scopes: terms.scopes, expiresAt };
  return {
    changes: [{ insert: 'tokens', row: token }],
    events: [{ verb: 'token.create', subjectId: token.id, unitId: null, at, payload }],
  };
}

export function revokeToken(token: ApiToken, { at }: ActContext): DirectoryVerdict {
  if (token.revokedAt !== null) return refuse('ALREADY_ENDED');
  return {
    changes: [{ update: 'tokens', id: token.id, set: { revokedAt: at } }],
    events: [{ verb: 'token.revoke', subjectId: token.id, unitId: null, at, payload: {} }],
  };
}

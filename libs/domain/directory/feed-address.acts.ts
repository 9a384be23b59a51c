import type { ActContext } from '../act/decision.js';
import { refuse } from '../refusal/refusal.js';
import type { DirectoryVerdict } from './directory.facts.js';
import type { FeedAddress } from './feed-address.js';

export interface FeedTerms {
  readonly id: string;
  readonly hash: string;
  /** Null for a person's own feed. */
  readonly unitId: string | null;
}

/** A person's own address of a feed. The event names neither secret nor hash. */
export function createFeedAddress({ unitId, ...terms }: FeedTerms, { at, actorId }: ActContext): DirectoryVerdict {
  const scope = unitId === null ? 'person' : 'unit';
  const row: FeedAddress = { ...terms, personId: actorId, scope, unitId, createdAt: at, revokedAt: null };
  return {
    changes: [{ insert: 'feedAddresses', row }],
    events: [{ verb: 'feedAddress.create', subjectId: row.id, unitId, at, payload: { scope } }],
  };
}

export function revokeFeedAddress({ id, unitId, revokedAt }: FeedAddress, { at }: ActContext): DirectoryVerdict {
  if (revokedAt !== null) return refuse('ALREADY_ENDED');
  return {
    changes: [{ update: 'feedAddresses', id, set: { revokedAt: at } }],
    events: [{ verb: 'feedAddress.revoke', subjectId: id, unitId, at, payload: {} }],
  };
}

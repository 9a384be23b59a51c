import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

import type { EventDraft } from '#domain/act/decision.js';

import type { ChainRow, EventRow } from '../ports/record.rows.js';

/** Raised when the form of the hashed text changes; old events keep their own. */
export const chainFormat = 1;

/** Who acted, under which key, and when it was written down. */
export interface Signature {
  readonly actorId: string;
  readonly recordedAt: string;
}

/** Appends events to a chain: each bears the hash of the one before it. */
export function appendEvents(
  chain: ChainRow,
  drafts: readonly EventDraft[],
  signature: Signature,
): { readonly chain: ChainRow; readonly events: readonly EventRow[] } {
  let head = chain;
  const events = drafts.map((draft) => {
    const event = link(head, draft, signature);
    head = { ...head, head: event.number, hash: event.hash, headAt: event.at };
    return event;
  });
  return { chain: head, events };
}

function link(chain: ChainRow, draft: EventDraft, { actorId, recordedAt }: Signature): EventRow {
  const number = chain.head + 1;
  const { verb, subjectId, unitId, payload } = draft;
  // A chain never goes back in time: the legal moment is at least that of the event before.
  const at = chain.headAt !== null && draft.at < chain.headAt ? chain.headAt : draft.at;
  const known = {
    chainId: chain.id,
    number,
    at,
    recordedAt,
    actorId: draft.actorId ?? actorId,
    verb,
    subjectId,
    unitId,
  };
  const text = canonicalText({ format: chainFormat, previous: chain.hash, payload, ...known });
  return { ...known, text, hash: sha256(text) };
}

/** RFC 8785. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Nothing to canonicalize.');
  return text;
}

/** Lower-case hex over the UTF-8 bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

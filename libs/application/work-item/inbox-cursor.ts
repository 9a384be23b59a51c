import { refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import type { InboxCursor } from '../ports/work-item.reader.js';

/** An opaque text for where a page ended. */
export function cursorOf({ dueAt, openedAt, id }: InboxCursor): string {
  return Buffer.from(JSON.stringify([dueAt, openedAt, id])).toString('base64url');
}

/** Throws INVALID for a text that no page gave. */
export function readCursor(text: string): InboxCursor {
  const [dueAt, openedAt, id] = valuesIn(text);
  const known = (value: unknown): value is string => typeof value === 'string' && value.length < 40;
  const isMoment = (value: unknown): value is string => known(value) && !Number.isNaN(Date.parse(value));
  if (!known(id) || !/^[\da-f-]{36}$/.test(id) || !isMoment(openedAt) || (dueAt !== null && !isMoment(dueAt)))
    throw unknown();
  return { dueAt, openedAt, id };
}

function valuesIn(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    throw unknown();
  }
}

function unknown(): Refused {
  return new Refused(refuse('INVALID', { why: 'after: take it from `next` of the page before' }));
}

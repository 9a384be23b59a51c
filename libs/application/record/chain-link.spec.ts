import { describe, expect, it } from '@jest/globals';

import type { EventDraft } from '#domain/act/decision.js';

import type { ChainRow } from '../ports/record.rows.js';
import { appendEvents, canonicalText, sha256 } from './chain-link.js';

const empty: ChainRow = { id: 'chain', kind: 'task', head: 0, hash: '', headAt: null, poked: 0 };
const signature = { actorId: 'somebody', recordedAt: '2026-01-02T00:00:00.000Z' };

function draft(verb: string, at: string): EventDraft {
  return { verb, subjectId: 'subject', unitId: null, at, payload: { b: 1, a: '牵头' } };
}

describe('A chain', () => {
  it('numbers its events from one and gives each the hash of the one before', () => {
    const { chain, events } = appendEvents(
      empty,
      [draft('first', '2026-01-01T00:00:00.000Z'), draft('second', '2026-01-01T00:00:01.000Z')],
      signature,
    );
    expect(events.map((event) => event.number)).toEqual([1, 2]);
    expect(events[1]?.text).toContain(`"previous":"${events[0]?.hash}"`);
    expect(chain).toMatchObject({ head: 2, hash: events[1]?.hash, headAt: '2026-01-01T00:00:01.000Z' });
  });

  it('hashes the exact canonical text, which bears the payload and the format', () => {
    const [event] = appendEvents(empty, [draft('first', '2026-01-01T00:00:00.000Z')], signature).events;
    expect(event?.hash).toBe(sha256(event?.text ?? ''));
    expect(event?.text).toContain('"format":1');
    expect(event?.text).toContain('"payload":{"a":"牵头","b":1}');
  });

  it('never goes back in time: an earlier legal moment becomes that of the event before', () => {
    const { events } = appendEvents(
      { ...empty, head: 5, hash: 'h', headAt: '2026-01-01T08:00:00.000Z' },
      [draft('late', '2026-01-01T07:00:00.000Z')],
      signature,
    );
    expect(events[0]?.at).toBe('2026-01-01T08:00:00.000Z');
    expect(events[0]?.number).toBe(6);
  });

  it('is the same text whatever the order of the keys', () => {
    expect(canonicalText({ b: 1, a: 2 })).toBe(canonicalText({ a: 2, b: 1 }));
  });
});

import { EntitySchema } from 'typeorm';

import type {
  AnswerRow,
  ChainRow,
  CheckpointRow,
  ConcernRow,
  ConductorRow,
  EventRow,
  OutboxRow,
} from '#application/ports/record.rows.js';

import { bigint, id, integer, json, moment, nullable, primary, text, uuid } from './columns.js';

/** The lock of everything below it */
export const chainEntity = new EntitySchema<ChainRow>({
  name: 'chain',
  columns: {
    id: id(),
    kind: text(),
    head: bigint(),
    hash: text(),
    headAt: nullable(moment()),
    poked: bigint(),
  },
});

/** All heads in one snapshot */
export const checkpointEntity = new EntitySchema<CheckpointRow>({
  name: 'checkpoint',
  columns: {
    id: id(),
    at: moment(),
    heads: json(),
    hash: text(),
  },
});

/** What each conductor has seen and when it wakes */
export const conductorEntity = new EntitySchema<ConductorRow>({
  name: 'conductor',
  columns: {
    id: primary(text()),
    chainId: uuid(),
    runId: text(),
    bundle: text(),
    seen: bigint(),
    wakesAt: nullable(moment()),
    loadedAt: moment(),
  },
});

/** Pokes to deliver; they coalesce by conductor */
export const outboxEntity = new EntitySchema<OutboxRow>({
  name: 'outbox',
  columns: {
    conductor: primary(text()),
    upTo: bigint(),
    addedAt: moment(),
    leaseUntil: nullable(moment()),
    attempts: integer(),
    lastError: nullable(text()),
  },
});

/** What conductors below a chain have to see of it */
export const concernEntity = new EntitySchema<ConcernRow>({
  name: 'concern',
  columns: {
    conductor: primary(text()),
    upTo: bigint(),
  },
});

/** 办理记录; read and inserted, never changed; its transaction id is read by SQL only */
export const eventEntity = new EntitySchema<EventRow & { readonly id: number }>({
  name: 'event',
  columns: {
    id: { ...primary(bigint()), generated: 'increment' },
    chainId: uuid(),
    number: bigint(),
    at: moment(),
    recordedAt: moment(),
    actorId: text(),
    verb: text(),
    subjectId: uuid(),
    unitId: nullable(uuid()),
    text: text(),
    hash: text(),
  },
});

/** What a repeated request gets again */
export const answerEntity = new EntitySchema<AnswerRow>({
  name: 'answer',
  columns: {
    actorId: primary(text()),
    key: primary(text()),
    requestHash: text(),
    status: integer(),
    // Kept as it was sent: a repeated request gets the same text.
    body: { type: 'json' },
    answeredAt: moment(),
  },
});

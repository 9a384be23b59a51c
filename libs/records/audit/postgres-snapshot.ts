import type { PoolClient } from 'pg';

import type { AuditSnapshot, Head, Stray } from '#application/audit/audit-record.port.js';
import type { ChainRow, CheckpointRow, EventRow } from '#application/ports/record.rows.js';

import { chainsSql, checkpointSql, departureSql, eventsSql, straysSql } from './audit.sql.js';

/** Rows of a page: enough to make round trips cheap, few enough to keep memory small. */
const page = 500;

/** Reads page after page by key, inside the transaction of `client`. */
export class PostgresSnapshot implements AuditSnapshot {
  constructor(private readonly client: PoolClient) {}

  async *chains(): AsyncGenerator<ChainRow> {
    let after: string | null = null;
    for (;;) {
      const rows: readonly StoredChain[] = await this.query<StoredChain>(chainsSql, [after, page]);
      for (const row of rows) yield chainOf(row);
      if (rows.length < page) return;
      after = rows.at(-1)?.id ?? null;
    }
  }

  async *events(chainId: string): AsyncGenerator<EventRow> {
    let after: readonly [string, string] = ['-1', '0'];
    for (;;) {
      const rows: readonly StoredEvent[] = await this.query<StoredEvent>(eventsSql, [chainId, ...after, page]);
      for (const row of rows) yield eventOf(row);
      const last = rows.at(-1);
      if (rows.length < page || last === undefined) return;
      after = [last.number, last.id];
    }
  }

  async *checkpoints(): AsyncGenerator<CheckpointRow> {
    let after: readonly [Date | null, string | null] = [null, null];
    for (;;) {
      const [row]: readonly StoredCheckpoint[] = await this.query<StoredCheckpoint>(checkpointSql, [...after]);
      if (row === undefined) return;
      yield { ...row, at: row.at.toISOString() };
      after = [row.at, row.id];
    }
  }

  async departure(heads: readonly Head[]): Promise<Head | null> {
    const [row] = await this.query<{ chainId: string; head: string; hash: string }>(departureSql, [
      JSON.stringify(heads),
    ]);
    return row === undefined ? null : { ...row, head: Number(row.head) };
  }

  strays(): Promise<readonly Stray[]> {
    return this.query<Stray>(straysSql, []);
  }

  private async query<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const { rows } = await this.client.query<Row>(text, [...values]);
    return rows;
  }
}

/** Columns of bigint come as text, moments as dates. */
type StoredChain = Omit<ChainRow, 'head' | 'headAt' | 'poked'> & { head: string; headAt: Date | null; poked: string };
type StoredEvent = Omit<EventRow, 'number' | 'at' | 'recordedAt'> & {
  id: string;
  number: string;
  at: Date;
  recordedAt: Date;
};
type StoredCheckpoint = Omit<CheckpointRow, 'at'> & { at: Date };

function chainOf({ head, headAt, poked, ...row }: StoredChain): ChainRow {
  return { ...row, head: Number(head), headAt: headAt?.toISOString() ?? null, poked: Number(poked) };
}

function eventOf({
  chainId,
  number,
  at,
  recordedAt,
  actorId,
  verb,
  subjectId,
  unitId,
  text,
  hash,
}: StoredEvent): EventRow {
  const moments = { at: at.toISOString(), recordedAt: recordedAt.toISOString() };
  return { chainId, number: Number(number), ...moments, actorId, verb, subjectId, unitId, text, hash };
}

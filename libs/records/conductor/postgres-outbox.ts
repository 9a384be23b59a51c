import type { DataSource } from 'typeorm';

import { type LeasedPoke, Outbox } from '#application/ports/conductors.js';

const leaseSql = `
UPDATE outbox o SET lease_until = $2, attempts = o.attempts + 1
FROM (
  SELECT conductor FROM outbox WHERE lease_until IS NULL OR lease_until <= $1
  ORDER BY added_at LIMIT $3 FOR UPDATE SKIP LOCKED
) free
WHERE o.conductor = free.conductor
RETURNING o.conductor, o.up_to AS "upTo", o.attempts`;

const deliveredSql = `
WITH done AS (SELECT * FROM unnest($1::text[], $2::bigint[]) AS d (conductor, up_to)),
gone AS (DELETE FROM outbox o USING done d WHERE o.conductor = d.conductor AND o.up_to = d.up_to)
UPDATE outbox o SET lease_until = NULL, attempts = 0, last_error = NULL
FROM done d WHERE o.conductor = d.conductor AND o.up_to <> d.up_to`;

const addSql = `
INSERT INTO outbox AS o (conductor, up_to, added_at, attempts)
SELECT conductor, 0, $2, 0 FROM unnest($1::text[]) AS conductor
ON CONFLICT (conductor) DO NOTHING`;

export class PostgresOutbox extends Outbox {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async lease(limit: number, { at, until }: { at: string; until: string }): Promise<readonly LeasedPoke[]> {
    const [rows]: [{ conductor: string; upTo: string; attempts: number }[]] = await this.dataSource.query(leaseSql, [
      at,
      until,
      limit,
    ]);
    return rows.map((row) => ({ ...row, upTo: Number(row.upTo) }));
  }

  async delivered(pokes: readonly LeasedPoke[]): Promise<void> {
    if (pokes.length === 0) return;
    await this.dataSource.query(deliveredSql, [pokes.map((poke) => poke.conductor), pokes.map((poke) => poke.upTo)]);
  }

  async failed(poke: LeasedPoke, { error, until }: { error: string; until: string }): Promise<void> {
    await this.dataSource.query('UPDATE outbox SET lease_until = $2, last_error = $3 WHERE conductor = $1', [
      poke.conductor,
      until,
      error.slice(0, 500),
    ]);
  }

  async add(conductors: readonly string[], at: string): Promise<void> {
    await this.dataSource.query(addSql, [conductors, at]);
  }
}

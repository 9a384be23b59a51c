import type { DataSource } from 'typeorm';

import { type LeasedPoke, Outbox } from '#application/ports/conductors.js';
import { conductor } from '#domain/directory/actor.js';

import { amidActsSql } from './conductor.sql.js';

/** A lease also tells whether people are at work. */
const leaseSql = `
UPDATE outbox o SET lease_until = $2, attempts = o.attempts + 1
FROM (
  SELECT conductor FROM outbox WHERE lease_until IS NULL OR lease_until <= $1
  ORDER BY added_at LIMIT $3 FOR UPDATE SKIP LOCKED
) free
WHERE o.conductor = free.conductor
RETURNING o.conductor, o.up_to AS "upTo", o.attempts, ${amidActsSql('$1', '$4')} AS "amidActs"`;

/**
 * A row is deleted only as it was leased: neither added to nor leased by another since. It is locked first, so that an act
 * that adds to it at this very moment is seen: a statement's snapshot would show the row as it was, and leave it leased.
 */
const deliveredSql = `
WITH done AS (SELECT * FROM unnest($1::text[], $2::bigint[], $3::integer[]) AS d (conductor, up_to, attempts)),
held AS (
  SELECT o.conductor, o.up_to = d.up_to AND o.lease_until IS NOT NULL AS as_leased
  FROM outbox o JOIN done d ON o.conductor = d.conductor AND o.attempts = d.attempts
  ORDER BY o.conductor FOR UPDATE OF o
),
gone AS (DELETE FROM outbox o USING held h WHERE o.conductor = h.conductor AND h.as_leased)
UPDATE outbox o SET lease_until = NULL, attempts = 0, last_error = NULL
FROM held h WHERE o.conductor = h.conductor AND NOT h.as_leased`;

/** A poke on its way may come before what it is added for (the end of a run): freed, it is delivered once more. */
const addSql = `
INSERT INTO outbox AS o (conductor, up_to, added_at, attempts)
SELECT conductor, 0, $2, 0 FROM unnest($1::text[]) AS conductor ORDER BY conductor
ON CONFLICT (conductor) DO UPDATE SET lease_until = NULL`;

const failedSql = `
UPDATE outbox SET lease_until = $3, last_error = $4 WHERE conductor = $1 AND attempts = $2`;

type LeasedRow = Omit<LeasedPoke, 'upTo'> & { readonly upTo: string };

export class PostgresOutbox extends Outbox {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async lease(limit: number, { at, until }: { at: string; until: string }): Promise<readonly LeasedPoke[]> {
    const values = [at, until, limit, conductor.id];
    const [rows]: [LeasedRow[]] = await this.dataSource.query(leaseSql, values);
    return rows.map((row) => ({ ...row, upTo: Number(row.upTo) }));
  }

  async delivered(pokes: readonly LeasedPoke[]): Promise<void> {
    if (pokes.length === 0) return;
    const columns = [pokes.map(({ conductor }) => conductor), pokes.map(({ upTo }) => upTo)];
    await this.dataSource.query(deliveredSql, [...columns, pokes.map(({ attempts }) => attempts)]);
  }

  async failed(
    { conductor: id, attempts }: LeasedPoke,
    { error, until }: { error: string; until: string },
  ): Promise<void> {
    await this.dataSource.query(failedSql, [id, attempts, until, error.slice(0, 500)]);
  }

  async add(conductors: readonly string[], at: string): Promise<void> {
    await this.dataSource.query(addSql, [conductors, at]);
  }
}

import type { DataSource } from 'typeorm';

import type { HeldRole } from '#application/ports/directory.reader.js';
import type { SessionRow } from '#application/ports/directory.rows.js';
import { type Credentials, SessionRepository, type Tried, type Tries } from '#application/ports/session.repository.js';

import { rolesOf } from '../directory/directory.sql.js';
import { namedQuery } from '../named-query.js';

interface TryRow {
  readonly subject: string;
  readonly count: number;
  readonly until: Date;
  readonly known: Credentials | null;
}

/** $1 both subjects, $2 now, $3 until, $4 account. */
const countTrySql = `
WITH tried AS (
  INSERT INTO sign_in_attempt AS a (subject, count, until)
  SELECT subject, 1, $3 FROM unnest($1::text[]) AS subject ORDER BY subject
  ON CONFLICT (subject) DO UPDATE SET
    count = CASE WHEN a.until <= $2 THEN 1 ELSE a.count + 1 END,
    until = CASE WHEN a.until <= $2 THEN excluded.until ELSE a.until END
  RETURNING subject, count, until
)
SELECT t.subject, t.count, t.until,
  CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('personId', p.id, 'name', p.name, 'account', p.account,
    'passwordHash', p.password_hash, 'epoch', p.sessions_epoch) END AS known
FROM tried t LEFT JOIN person p ON p.account = $4 AND p.disabled_at IS NULL`;

/**
 * $1 to $6 the session, $7 the account's subject, $8 the address's. Of the counts it waits for the address's alone, and takes
 * that one first: others count several in their order, so no two wait for each other.
 */
const openSql = `
WITH expired AS (DELETE FROM session WHERE person_id = $2 AND expires_at <= $5),
opened AS (
  INSERT INTO session (hash, person_id, epoch, csrf, opened_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
),
taken_back AS (UPDATE sign_in_attempt SET count = greatest(count - 1, 0) WHERE subject = $8 RETURNING subject),
forgotten AS (
  DELETE FROM sign_in_attempt WHERE subject IN (
    SELECT subject FROM sign_in_attempt
    WHERE (SELECT count(*) FROM taken_back) >= 0 AND subject <> $8 AND (subject = $7 OR until <= $5)
    LIMIT 100 FOR UPDATE SKIP LOCKED
  )
)
${rolesOf('$2')}`;

export class PostgresSessionRepository extends SessionRepository {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async countTry(account: string, tried: Tried, at: { now: string; until: string }) {
    const values = [[tried.account, tried.address], at.now, at.until, account];
    const rows = await this.run<TryRow>(countTrySql, values);
    const of = (subject: string): Tries => {
      const row = rows.find((candidate) => candidate.subject === subject);
      if (row === undefined) throw new Error('a try was not counted');
      return { count: row.count, until: row.until.toISOString() };
    };
    return { known: rows[0]?.known ?? null, ofAccount: of(tried.account), ofAddress: of(tried.address) };
  }

  open(session: SessionRow, tried: Tried): Promise<readonly HeldRole[]> {
    const { hash, personId, epoch, csrf, openedAt, expiresAt } = session;
    const values = [hash, personId, epoch, csrf, openedAt, expiresAt, tried.account, tried.address];
    return this.run<HeldRole>(openSql, values);
  }

  async close(hash: string): Promise<void> {
    await this.run('DELETE FROM session WHERE hash = $1', [hash]);
  }

  private run<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return namedQuery<Row>(this.dataSource, { text, values });
  }
}

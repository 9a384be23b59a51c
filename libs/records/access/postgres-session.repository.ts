import type { DataSource } from 'typeorm';

import type { SessionRow } from '#application/ports/directory.rows.js';
import { type Credentials, SessionRepository, type Tries } from '#application/ports/session.repository.js';

import { namedQuery } from '../named-query.js';

const credentialsSql = `
SELECT id AS "personId", name, account, password_hash AS "passwordHash", sessions_epoch AS epoch
FROM person WHERE account = $1 AND disabled_at IS NULL`;

const openSql = `
WITH expired AS (DELETE FROM session WHERE person_id = $2 AND expires_at <= $5)
INSERT INTO session (hash, person_id, epoch, csrf, opened_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)`;

const countTrySql = `
INSERT INTO sign_in_attempt AS a (subject, count, until)
SELECT subject, 1, $3 FROM unnest($1::text[]) AS subject ORDER BY subject
ON CONFLICT (subject) DO UPDATE SET
  count = CASE WHEN a.until <= $2 THEN 1 ELSE a.count + 1 END,
  until = CASE WHEN a.until <= $2 THEN excluded.until ELSE a.until END
RETURNING subject, count, until`;

/** Takes one row at a time, where others count several in their order: so no two wait for each other. */
const takeBackSql = 'UPDATE sign_in_attempt SET count = greatest(count - 1, 0) WHERE subject = $1';

/** The account's count, and some of those that are over. */
const forgetSql = `
DELETE FROM sign_in_attempt WHERE subject IN (
  SELECT subject FROM sign_in_attempt WHERE subject = $1 OR until <= $2 LIMIT 100 FOR UPDATE SKIP LOCKED
)`;

export class PostgresSessionRepository extends SessionRepository {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async credentials(account: string): Promise<Credentials | null> {
    const [found] = await this.run<Credentials>(credentialsSql, [account]);
    return found ?? null;
  }

  async open({ hash, personId, epoch, csrf, openedAt, expiresAt }: SessionRow): Promise<void> {
    await this.run(openSql, [hash, personId, epoch, csrf, openedAt, expiresAt]);
  }

  async close(hash: string): Promise<void> {
    await this.run('DELETE FROM session WHERE hash = $1', [hash]);
  }

  async countTry(subjects: readonly string[], at: { now: string; until: string }): Promise<readonly Tries[]> {
    const values = [subjects, at.now, at.until];
    const rows = await this.run<{ subject: string; count: number; until: Date }>(countTrySql, values);
    const found = new Map(rows.map(({ subject, count, until }) => [subject, { count, until: until.toISOString() }]));
    return subjects.flatMap((subject) => found.get(subject) ?? []);
  }

  async forgive({ account, address }: { account: string; address: string }, at: string): Promise<void> {
    await this.run(takeBackSql, [address]);
    await this.run(forgetSql, [account, at]);
  }

  private run<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return namedQuery<Row>(this.dataSource, { text, values });
  }
}

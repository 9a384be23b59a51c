import type pg from 'pg';

import type { Configuration } from '#platform/configuration/configuration.js';
import { connected } from '#platform/services/postgres-database.js';
import { messageOf } from '#platform/services/service.error.js';
import { migrationNames } from '#records/migrations/migrations.js';

import { databaseOf } from '../engine/service-addresses.js';
import { type Finding, findingOf } from './finding.js';

/** Whether the database answers and, if so, what it is and which migrations it has. */
export async function checkDatabase(configuration: Configuration, now: Date): Promise<readonly Finding[]> {
  try {
    const url = databaseOf(configuration);
    return await connected(url, async (client) => [
      await findingOf('database', () => look(client)),
      await findingOf('migrations', () => compare(client, migrationNames)),
      await findingOf('pokes', () => waiting(client)),
      await findingOf('checkpoint', () => latest(client, now)),
    ]);
  } catch (error) {
    return [{ name: 'database', isFit: false, said: messageOf(error) || 'it does not answer' }];
  }
}

async function look(client: pg.Client): Promise<Omit<Finding, 'name'>> {
  const { rows } = await client.query<{ version: string; encoding: string; locale: string }>(
    `SELECT current_setting('server_version') AS version, pg_encoding_to_char(encoding) AS encoding, datctype AS locale
     FROM pg_database WHERE datname = current_database()`,
  );
  const [{ version, encoding, locale } = { version: '', encoding: '', locale: '' }] = rows;
  const said = `PostgreSQL ${version}, ${encoding}, ${locale}`;
  if (encoding !== 'UTF8')
    return { isFit: false, said: `${said}: UTF8 is needed, restore a dump into such a database` };
  return Number.parseInt(version, 10) >= 16
    ? { isFit: true, said }
    : { isFit: false, said: `${said}: 16 is the least` };
}

async function compare(client: pg.Client, known: readonly string[]): Promise<Omit<Finding, 'name'>> {
  const { rows: tables } = await client.query<{ name: string | null }>(
    "SELECT to_regclass('migrations')::text AS name",
  );
  const none = (tables[0]?.name ?? null) === null;
  const { rows } = none ? { rows: [] } : await client.query<{ name: string }>('SELECT name FROM migrations');
  const done = rows.map(({ name }) => name);
  const newer = done.filter((name) => !known.includes(name));
  const missing = known.filter((name) => !done.includes(name));
  if (newer.length > 0) return { isFit: false, said: `of a newer version: ${newer.join(', ')}; start that version` };
  if (missing.length > 0) return { isFit: false, said: `missing: ${missing.join(', ')}; run \`qiantou migrate\`` };
  return { isFit: true, said: `${done.length} of ${known.length}` };
}

const twoDays = 48 * 3_600_000;

/** A worker takes a checkpoint each day; where there is a record and none for two days, no worker runs or can write it. */
async function latest(client: pg.Client, now: Date): Promise<Omit<Finding, 'name'>> {
  const { rows } = await client.query<{ at: Date | null; since: Date | null }>(
    'SELECT (SELECT max(at) FROM checkpoint) AS at, (SELECT min(recorded_at) FROM event) AS since',
  );
  const [{ at, since } = { at: null, since: null }] = rows;
  const said = at === null ? 'none yet' : `the last one of ${at.toISOString()}`;
  const isFit = now.getTime() - (at ?? since ?? now).getTime() <= twoDays;
  const what = 'none for two days: see whether a worker runs and what its log says, or `qiantou audit checkpoint`';
  return { isFit, said: isFit ? said : `${said}; ${what}` };
}

/** Pokes that a relay has tried and could not deliver: no worker runs, or it cannot reach Temporal. */
async function waiting(client: pg.Client): Promise<Omit<Finding, 'name'>> {
  const { rows } = await client.query<{ waiting: number; failing: number; error: string | null }>(
    `SELECT count(*)::int AS waiting, (count(*) FILTER (WHERE attempts > 3))::int AS failing, max(last_error) AS error
     FROM outbox`,
  );
  const [{ waiting, failing, error } = { waiting: 0, failing: 0, error: null }] = rows;
  return {
    isFit: failing === 0,
    said: failing === 0 ? `${waiting} waiting` : `${failing} not delivered: ${error ?? ''}`,
  };
}

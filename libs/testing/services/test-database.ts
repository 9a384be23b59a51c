import { randomBytes } from 'node:crypto';
import { startPostgres } from '#platform/services/postgres.js';
import { postgresHome } from '#platform/services/postgres-home.js';
import { connected, dropDatabase, withDatabase } from '#platform/services/postgres-database.js';
import { exclusively, guard } from './rig-folder.js';

export interface TestDatabase {
  /** Of the owner, with the password. */
  url: string;
  drop(): Promise<void>;
}

/** A database made once by `prepare` and then copied, which is much quicker than preparing each. */
export interface DatabaseTemplate {
  /** Changes with what `prepare` makes, as `migrated-<hash of the migrations>`; at most 40 of a-z, 0-9, - and _. */
  name: string;
  prepare: (url: string) => Promise<void>;
}

let server: Promise<string> | undefined;

/**
 * A fresh database on the machine's one test server, empty or a copy of a template.
 * The first caller of all test processes starts the server; it ends when no test has used it for ten minutes.
 */
export async function testDatabase({ template }: { template?: DatabaseTemplate } = {}): Promise<TestDatabase> {
  const base = await (server ??= testServer());
  const source = template === undefined ? undefined : await ensureTemplate(base, template);
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await createDatabase(base, name, source);
  const url = withDatabase(base, name);
  return { url, drop: () => dropDatabase(url) };
}

/** The test server's own database `qiantou`, which no test may change: for connections that manage others. */
export const testServer = (): Promise<string> =>
  exclusively('postgres', async (folder) => {
    const { url, pid, adopted } = await startPostgres({ dataDir: folder, port: 0, durable: false });
    guard(folder, { name: 'postgres', pid, signal: 'SIGINT', data: postgresHome(folder).folder });
    if (!adopted) await dropLeftovers(url);
    return url;
  });

async function ensureTemplate(base: string, { name, prepare }: DatabaseTemplate): Promise<string> {
  const database = `template_${name}`;
  await exclusively(`template-${name}`, async () => {
    if ((await databaseNames(base)).includes(database)) return;
    // Renamed only when whole: a failed `prepare` must not be taken for a template.
    const draft = `test_draft_${randomBytes(6).toString('hex')}`;
    await createDatabase(base, draft, undefined);
    await prepare(withDatabase(base, draft));
    await connected(base, (client) => client.query(`ALTER DATABASE "${draft}" RENAME TO "${database}"`));
  });
  return database;
}

async function createDatabase(base: string, name: string, template: string | undefined): Promise<void> {
  const from = template === undefined ? '' : ` TEMPLATE "${template}"`;
  await connected(base, (client) => client.query(`CREATE DATABASE "${name}"${from}`));
}

async function dropLeftovers(base: string): Promise<void> {
  const names = (await databaseNames(base)).filter((name) => /^(test|template)_/.test(name));
  for (const name of names) await dropDatabase(withDatabase(base, name));
}

const databaseNames = (base: string): Promise<string[]> =>
  connected(base, async (client) => {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database');
    return rows.map((row) => row.datname);
  });

import pg from 'pg';
import { OWNER } from './postgres-cluster.js';
import { ServiceError } from './service.error.js';

/** The one database of a standalone server; tests make others beside it. */
export const DATABASE = 'qiantou';

export const databaseUrl = (port: number, password: string, database = DATABASE): string =>
  `postgres://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/** The same server's other database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/** Opens one connection for `work` and closes it whatever happens. */
export async function connected<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // A server that stops also fails the query at hand, which tells the caller.
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function isAnswering(url: string): Promise<boolean> {
  try {
    await connected(withDatabase(url, 'postgres'), (client) => client.query('SELECT 1'));
    return true;
  } catch {
    return false;
  }
}

/** Creates the database that `url` names unless it exists, and checks that its text is UTF-8. */
export async function ensureDatabase(url: string): Promise<void> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  await connected(withDatabase(url, 'postgres'), async (client) => {
    const found = await client.query<{ encoding: string; locale: string }>(
      'SELECT pg_encoding_to_char(encoding) AS encoding, datctype AS locale FROM pg_database WHERE datname = $1',
      [name],
    );
    const [database] = found.rows;
    if (database === undefined) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    else checkEncoding(name, database);
  });
}

/** SQL_ASCII would count a Chinese character as three; another locale would sort and match differently. */
function checkEncoding(name: string, { encoding, locale }: { encoding: string; locale: string }): void {
  if (encoding === 'UTF8' && /^C\.utf-?8$/i.test(locale)) return;
  throw new ServiceError(
    'WRONG_ENCODING',
    `The database ${name} has encoding ${encoding} and locale ${locale} where UTF8 and C.UTF-8 are needed: ` +
      `dump it and restore it into a new QIANTOU_DATA_DIR.`,
  );
}

/** Drops the database that `url` names, with whoever is still connected to it. */
export async function dropDatabase(url: string): Promise<void> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  await connected(withDatabase(url, 'postgres'), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

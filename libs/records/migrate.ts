import { makeDataSource } from './data-source.js';

/**
 * Brings the database to this version. Runs as the owner, one transaction for all that is missing.
 * @returns the names of the migrations that ran
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const dataSource = makeDataSource({ url, pool: 1, as: 'owner' });
  await dataSource.initialize();
  try {
    await refuseNewer(dataSource);
    const ran = await dataSource.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

/** The data was written by a newer version: going on with this one could lose what it does not know. */
export class NewerData extends Error {
  override readonly name = 'NewerData';
}

async function refuseNewer(dataSource: ReturnType<typeof makeDataSource>): Promise<void> {
  const table: { name: string | null }[] = await dataSource.query("SELECT to_regclass('migrations')::text AS name");
  if ((table[0]?.name ?? null) === null) return;
  const done: { name: string }[] = await dataSource.query('SELECT name FROM migrations');
  const known = new Set(dataSource.migrations.map((migration) => migration.name));
  const unknown = done.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (unknown.length > 0) {
    throw new NewerData(
      `The data was written by a newer version (${unknown.join(', ')}). Start that version, or another data folder.`,
    );
  }
}

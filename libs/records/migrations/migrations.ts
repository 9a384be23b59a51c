import { migrationName, sqlMigration } from './sql.migration.js';

/** In the order in which they run. */
const files = [
  '1764000000000-CreateCore',
  '1764100000000-EraseContent',
  '1764200000000-DropNamedByDocument',
  '1764300000000-IndexNewestFirst',
] as const;

export const migrations = files.map((file) => sqlMigration(file));

/** As the database remembers those that ran. */
export const migrationNames: readonly string[] = files.map(migrationName);

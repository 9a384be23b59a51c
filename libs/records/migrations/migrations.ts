import { sqlMigration } from './sql.migration.js';

/** In the order in which they run. */
export const migrations = [sqlMigration('1764000000000-CreateCore')];

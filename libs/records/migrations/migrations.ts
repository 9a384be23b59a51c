import { migrationName, sqlMigration } from './sql.migration.js';

/** In the order in which they run. */
const files = [
  '1764000000000-CreateCore',
  '1764100000000-EraseContent',
  '1764200000000-DropNamedByDocument',
  '1764200050000-AddTime',
  '1764200100000-SeedCalendar',
  '1764300000000-AddNotices',
  '1764300100000-IndexNewestFirst',
  '1764400000000-AddYear',
  '1764400100000-AddConcerns',
  '1764400200000-AddFeedAddress',
  '1764400300000-AddProgress',
  '1764400400000-AddPlanAmendments',
  '1764400500000-AddInvestments',
  '1764500000000-AddPlanDraft',
  '1764500100000-AddUnitHistory',
] as const;

export const migrations = files.map((file) => sqlMigration(file));

/** As the database remembers those that ran. */
export const migrationNames: readonly string[] = files.map(migrationName);

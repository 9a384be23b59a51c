import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ChainActRunner } from '#application/act/chain-act.runner.js';
import { BootstrapBundledPlan } from '#application/bootstrap/bootstrap-bundled-plan.js';
import { SeedDirectory } from '#application/bootstrap/seed-directory.use-case.js';
import { ImportPlan } from '#application/plan/import-plan.use-case.js';
import { PlanActs } from '#application/plan/plan-act.js';
import { PublishPlan } from '#application/plan/publish-plan.use-case.js';
import { RequestPublication } from '#application/plan/request-publication.use-case.js';
import { WallClock } from '#platform/clock/clock.js';
import { projectRoot } from '#platform/configuration/project-root.js';
import { makeDataSource } from '#records/data-source.js';
import { PostgresActorFinder, PostgresPlanFinder } from '#records/finders/postgres-finders.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import { migrate } from '#records/migrate.js';
import { migrationNames } from '#records/migrations/migrations.js';
import { type DatabaseTemplate, type TestDatabase, testDatabase } from '#testing/services/test-database.js';

/** When the plan of the test databases was published. */
export const publishedAt = '2026-09-01T01:00:00.000Z';

/** A database with the bundled plan published and nothing started yet; copied from a template, so it is quick. */
export function planDatabase(): Promise<TestDatabase> {
  return testDatabase({ template: bundledPlanTemplate() });
}

/** The bundled plan with the dates that are written in it, published at a moment (ISO); nothing started yet. */
export function writtenDatabase(at: string): Promise<TestDatabase> {
  const template = { name: `written-${schemaHash()}`, prepare: (url: string) => publish(url, { at, asWritten: true }) };
  return testDatabase({ template });
}

/** A migrated database without units, people or plan. */
export function emptyDatabase(): Promise<TestDatabase> {
  const prepare = async (url: string): Promise<void> => {
    await migrate(url);
  };
  return testDatabase({ template: { name: `migrated-${schemaHash()}`, prepare } });
}

function bundledPlanTemplate(): DatabaseTemplate {
  return { name: `plan-${schemaHash()}`, prepare: (url) => publish(url, { at: publishedAt, asWritten: false }) };
}

async function publish(url: string, how: { readonly at: string; readonly asWritten: boolean }): Promise<void> {
  await migrate(url);
  const dataSource = await makeDataSource({ url, pool: 2, as: 'runtime' }).initialize();
  try {
    await bootstrapOf(dataSource).run({ ...how, passwordHash: 'no password signs in' });
  } finally {
    await dataSource.destroy();
  }
}

function bootstrapOf(dataSource: ReturnType<typeof makeDataSource>): BootstrapBundledPlan {
  const runner = new ChainActRunner(new PostgresLedger(dataSource), new WallClock());
  const acts = new PlanActs(runner);
  return new BootstrapBundledPlan(
    new SeedDirectory(runner),
    new ImportPlan(runner),
    new RequestPublication(acts),
    new PublishPlan(acts),
    new PostgresActorFinder(dataSource),
    new PostgresPlanFinder(dataSource),
  );
}

/** A template is made anew when the schema, the bundled plan or its policy changes. */
function schemaHash(): string {
  const migrations = 'libs/records/migrations';
  const files = [
    ...migrationNames.map((name) => `${migrations}/${name.replace(/^(\D+)(\d+)$/, '$2-$1')}.sql`),
    'libs/intake/plans/guangxi-2021-2023.directory.json',
    'libs/application/policy/default.policy.yaml',
  ];
  const hash = createHash('sha256');
  files.forEach((file) => hash.update(readFileSync(join(projectRoot, file))));
  return hash.digest('hex').slice(0, 16);
}

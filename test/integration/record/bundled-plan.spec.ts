import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { ChainActRunner } from '#application/act/chain-act.runner.js';
import { BootstrapBundledPlan } from '#application/bootstrap/bootstrap-bundled-plan.js';
import { SeedDirectory } from '#application/bootstrap/seed-directory.use-case.js';
import { PlanActs } from '#application/plan/plan-act.js';
import { ImportPlan } from '#application/plan/import-plan.use-case.js';
import { PublishPlan } from '#application/plan/publish-plan.use-case.js';
import { RequestPublication } from '#application/plan/request-publication.use-case.js';
import { bundledPlan } from '#intake/bundled-plan.js';
import { OffsetClock } from '#platform/clock/clock.js';
import { makeDataSource } from '#records/data-source.js';
import { PostgresActorFinder, PostgresPlanFinder } from '#records/finders/postgres-finders.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import { migrate } from '#records/migrate.js';
import { type TestDatabase, testDatabase } from '#testing/services/test-database.js';

import { castMember } from '../../rigs/person.js';

describe('the bundled plan', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let bootstrap: BootstrapBundledPlan;
  let importPlan: ImportPlan;

  beforeAll(async () => {
    database = await testDatabase();
    await migrate(database.url);
    dataSource = await makeDataSource({ url: database.url, pool: 4, as: 'runtime' }).initialize();
    const runner = new ChainActRunner(new PostgresLedger(dataSource), new OffsetClock());
    const acts = new PlanActs(runner);
    importPlan = new ImportPlan(runner);
    bootstrap = new BootstrapBundledPlan(
      new SeedDirectory(runner),
      importPlan,
      new RequestPublication(acts),
      new PublishPlan(acts),
      new PostgresActorFinder(dataSource),
      new PostgresPlanFinder(dataSource),
    );
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('is published by two people with its 45 tasks, 77 supporting roles and ten open sets', async () => {
    await bootstrap.run({ at: '2026-11-24T01:00:00.000Z', asWritten: false, passwordHash: 'x' });
    const [counts] = await dataSource.query<Record<string, string>[]>(
      `SELECT (SELECT count(*) FROM task) AS tasks, (SELECT count(*) FROM support) AS supports,
        (SELECT count(*) FROM open_set) AS sets, (SELECT count(*) FROM sector) AS sectors,
        (SELECT count(*) FROM target) AS targets, (SELECT count(*) FROM chain WHERE kind = 'task') AS chains,
        (SELECT count(*) FROM outbox) AS pokes, (SELECT rebased_years FROM plan) AS rebased`,
    );
    expect(counts).toEqual({
      tasks: '45',
      supports: '77',
      sets: '10',
      sectors: '9',
      targets: '31',
      chains: '45',
      pokes: '1',
      rebased: 5,
    });
  });

  it('is imported once when the same request comes twice at once', async () => {
    const actor = await castMember(dataSource, 'gx-fgw-handler');
    const { fileName, text } = bundledPlan();
    const request = { key: 'import-1', hash: 'of the same request' };
    const document = { fileName, bytes: new TextEncoder().encode(text), openness: 'open' as const, rebase: false };
    const send = () => importPlan.run({ actor, at: '2026-11-24T01:30:00.000Z', request, ...document });
    const [one, other] = await Promise.all([send(), send()]);
    expect(other).toEqual(one);
    const [imported] = await dataSource.query<{ count: string }[]>(
      "SELECT count(*) FROM event WHERE verb = 'plan.import'",
    );
    expect(imported?.count).toBe('2');
  });

  it('stays as it is when the start is repeated', async () => {
    await bootstrap.run({ at: '2026-11-24T02:00:00.000Z', asWritten: false, passwordHash: 'x' });
    const [events] = await dataSource.query<{ verbs: string[] }[]>(
      `SELECT array_agg(e.verb ORDER BY e.number) AS verbs FROM event e WHERE e.chain_id = (SELECT chain_id FROM event WHERE verb = 'plan.publish')`,
    );
    expect(events?.verbs).toEqual(['plan.import', 'plan.requestPublication', 'plan.publish']);
  });
});

import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { bundledPolicy } from '#application/policy/bundled-policy.js';
import type { PolicyRow } from '#application/ports/plan.rows.js';
import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import { reportsAt } from '#domain/progress-report/reporting.js';
import { watchedSql } from '#records/conductor/watched.sql.js';
import { makeDataSource } from '#records/data-source.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import { only } from '#testing/builders/row.builder.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { planDatabase } from '../../rigs/plan-database.rig.js';
import * as rows from './year.rig.js';

type Rhythm = 'monthly' | 'quarterly' | 'never';

/** Each case has policies of these rhythms from these moments on, a plan in force since then, and looks at that moment. */
const cases: readonly {
  readonly says: string;
  readonly rhythms: readonly (readonly [string, Rhythm])[];
  readonly inForceAt: string;
  readonly at: string;
  readonly reportedAt?: string;
}[] = [
  ...(['monthly', 'quarterly', 'never'] as const).map((rhythm) => ({
    says: rhythm,
    rhythms: [['2026-01-01T00:00:00.000Z', rhythm] as const],
    inForceAt: '2027-02-27T16:30:00.000Z',
    at: '2027-03-01T00:00:00.000Z',
  })),
  {
    says: 'quarterly, in force before its year',
    rhythms: [['2026-01-01T00:00:00.000Z', 'quarterly']],
    inForceAt: '2026-11-20T01:00:00.000Z',
    at: '2026-12-01T00:00:00.000Z',
  },
  {
    says: 'quarterly, reported late',
    rhythms: [['2026-01-01T00:00:00.000Z', 'quarterly']],
    inForceAt: '2026-11-20T01:00:00.000Z',
    reportedAt: '2027-04-07T01:00:00.000Z',
    at: '2027-04-08T00:00:00.000Z',
  },
  {
    says: 'never, then monthly',
    rhythms: [
      ['2026-01-01T00:00:00.000Z', 'never'],
      ['2027-05-10T00:00:00.000Z', 'monthly'],
    ],
    inForceAt: '2027-01-20T01:00:00.000Z',
    at: '2027-02-01T00:00:00.000Z',
  },
  {
    says: 'quarterly, then never before the quarter ends',
    rhythms: [
      ['2026-01-01T00:00:00.000Z', 'quarterly'],
      ['2027-03-10T00:00:00.000Z', 'never'],
    ],
    inForceAt: '2027-01-20T01:00:00.000Z',
    at: '2027-02-01T00:00:00.000Z',
  },
  {
    says: 'monthly, over the turn of the year',
    rhythms: [['2026-01-01T00:00:00.000Z', 'monthly']],
    inForceAt: '2027-12-31T15:59:59.999Z',
    at: '2027-12-31T15:59:59.999Z',
  },
];

/** What ships, with another rhythm of reports. */
function versionOf(
  planId: string,
  { index, effectiveAt, progress }: { index: number; effectiveAt: string; progress: Rhythm },
): PolicyRow {
  const { content } = bundledPolicy();
  const said = { ...content, version: index + 1, annualPlans: { ...content.annualPlans, progress } };
  const row = { id: randomUUID(), planId, version: index + 1, content: said, effectiveAt, document: null };
  return { ...row, uploadedBy: 'somebody', state: 'scheduled', revision: 1 };
}

describe('when progress is reported next', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let place: rows.Place;
  let plan: AnnualPlan;

  beforeAll(async () => {
    database = await planDatabase();
    owner = await makeDataSource({ url: database.url, pool: 2, as: 'owner' }).initialize();
    place = await rows.placeOf(owner, 1);
    plan = rows.annualPlan(place, { state: 'in-force', inForceAt: rows.at });
    await rows.written(owner, { chain: place.taskId, kind: 'task' }, [{ insert: 'annualPlans', row: plan }]);
  });
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  async function set({ rhythms, inForceAt, reportedAt }: (typeof cases)[number]): Promise<void> {
    await owner.query('DELETE FROM progress_report');
    await owner.query('UPDATE task SET closed_at = NULL, closing = NULL WHERE id = $1', [place.taskId]);
    await owner.query('UPDATE annual_plan SET in_force_at = $1', [inForceAt]);
    await owner.query('DELETE FROM policy');
    const versions = rhythms.map(([effectiveAt, progress], index) =>
      versionOf(place.planId, { index, effectiveAt, progress }),
    );
    const changes = versions.map((row) => ({ insert: 'policies' as const, row }));
    await rows.written(owner, { chain: place.planId, kind: 'plan' }, changes);
    if (reportedAt === undefined) return;
    const row = { ...rows.progressReport(place, plan), openedAt: reportedAt };
    await rows.written(owner, { chain: place.taskId, kind: 'task' }, [{ insert: 'progressReports', row }]);
  }

  async function byRecord(at: string): Promise<string | null> {
    const sql = `WITH ${watchedSql('$1')} SELECT reports_at AS at FROM reporting WHERE annual_plan_id = $2`;
    const [row] = await owner.query<{ at: Date }[]>(sql, [at, plan.id]);
    return row?.at.toISOString() ?? null;
  }

  async function byFacts(at: string): Promise<string | null> {
    const wanted = { actorId: 'conductor', key: null, day: '2026-10-15', unitIds: [] };
    const where = { chain: place.taskId, kind: 'task' } as const;
    const read = await new PostgresLedger(owner).transaction((transaction) => transaction.readTask(where, wanted));
    const facts = only(read ?? undefined).facts;
    return reportsAt(facts, only(facts.annualPlans[0]), at);
  }

  it.each(cases)('is the same by the record and by the facts: $says', async (given) => {
    await set(given);
    const found = await byRecord(given.at);
    expect(found).toBe(await byFacts(given.at));
    expect(found === null).toBe(
      given.rhythms.every(([, rhythm]) => rhythm === 'never') || given.says.includes('then never'),
    );
  });

  it('is never of a closed task', async () => {
    await set(only(cases[0]));
    await owner.query("UPDATE task SET closed_at = $2, closing = 'done' WHERE id = $1", [place.taskId, rows.at]);
    expect([await byRecord(rows.at), await byFacts(rows.at)]).toEqual([null, null]);
  });

  it('and what a task outlasts is known as well of plans that were published before', async () => {
    const sql = 'SELECT number, goals_until AS until FROM task ORDER BY number';
    const published = await owner.query<object[]>(sql);
    const added = owner.migrations.findIndex(({ name }) => name?.startsWith('AddProgress'));
    for (let left = owner.migrations.length; left > added; left -= 1) await owner.undoLastMigration();
    await owner.runMigrations();
    expect(await owner.query<object[]>(sql)).toEqual(published);
    expect(published).toContainEqual({ number: 20, until: 2030 });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { Reconciler } from '#application/conductor/reconciler.js';
import type { Conductors } from '#application/ports/conductors.js';
import { PostgresConductorRecords } from '#records/conductor/postgres-conductor-records.js';
import { PostgresOutbox } from '#records/conductor/postgres-outbox.js';
import { makeDataSource } from '#records/data-source.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { planDatabase } from '../../rigs/plan-database.rig.js';
import { ScriptedClock } from '../../rigs/scripted-clock.js';

/** Nobody runs; whoever is asked, does something first. */
class Absent implements Conductors {
  meanwhile: () => Promise<void> = () => Promise.resolve();

  poke(): Promise<void> {
    return Promise.resolve();
  }

  async ask(): Promise<null> {
    await this.meanwhile();
    return null;
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }
}

describe('the reconciler', () => {
  let database: TestDatabase;
  const sources: DataSource[] = [];
  const clock = new ScriptedClock();

  beforeAll(async () => {
    database = await planDatabase();
    clock.setMoment(new Date('2026-09-02T01:00:00.000Z'));
  }, 120_000);
  afterAll(async () => {
    await Promise.all(sources.map((source) => source.destroy()));
    await database.drop();
  });

  /** As a worker has it: with connections of its own. */
  async function ofAWorker(conductors: Conductors = new Absent()): Promise<Reconciler> {
    const source = await makeDataSource({ url: database.url, pool: 2, as: 'runtime' }).initialize();
    sources.push(source);
    const records = new PostgresConductorRecords(source, new PostgresLedger(source));
    return new Reconciler(records, conductors, new PostgresOutbox(source), clock);
  }

  it('runs in one worker at a time, and in the next when that one is done', async () => {
    const conductors = new Absent();
    const [one, other] = [await ofAWorker(conductors), await ofAWorker()];
    const meanwhile: unknown[] = [];
    conductors.meanwhile = async () => void meanwhile.push(await other.look(), await other.walk());
    expect(await one.walk()).not.toBeNull();
    expect(meanwhile).toEqual([null, null]);
    expect(await other.look()).not.toBeNull();
  });

  it('reports the age of the oldest rung that is due and not climbed, and pokes its watcher', async () => {
    const sql = `INSERT INTO deadline (id, task_id, kind, subject_id, holder_unit_id, opened_at, due_at, next_rung, next_rung_at, state)
      SELECT gen_random_uuid(), id, 'answer', id, lead_unit_id, $2, $2, 'remind', $2, $3 FROM task WHERE number = $1 RETURNING task_id`;
    const [source] = sources;
    await source?.query(sql, [1, '2026-09-02T00:58:30.000Z', 'open']);
    await source?.query(sql, [2, '2026-09-02T00:00:00.000Z', 'met']);
    const [overdue]: { id: string }[] =
      (await source?.query("SELECT 'task/' || id AS id FROM task WHERE number = 1")) ?? [];
    // Its conductor claims to have woken in time.
    await source?.query(
      `INSERT INTO conductor (id, chain_id, run_id, bundle, seen, wakes_at, loaded_at)
       SELECT $1, id, 'run', 'bundle', 0, $2::timestamptz, $2::timestamptz FROM task WHERE number = 1`,
      [overdue?.id, '2026-09-02T00:58:30.000Z'],
    );
    const look = await (await ofAWorker()).look();
    expect(look?.oldestRungSeconds).toBe(90);
    expect(look?.findings).toContainEqual({ conductor: overdue?.id, why: 'rung overdue' });
    const poked = await source?.query<unknown[]>('SELECT FROM outbox WHERE conductor = $1', [overdue?.id]);
    expect(poked).toHaveLength(1);
  });
});

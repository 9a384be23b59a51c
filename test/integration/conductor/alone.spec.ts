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
  });
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

  it('walks in one worker at a time, and looks beside the walk, which may be long', async () => {
    const conductors = new Absent();
    const [one, other] = [await ofAWorker(conductors), await ofAWorker()];
    const meanwhile: unknown[] = [];
    const looks: unknown[] = [];
    conductors.meanwhile = async () => {
      if (meanwhile.length > 0) return;
      meanwhile.push(await other.walk());
      looks.push(await other.look());
    };
    expect(await one.walk()).not.toBeNull();
    expect(meanwhile).toEqual([null]);
    expect(looks).toEqual([expect.objectContaining({ oldestRungSeconds: expect.anything() })]);
    expect(await other.walk()).not.toBeNull();
  });
});

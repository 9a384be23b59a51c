import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { RestartConductors } from '#application/conductor/restart-conductors.js';
import { taskQueueOf } from '#contracts/conductor.contract.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { ConductedRig } from '../../rigs/conducted.rig.js';
import { EngineRig } from '../../rigs/engine.rig.js';
import { planDatabase } from '../../rigs/plan-database.rig.js';
import { stateDigest } from '../../scenario/digest.js';

describe('conductors that are started again', () => {
  let database: TestDatabase;
  let engine: EngineRig;
  let conducted: ConductedRig;

  beforeAll(async () => {
    database = await planDatabase();
    engine = await EngineRig.start(database.url);
    conducted = new ConductedRig(engine);
    engine.clock.setMoment(new Date('2026-09-02T01:00:00.000Z'));
    await engine.startWorker();
    await conducted.stage.rest();
    await conducted.accept(3);
    await conducted.stage.rest();
  });
  afterAll(async () => {
    await engine.close();
    await database.drop();
  });

  const ids = async (): Promise<readonly string[]> => [...(await conducted.states()).keys()];
  const runs = async (): Promise<ReadonlySet<string>> => {
    const rows = await conducted.rows<{ run: string }>('SELECT run_id AS run FROM conductor');
    return new Set(rows.map(({ run }) => run));
  };

  it('come back to the same state after every one was terminated', async () => {
    const before = { record: await stateDigest(engine.dataSource), states: await conducted.states() };
    const old = await runs();
    const all = await conducted.rows<{ id: string }>('SELECT id FROM conductor');
    await Promise.all(all.map(({ id }) => conducted.handle(id).terminate('a test')));
    // The plan and its 45 tasks; the year that was opened when one was taken on is being drafted, which nobody conducts.
    expect(await engine.ofWorker(RestartConductors).all()).toBe(46);
    await conducted.stage.rest();
    expect(await conducted.states()).toEqual(before.states);
    expect(await stateDigest(engine.dataSource)).toEqual(before.record);
    expect([...(await runs())].filter((run) => old.has(run))).toEqual([]);
  });

  it('go over to a worker with other code, which never gets an old history', async () => {
    const before = await conducted.states();
    await engine.stopWorker();
    const bundle = { code: engine.bundle.code, id: `${engine.bundle.id}-next` };
    await engine.startWorker({ bundle });
    await conducted.stage.rest();
    expect(await conducted.states()).toEqual(before);
    expect(await conducted.rows('SELECT DISTINCT bundle FROM conductor')).toEqual([{ bundle: bundle.id }]);
    const described = await Promise.all((await ids()).map((id) => conducted.handle(id).describe()));
    expect(new Set(described.map(({ taskQueue }) => taskQueue))).toEqual(new Set([taskQueueOf(bundle.id)]));
  });

  it('conduct on: the next act of a person is followed by the next step', async () => {
    await conducted.accept(6);
    await conducted.stage.rest();
    expect(await conducted.inputsOf(6)).toBeGreaterThan(0);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { BackgroundRunner } from '#apps/worker/background.runner.js';
import { stateQuery, taskQueueOf, workflowTypes } from '#contracts/conductor.contract.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { ConductedRig } from '../../rigs/conducted.rig.js';
import { EngineRig } from '../../rigs/engine.rig.js';
import { eventually } from '../../rigs/eventually.js';
import { planDatabase } from '../../rigs/plan-database.rig.js';

describe('the reconciler finds and repairs', () => {
  let database: TestDatabase;
  let engine: EngineRig;
  let conducted: ConductedRig;

  beforeAll(async () => {
    database = await planDatabase();
    engine = await EngineRig.start(database.url);
    conducted = new ConductedRig(engine);
  });
  afterAll(async () => {
    await engine.close();
    await database.drop();
  });

  it('a conductor that was never started, for nobody poked it', async () => {
    await conducted.rows('DELETE FROM outbox');
    await engine.startWorker({ background: 'off' });
    const [plan] = await conducted.rows<{ id: string }>("SELECT 'plan/' || id AS id FROM plan");
    const { findings } = await conducted.look();
    expect(findings).toEqual([{ conductor: plan?.id, why: 'facts unseen' }]);
    await engine.ofWorker(BackgroundRunner).start();
    await conducted.stage.rest();
    await engine.ofWorker(BackgroundRunner).stop();
    expect((await conducted.states()).size).toBe(46);
  });

  it('nothing where all is well', async () => {
    engine.clock.setMoment(engine.clock.now());
    expect((await conducted.look(5)).findings).toEqual([]);
    expect((await conducted.walk()).findings).toEqual([]);
  });

  it('a conductor that was terminated behind its back', async () => {
    const id = await conducted.conductorOf(1);
    await conducted.handle(id).terminate('a test');
    expect((await conducted.look(5)).findings).toEqual([]);
    expect((await conducted.walk()).findings).toEqual([{ conductor: id, why: 'not running' }]);
    await conducted.deliver();
    expect(await conducted.waiting(id)).toMatchObject({ detail: '待牵头单位认领' });
  });

  it('facts that nobody has seen after a minute, as when a poke was lost', async () => {
    await conducted.accept(8);
    await conducted.rows('DELETE FROM outbox');
    expect((await conducted.look()).findings).toEqual([]);
    const id = await conducted.conductorOf(8);
    // Its first year is to be drafted since then, too.
    const overdue = { conductor: id, why: 'rung overdue' };
    expect((await conducted.look(2)).findings).toEqual([{ conductor: id, why: 'facts unseen' }, overdue]);
    await conducted.deliver();
    await conducted.waiting(id);
    expect(await conducted.inputsOf(8)).toBeGreaterThan(0);
  });

  it('a conductor whose row claims to have seen what it has not', async () => {
    await conducted.accept(3);
    await conducted.rows('DELETE FROM outbox');
    const id = await conducted.conductorOf(3);
    await conducted.rows('UPDATE conductor SET seen = 1000 WHERE id = $1', [id]);
    // The record shows only that its first year was not opened.
    expect((await conducted.look(5)).findings).toEqual([{ conductor: id, why: 'rung overdue' }]);
    expect((await conducted.walk()).findings).toEqual([{ conductor: id, why: 'facts unseen' }]);
    await conducted.deliver();
    await conducted.waiting(id);
    expect(await conducted.inputsOf(3)).toBeGreaterThan(0);
  });

  it('a conductor that was left behind on the queue of code that nobody runs any more', async () => {
    const id = await conducted.conductorOf(5);
    await conducted.handle(id).terminate('a test');
    const chainId = id.slice('task/'.length);
    const options = { workflowId: id, taskQueue: taskQueueOf('1-gone'), args: [{ subjectId: chainId }] };
    await engine.client.workflow.start(workflowTypes.task, options);
    expect((await conducted.walk()).findings).toEqual([{ conductor: id, why: 'left behind' }]);
    await conducted.deliver();
    expect(await conducted.waiting(id)).toMatchObject({ detail: '待牵头单位认领' });
  });

  it('a conductor whose run failed, for the code did not fit its history', async () => {
    const id = await conducted.conductorOf(6);
    await engine.stopWorker();
    const code = engine.bundle.code.replace(
      'await conducting.load(input)',
      '(await conducting.load(input), await conducting.load(input))',
    );
    await engine.startWorker({ bundle: { code, id: engine.bundle.id }, background: 'off' });
    await conducted.handle(id).signal('poke');
    const failed = await eventually(
      () => conducted.handle(id).describe(),
      ({ status }) => status.name !== 'RUNNING',
    );
    engine.spoiled.add(failed.runId);
    expect(failed.status.name).toBe('FAILED');
    await engine.stopWorker();
    await engine.startWorker({ background: 'off' });
    expect((await conducted.walk()).findings).toEqual([{ conductor: id, why: 'not running' }]);
    await conducted.deliver();
    expect(await conducted.waiting(id)).toMatchObject({ detail: '待牵头单位认领' });
  });

  it('and Temporal can be read by people: ids, attributes and one line that says what is waited for', async () => {
    const handle = conducted.handle(await conducted.conductorOf(7));
    const { type, typedSearchAttributes, workflowId } = await handle.describe();
    const [task] = await conducted.rows<{ plan: string; lead: string }>(
      `SELECT p.title AS plan, u.name AS lead FROM task t JOIN plan p ON p.id = t.plan_id
       JOIN unit u ON u.id = t.lead_unit_id WHERE t.number = 7`,
    );
    expect(workflowId).toMatch(/^task\/[0-9a-f-]{36}$/);
    expect(type).toBe('taskWorkflow');
    const attributes = typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]);
    expect(Object.fromEntries(attributes)).toMatchObject({
      QiantouPlan: task?.plan,
      QiantouTask: 7,
      QiantouLeadUnit: task?.lead,
      QiantouPhase: 'awaiting-lead',
    });
    const metadata = await handle.query<{ currentDetails?: string }>('__temporal_workflow_metadata');
    expect(metadata.currentDetails).toBe('待牵头单位认领');
    expect(await handle.query(stateQuery)).toMatchObject({ detail: metadata.currentDetails });
  });
});

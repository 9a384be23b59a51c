import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { AcceptAssignment } from '#application/assignment/accept-assignment.use-case.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { EngineRig } from '../../rigs/engine.rig.js';
import { eventually } from '../../rigs/eventually.js';
import { planDatabase } from '../../rigs/plan-database.rig.js';
import { contested, scenes } from '../../scenario/scenario.js';
import { Stage } from '../../scenario/stage.js';

const industry = '自治区工业和信息化厅';
const sceneNamed = (name: string): number => scenes.findIndex((scene) => scene.name === name);

describe('the bundled plan on real services', () => {
  let database: TestDatabase;
  let engine: EngineRig;
  let stage: Stage;

  beforeAll(async () => {
    database = await planDatabase();
    engine = await EngineRig.start(database.url);
    stage = new Stage(engine);
    await engine.startWorker();
    await stage.rest();
  });

  afterAll(async () => {
    await engine.close();
    await database.drop();
  });

  it('begins with an assignment for each of the 45 tasks, ten of them for 自治区工业和信息化厅', async () => {
    expect((await stage.world.assignments('issued')).length).toBe(45);
    expect(await stage.world.waiting(industry, 'assignment')).toBe(10);
    expect(await stage.world.count('SELECT count(*) FROM conductor')).toBe(46);
  });

  it('settles two contested tasks: one is upheld, the other gets the lead that the approver decides', async () => {
    await stage.play({ to: sceneNamed('handlers prepare the acceptance of every third task') });
    const rounds = await stage.world.dataSource.query<{ number: number; states: string[] }[]>(
      `SELECT t.number, array_agg(a.state ORDER BY a.round) AS states FROM assignment a JOIN task t ON t.id = a.task_id
       WHERE t.number = ANY($1) GROUP BY t.number ORDER BY t.number`,
      [[...contested]],
    );
    expect(rounds.map(({ states }) => states)).toEqual([['issued'], ['withdrawn', 'issued']]);
  });

  it('answers an acceptance while no worker runs, and asks for inputs when one runs again', async () => {
    await engine.stopWorker();
    const [first] = (await stage.world.assignments('issued')).filter(({ unit }) => unit === 'gx-ybj');
    const actor = await stage.world.person('gx-ybj-leader');
    const at = engine.clock.now().toISOString();
    const command = { actor, at, id: first?.id ?? '', revision: null, request: null };
    expect(await engine.get(AcceptAssignment).run(command)).toMatchObject({ status: 200 });
    const requests = () => stage.world.count('SELECT count(*) FROM input');
    expect(await requests()).toBe(0);
    await engine.startWorker();
    await eventually(requests, (count) => count === 1);
  });

  it('asks every supporting unit once its lead has accepted: fifteen requests for 自治区工业和信息化厅', async () => {
    const from = sceneNamed('handlers prepare the acceptance of every third task');
    await stage.play({ from, to: sceneNamed('the leads propose cities') });
    expect((await stage.world.assignments('accepted')).length).toBe(45);
    expect(await stage.world.waiting(industry, 'input')).toBe(15);
    expect((await stage.world.inputs('requested')).length).toBe(76);
  });

  it('brings in two cities for each of the ten open sets', async () => {
    const from = sceneNamed('the leads propose cities');
    await stage.play({ from, to: sceneNamed('one supporting unit offers other terms') });
    expect((await stage.world.openSets('confirmed')).length).toBe(10);
    expect((await stage.world.inputs('requested')).length).toBe(96);
  });

  it('ends with a ledger of inputs for every task and empty inboxes', async () => {
    await stage.play({ from: sceneNamed('one supporting unit offers other terms') });
    expect(await stage.world.count('SELECT count(*) FROM task WHERE inputs_settled_at IS NULL')).toBe(0);
    expect(await stage.world.count('SELECT count(*) FROM work_item WHERE closed_at IS NULL')).toBe(0);
    expect(await stage.world.count("SELECT count(*) FROM event WHERE verb = 'task.settleInputs'")).toBe(45);
  });
});

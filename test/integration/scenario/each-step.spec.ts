import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { TestDatabase } from '#testing/services/test-database.js';

import { ConductedRig } from '../../rigs/conducted.rig.js';
import { EngineRig } from '../../rigs/engine.rig.js';
import { planDatabase } from '../../rigs/plan-database.rig.js';
import { scenes } from '../../scenario/scenario.js';

type Counts = Readonly<Record<string, number>>;

/** How all stands after a scene. */
interface Standing {
  /** Events since the scene before, by verb. */
  readonly events: Counts;
  /** Open lines of all inboxes, by kind. */
  readonly inbox: Counts;
  /** What the 45 conductors of tasks say: how many wait for their lead, are ready, or wait for so many inputs and open sets. */
  readonly conductors: Counts;
}

/**
 * By hand, from the plan: 45 tasks with 77 supporting roles and ten open sets; four have neither. The new lead of task 37 was
 * its only supporting unit, so 76 units are asked and five tasks wait for nobody, and two cities for each set; a third of the tasks has 25 of the roles and four sets.
 */
const expected: Readonly<Record<string, Standing>> = {
  'the plan is published': {
    events: { 'task.start': 45, 'assignment.issue': 45 },
    inbox: { assignment: 45 },
    conductors: { lead: 45, ready: 0, inputs: 0, sets: 0 },
  },
  'two leads contest': {
    events: { 'assignment.contest': 2 },
    inbox: { assignment: 43, settlement: 2 },
    conductors: { lead: 45, ready: 0, inputs: 0, sets: 0 },
  },
  'the coordinator upholds one and refers the other': {
    events: { 'assignment.uphold': 1, 'referral.propose': 1 },
    inbox: { assignment: 44, referral: 1 },
    conductors: { lead: 45, ready: 0, inputs: 0, sets: 0 },
  },
  'the approver decides': {
    events: { 'referral.approve': 1, 'assignment.issue': 1 },
    inbox: { assignment: 45 },
    conductors: { lead: 45, ready: 0, inputs: 0, sets: 0 },
  },
  'handlers prepare the acceptance of every third task': {
    events: { 'preparedAct.prepare': 15 },
    inbox: { assignment: 30, signature: 15 },
    conductors: { lead: 45, ready: 0, inputs: 0, sets: 0 },
  },
  'their leaders sign': {
    events: { 'preparedAct.sign': 15, 'assignment.accept': 15, 'input.request': 25, 'task.settleInputs': 1 },
    inbox: { assignment: 30, input: 25, 'cities-proposal': 4 },
    conductors: { lead: 30, ready: 1, inputs: 25, sets: 4 },
  },
  'the other leaders accept': {
    events: { 'assignment.accept': 30, 'input.request': 51, 'task.settleInputs': 4 },
    inbox: { input: 76, 'cities-proposal': 10 },
    conductors: { lead: 0, ready: 5, inputs: 76, sets: 10 },
  },
  'the leads propose cities': {
    events: { 'openSet.propose': 10 },
    inbox: { input: 76, 'cities-confirmation': 10 },
    conductors: { lead: 0, ready: 5, inputs: 76, sets: 10 },
  },
  'the cities are confirmed by whoever settles': {
    events: { 'openSet.confirm': 10, 'input.request': 20 },
    inbox: { input: 96 },
    conductors: { lead: 0, ready: 5, inputs: 96, sets: 0 },
  },
  'one supporting unit offers other terms': {
    events: { 'input.counter': 1 },
    inbox: { input: 95, 'counter-offer': 1 },
    conductors: { lead: 0, ready: 5, inputs: 96, sets: 0 },
  },
  'its lead agrees': {
    events: { 'input.agree': 1, 'task.settleInputs': 1 },
    inbox: { input: 95 },
    conductors: { lead: 0, ready: 6, inputs: 95, sets: 0 },
  },
  'everybody else confirms': {
    events: { 'input.confirm': 95, 'task.settleInputs': 39 },
    inbox: {},
    conductors: { lead: 0, ready: 45, inputs: 0, sets: 0 },
  },
};

describe('after each step of the scenario', () => {
  let database: TestDatabase;
  let engine: EngineRig;
  let conducted: ConductedRig;
  let seen = 0;

  beforeAll(async () => {
    database = await planDatabase();
    engine = await EngineRig.start(database.url);
    conducted = new ConductedRig(engine);
    await engine.startWorker();
    await conducted.stage.rest();
  });
  afterAll(async () => {
    await engine.close();
    await database.drop();
  });

  const countsOf = (rows: readonly { name: string; count: string }[]): Counts =>
    Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));

  async function eventsSince(): Promise<Counts> {
    const of = `FROM event e JOIN chain c ON c.id = e.chain_id WHERE c.kind = 'task' AND e.id > $1`;
    const sql = `SELECT e.verb AS name, count(*), max(e.id) AS last ${of} GROUP BY e.verb ORDER BY e.verb`;
    const rows = await conducted.rows<{ name: string; count: string; last: string }>(sql, [seen]);
    seen = Math.max(seen, ...rows.map(({ last }) => Number(last)));
    return countsOf(rows);
  }

  async function inbox(): Promise<Counts> {
    const sql = 'SELECT kind AS name, count(*) FROM work_item WHERE closed_at IS NULL GROUP BY kind ORDER BY kind';
    return countsOf(await conducted.rows<{ name: string; count: string }>(sql));
  }

  async function conductors(): Promise<Counts> {
    const said = { lead: 0, ready: 0, inputs: 0, sets: 0 };
    for (const [id, state] of await conducted.states()) {
      const detail = state !== null && 'detail' in state ? state.detail : '';
      const [, inputs = '0', sets = '0'] = /^配合事项待落实(\d+)项，待明确单位(\d+)项$/.exec(detail) ?? [];
      if (id.startsWith('task/') && detail === '待牵头单位认领') said.lead += 1;
      if (id.startsWith('task/') && detail === '配合事项已全部确认') said.ready += 1;
      said.inputs += Number(inputs);
      said.sets += Number(sets);
    }
    return said;
  }

  it.each(Object.entries(expected))(
    'inboxes, events and conductors are as they ought to be: %s',
    async (name, standing) => {
      const at = scenes.findIndex((scene) => scene.name === name);
      if (at >= 0) await conducted.stage.play({ from: at, to: at + 1 });
      const found: Standing = { events: await eventsSince(), inbox: await inbox(), conductors: await conductors() };
      expect(found).toEqual(standing);
    },
    120_000,
  );

  it('and no step is left out', () => {
    expect(Object.keys(expected).slice(1)).toEqual(scenes.map(({ name }) => name));
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type BackTestAnswer, BackTestPolicy } from '#application/back-test/back-test-policy.query.js';
import { bundledPolicy } from '#application/policy/bundled-policy.js';
import { ReadHoldingTimes } from '#application/holding-time/read-holding-times.query.js';
import { PastTasks } from '#application/replay/past-tasks.js';
import { KnownTask } from '#application/task/known-task.js';
import { PostgresTimeReader } from '#records/deadline/postgres-time.reader.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import { PostgresPolicyReader } from '#records/policy/postgres-policy.reader.js';
import { PostgresPastReader } from '#records/replay/postgres-past.reader.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { EngineRig } from '../../rigs/engine.rig.js';
import { planDatabase } from '../../rigs/plan-database.rig.js';
import { timeDriverOf } from '../../rigs/time-driver.rig.js';
import { scenes } from '../../scenario/scenario.js';
import { Stage } from '../../scenario/stage.js';
import type { Found } from '../../scenario/world.js';
import { perform } from '../time/silence.fixture.js';

const started = '2026-09-02T00:00:00.000Z';
/** The morning after the scenario: supporting units promise their inputs, but for those of these tasks, who stay silent. */
const promised = '2026-09-03T01:00:00.000Z';
const silent: readonly number[] = [6, 13, 16, 35];
/** When some that were silent promise after all: their slips are drafted by then. */
const late = '2026-09-28T02:00:00.000Z';
/** Over National Day, until the ladders of the others have been climbed. */
const end = '2026-10-16T10:00:00.000Z';

const september = { from: '2026-09-01', to: '2026-10-31' };

const climbsSql = `
SELECT t.number, d.kind, u.name AS unit, e.payload ->> 'rung' AS rung, e.at
FROM (SELECT *, text::json -> 'payload' AS payload FROM event) e
JOIN deadline d ON d.id::text = e.payload ->> 'deadlineId'
JOIN task t ON t.id = d.task_id JOIN unit u ON u.id = e.unit_id WHERE e.verb = 'deadline.climb'`;

/** An input that nobody ever answered, and how many the unit has of them. */
const openSql = `
SELECT i.task_id AS "taskId", t.plan_id AS "planId", u.name AS unit,
  (SELECT count(*) FROM input o WHERE o.unit_id = u.id AND o.state = 'requested') AS count
FROM input i JOIN task t ON t.id = i.task_id JOIN unit u ON u.id = i.unit_id
WHERE i.state = 'requested' ORDER BY t.number DESC, u.key LIMIT 1`;

interface Open {
  readonly taskId: string;
  readonly planId: string;
  readonly unit: string;
  readonly count: string;
}

interface Climb {
  readonly number: number;
  readonly kind: string;
  readonly unit: string;
  readonly rung: string;
  readonly at: Date;
}

/** The bundled plan's 45 tasks, as people take them on; then time passes. */
async function played(engine: EngineRig): Promise<void> {
  const stage = new Stage(engine);
  const last = scenes.length - 1;
  engine.clock.setMoment(new Date(started));
  await engine.startWorker();
  await stage.rest();
  await stage.play({ to: last });
  const confirm = async (isOne: (found: Found, place: number) => boolean): Promise<void> => {
    const ids = (await stage.world.inputs('requested')).filter(isOne).map(({ id }) => id);
    const acts = (await scenes[last]?.acts(stage.world)) ?? [];
    for (const act of acts.filter(({ id }) => ids.includes(id))) await perform(engine, act);
  };
  const driver = timeDriverOf(engine);
  await driver.run(promised, [{ at: promised, act: () => confirm(({ task }) => !silent.includes(task)) }]);
  await driver.run(late, [{ at: late, act: () => confirm((_, place) => place % 4 === 0) }]);
  await driver.run(end);
}

describe('the scenario, told again from its events,', () => {
  let database: TestDatabase;
  let engine: EngineRig;
  let happened: readonly string[];

  beforeAll(async () => {
    database = await planDatabase();
    engine = await EngineRig.start(database.url);
    await played(engine);
    const rows = await engine.dataSource.query<Climb[]>(climbsSql);
    happened = rows
      .map(({ number, kind, unit, rung, at }) => [number, kind, unit, rung, at.toISOString()].join(' '))
      .sort();
  }, 600_000);
  afterAll(async () => {
    await engine.close();
    await database.drop();
  }, 300_000);

  async function tested(document: string): Promise<BackTestAnswer> {
    const { dataSource } = engine;
    const past = new PostgresPastReader(dataSource);
    const tasks = new PastTasks(new KnownTask(new PostgresLedger(dataSource)), past);
    const query = new BackTestPolicy(
      new PostgresPolicyReader(dataSource),
      tasks,
      past,
      new PostgresTimeReader(dataSource),
    );
    const [plan] = await dataSource.query<{ id: string }[]>('SELECT id FROM plan');
    const actor = await new Stage(engine).world.person('gx-fgw-handler');
    const tried = { document, version: null };
    return query.run({ actor, at: end, planId: plan?.id ?? '', tried, window: september });
  }

  it('is what really happened under the default policy, rung by rung', async () => {
    const { climbs, byRung } = await tested(bundledPolicy().document);
    const told = climbs.map(({ taskNumber, kind, unitName, rung, at }) =>
      [taskNumber, kind, unitName, rung, at].join(' '),
    );
    expect(climbs.filter(({ change }) => change !== 'same')).toEqual([]);
    expect(told.sort()).toEqual(happened);
    expect(happened.length).toBeGreaterThan(100);
    for (const tally of byRung) expect(tally.tried).toBe(tally.happened);
    expect(byRung.map((tally) => tally.do)).toEqual([
      'draft-slip',
      'mark',
      'remind',
      'tell-coordinator',
      'tell-leader',
    ]);
  });

  it('has every rung of a day at another moment under a policy whose rungs come an hour later', async () => {
    const document = bundledPolicy().document.replace(/rungTime: "?09:00"?/, 'rungTime: "10:00"');
    const { climbs } = await tested(document);
    const moved = climbs.filter(({ at }) => at.endsWith('T01:00:00.000Z') || at.endsWith('T02:00:00.000Z'));
    expect(moved.length).toBeGreaterThan(50);
    expect(moved.filter(({ change }) => change === 'same')).toEqual([]);
  });

  it('has no slips drafted under a policy whose ladders draft none', async () => {
    const document = bundledPolicy().document.replace(/^.*draft-slip.*\n/gm, '');
    const { byRung } = await tested(document);
    expect(byRung.find((tally) => tally.do === 'draft-slip')).toMatchObject({ tried: 0 });
  });

  it('has a unit that never answered hold its input for 28 working days, eight of them in October', async () => {
    const { dataSource } = engine;
    const past = new PostgresPastReader(dataSource);
    const known = new KnownTask(new PostgresLedger(dataSource));
    const query = new ReadHoldingTimes(new PastTasks(known, past), past);
    const actor = await new Stage(engine).world.person('gx-fgw-handler');
    const [input] = await dataSource.query<Open[]>(openSql);
    // From Thursday 3 September: 17 in it up to Thursday 24, with Sunday 20; 28 to 30; 8, 9, Saturday 10 and 12 to 16 October.
    const times = await query.ofTask({ actor, at: end }, input?.taskId ?? '');
    const held = { unitName: input?.unit, party: 'supporter', role: 'handler' };
    expect(times).toContainEqual(expect.objectContaining({ ...held, workingDays: 28 }));
    const october = { from: '2026-10-01', to: '2026-10-31' };
    const sums = await query.ofPlan({ actor, at: end }, input?.planId ?? '', october);
    expect(sums).toContainEqual(expect.objectContaining({ ...held, workingDays: 8 * Number(input?.count) }));
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Refused } from '#application/act/refused.error.js';
import { AcceptAssignment } from '#application/assignment/accept-assignment.use-case.js';
import { CounterInput } from '#application/input/counter-input.use-case.js';
import { UpholdInput } from '#application/input/uphold-input.use-case.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { EngineRig } from '../../rigs/engine.rig.js';
import { excerptDatabase } from '../../rigs/excerpt.rig.js';
import { timeDriverOf } from '../../rigs/time-driver.rig.js';
import { stateDigest } from '../../scenario/digest.js';
import { World } from '../../scenario/world.js';
import { ofTask, perform } from './silence.fixture.js';

/** Monday 21 September 2026, 9:00: a supporting unit of task 1 offers other terms, and its lead never answers. */
const start = '2026-09-21T01:00:00.000Z';
/** Sunday 11 October, at noon, until Wednesday 14 October: no worker runs. */
const stopped = '2026-10-11T04:00:00.000Z';
const objected = '2026-10-13T02:00:00.000Z';
const startedAgain = '2026-10-14T04:00:00.000Z';
const end = '2026-10-30T10:00:00.000Z';

/** The 10th working day after the counter-offer, at close of day: silence counts as agreement. */
const deemed = '2026-10-12T10:00:00.000Z';

/** What fell due in task 2 in these days, by hand: silence there leads to a slip, whose draft waits as well. */
const missed = [
  ['slip-blue', '2026-10-12T01:00:00.000Z'],
  ['remind-before', '2026-10-13T01:00:00.000Z'],
] as const;

const climbsSql = `
SELECT e.payload ->> 'rung' AS rung, e.at, e.recorded_at AS "recordedAt"
FROM (SELECT *, text::json -> 'payload' AS payload FROM event) e JOIN task t ON t.id = e.chain_id
WHERE e.verb = 'deadline.climb' AND t.number = $1 AND e.at > $2 AND e.at <= $3 ORDER BY e.number`;

interface Climb {
  readonly rung: string;
  readonly at: Date;
  readonly recordedAt: Date;
}

interface Lived {
  readonly lines: readonly string[];
  readonly digest: string;
  /** How much people were told, before the worker's absence and when the objection comes. */
  readonly told: readonly [before: number, then: number];
  readonly refusedAs: string;
  readonly climbs: Readonly<Record<1 | 2, readonly Climb[]>>;
}

/** Everything that happens, with the worker away for three days or not. */
async function lived(database: TestDatabase, { away }: { away: boolean }): Promise<Lived> {
  const engine = await EngineRig.start(database.url);
  try {
    engine.clock.setMoment(new Date(start));
    await engine.startWorker();
    await opened(engine);
    await timeDriverOf(engine).run(stopped);
    if (away) await engine.stopWorker();
    const before = await told(engine);
    const goOn = async (until: string): Promise<void> => {
      if (away) engine.clock.setMoment(new Date(until));
      else await timeDriverOf(engine).run(until);
    };
    await goOn(objected);
    const then = await told(engine);
    const refusedAs = await objection(engine);
    await goOn(startedAgain);
    if (away) await engine.startWorker();
    await timeDriverOf(engine).run(end);
    const climbsOf = (task: number): Promise<Climb[]> =>
      engine.dataSource.query(climbsSql, [task, stopped, startedAgain]);
    const climbs = { 1: await climbsOf(1), 2: await climbsOf(2) };
    return { ...(await stateDigest(engine.dataSource)), told: [before, then], refusedAs, climbs };
  } finally {
    await engine.close();
  }
}

/** The lead takes task 1 on; 工业和信息化厅 offers other terms than it was asked for; 大数据发展局 stays silent. */
async function opened(engine: EngineRig): Promise<void> {
  const world = new World(engine.dataSource);
  const terms = { what: '提供资料', toWhom: '牵头单位', by: '2026-12-31', contact: '联络员' };
  const accept = async (): Promise<void> => {
    const { id, unit } = ofTask(await world.assignments('issued'), 1);
    await perform(engine, { account: `${unit}-leader`, useCase: AcceptAssignment, id, terms: {} });
  };
  const counter = async (): Promise<void> => {
    const { id } = ofTask(await world.inputs('requested'), 1, 'gx-gxt');
    await perform(engine, { account: 'gx-gxt-leader', useCase: CounterInput, id, terms: { terms } });
  };
  const driver = timeDriverOf(engine);
  await driver.run(start);
  for (const act of [accept, counter]) await driver.run(start, [{ at: start, act }]);
}

/** The coordinator wants the terms that were asked for. @returns the code of the refusal */
async function objection(engine: EngineRig): Promise<string> {
  const { id } = await inputOfGxt(engine);
  const act = { account: 'gx-fgw-handler', useCase: UpholdInput, id, terms: { note: '按原要求' } };
  const outcome = await perform(engine, act).catch((error: unknown) => error);
  return outcome instanceof Refused ? outcome.code : 'not refused';
}

async function inputOfGxt(engine: EngineRig): Promise<{ readonly id: string }> {
  const world = new World(engine.dataSource);
  const found = [...(await world.inputs('countered')), ...(await world.inputs('confirmed'))];
  return ofTask(found, 1, 'gx-gxt');
}

/** What people were told of, and what they are to be told of. */
async function told(engine: EngineRig): Promise<number> {
  return new World(engine.dataSource).count(
    'SELECT (SELECT count(*) FROM announcement) + (SELECT count(*) FROM notice) AS count',
  );
}

describe('the worker is away for three days', () => {
  const databases: TestDatabase[] = [];
  let quiet: Lived;
  let troubled: Lived;

  const databaseOf = async (): Promise<TestDatabase> => {
    const database = await excerptDatabase([3, 6]);
    databases.push(database);
    return database;
  };
  beforeAll(async () => {
    quiet = await lived(await databaseOf(), { away: false });
    troubled = await lived(await databaseOf(), { away: true });
  }, 300_000);
  afterAll(async () => {
    await Promise.all(databases.map((database) => database.drop()));
  });

  it('and nobody is told of anything, where the running worker told somebody', () => {
    const [before, then] = troubled.told;
    expect(then).toBe(before);
    expect(quiet.told[1]).toBeGreaterThan(quiet.told[0]);
  });

  it('refuses an act after silence has counted all the same, and records that it counted when it was due', () => {
    expect([troubled.refusedAs, quiet.refusedAs]).toEqual(['ALREADY_DEEMED', 'ALREADY_DEEMED']);
    const found = troubled.climbs[1].find(({ rung }) => rung === 'deem');
    expect([found?.at.toISOString(), found?.recordedAt.toISOString()]).toEqual([deemed, objected]);
  });

  it('climbs the other missed rungs in order when it is back, each at the moment at which it was due', () => {
    const climbed = troubled.climbs[2].map(({ rung, at }) => [rung, at.toISOString()]);
    expect(climbed).toEqual(missed);
    const recorded = troubled.climbs[2].map(({ recordedAt }) => recordedAt.toISOString());
    expect(recorded).toEqual(missed.map(() => startedAgain));
  });

  it('leaves the same record as if it had never been away', () => {
    expect(troubled.lines).toEqual(quiet.lines);
    expect(troubled.digest).toBe(quiet.digest);
    expect(quiet.climbs[2].map(({ rung, at }) => [rung, at.toISOString()])).toEqual(missed);
  });
});

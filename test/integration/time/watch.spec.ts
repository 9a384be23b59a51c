import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Answer, Command } from '#application/act/act.js';
import { type ChainAct, ChainActRunner } from '#application/act/chain-act.runner.js';
import { Rest } from '#application/clock/rest.js';
import { bundledPolicy } from '#application/policy/bundled-policy.js';
import { PolicyActs } from '#application/policy/policy-act.js';
import { SchedulePolicy } from '#application/policy/schedule-policy.use-case.js';
import { UploadPolicy } from '#application/policy/upload-policy.use-case.js';
import { ConductorRecords, Conductors } from '#application/ports/conductors.js';
import { BackgroundRunner } from '#apps/worker/background.runner.js';
import { PostgresTimeline } from '#records/clock/postgres-timeline.js';
import { isRefusal } from '#domain/refusal/refusal.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { ConductedRig } from '../../rigs/conducted.rig.js';
import { EngineRig } from '../../rigs/engine.rig.js';
import { eventually } from '../../rigs/eventually.js';
import { excerptDatabase } from '../../rigs/excerpt.rig.js';
import { castMember } from '../../rigs/person.js';
import { timeDriverOf } from '../../rigs/time-driver.rig.js';

const start = '2026-09-21T01:00:00.000Z';
/** The first rung of every task: to receive what was issued, by close of the next working day. */
const firstRung = '2026-09-22T10:00:00.000Z';
/** From when another policy counts: every watch has to wake by then. */
const newRules = '2026-09-22T02:00:00.000Z';

describe('a watch that nobody keeps', () => {
  let database: TestDatabase;
  let engine: EngineRig;
  let conducted: ConductedRig;
  let ids: readonly [terminated: string, lying: string, gone: string];

  beforeAll(async () => {
    database = await excerptDatabase([3, 6, 13]);
    engine = await EngineRig.start(database.url);
    conducted = new ConductedRig(engine);
    engine.clock.setMoment(new Date(start));
    await engine.startWorker();
    await timeDriverOf(engine).run(start);
    ids = [await conducted.conductorOf(1), await conducted.conductorOf(2), await conducted.conductorOf(3)];
  });
  afterAll(async () => {
    await engine.close();
    await database.drop();
  });

  /** Another policy is adopted, and its pokes are lost. */
  async function adoptUnheard(version: number, from: string): Promise<void> {
    const acts = new PolicyActs(new UnheardRunner(new PostgresLedger(engine.dataSource), engine.clock));
    const [plan] = await conducted.rows<{ id: string }>('SELECT id FROM plan');
    const step = { at: engine.clock.now().toISOString(), request: null, revision: null, planId: plan?.id ?? '' };
    const document = bundledPolicy().document.replace('  receipt: 1wd', `  receipt: ${version}wd`);
    await new UploadPolicy(acts).run({
      ...step,
      document,
      actor: await castMember(engine.dataSource, 'gx-fgw-handler'),
    });
    const actor = await castMember(engine.dataSource, 'gx-bgt-handler');
    await new SchedulePolicy(acts).run({ ...step, version, from, actor });
  }

  /** What the row of a conductor would say if it slept until then. */
  async function claim(id: string, wakesAt: string): Promise<void> {
    const [row] = await conducted.rows<{ runId: string; bundle: string; seen: string }>(
      'SELECT run_id AS "runId", bundle, seen FROM conductor WHERE id = $1',
      [id],
    );
    if (row === undefined) throw new Error(`${id} has left no trace.`);
    const records = engine.ofWorker<ConductorRecords>(ConductorRecords as never); // an abstract class is its own token
    const loadedAt = engine.clock.now().toISOString();
    await records.seen({ id, chainId: id.slice('task/'.length), ...row, seen: Number(row.seen), wakesAt, loadedAt });
  }

  /** All rest, with the relay's work done by hand. */
  function quiet(): Promise<unknown> {
    const conductors = engine.ofWorker<Conductors>(Conductors as never); // an abstract class is its own token
    const rest = new Rest({ clock: engine.clock, timeline: new PostgresTimeline(engine.dataSource), conductors });
    const look = async (): Promise<readonly string[]> => {
      await conducted.deliver();
      return rest.restless();
    };
    return eventually(look, (left) => left.length === 0);
  }

  it('is kept again within a minute by a running worker: terminated, claiming a wake it does not have, or gone', async () => {
    const [terminated, lying, gone] = ids;
    expect(await conducted.ask(lying)).toMatchObject({ phase: 'waiting', wakesAt: firstRung });
    await adoptUnheard(2, newRules);
    await claim(lying, newRules);
    await conducted.handle(terminated).terminate('a test');
    await conducted.handle(gone).terminate('a test');
    await conducted.rows('DELETE FROM conductor WHERE id = $1', [gone]);
    const states = await eventually(
      () => Promise.all(ids.map((id) => conducted.ask(id))),
      (all) => all.every((state) => state?.phase === 'waiting' && state.wakesAt === newRules),
      60,
    );
    expect(states.map((state) => state?.phase)).toEqual(['waiting', 'waiting', 'waiting']);
  });

  it('leaves new rules unfollowed, which is found as something overdue', async () => {
    await conducted.stage.rest();
    await engine.ofWorker(BackgroundRunner).stop();
    engine.clock.setMoment(new Date(newRules));
    expect((await conducted.look()).findings).toEqual([]);
    const { findings } = await conducted.look(2);
    expect(findings.toSorted((one, other) => one.conductor.localeCompare(other.conductor))).toEqual(
      ids.toSorted().map((conductor) => ({ conductor, why: 'rung overdue' })),
    );
    await quiet();
    const [row] = await conducted.rows<{ old: string }>(
      "SELECT count(*) AS old FROM deadline WHERE state = 'open' AND policy_version = 1",
    );
    expect(row?.old).toBe('0');
  });

  it('leaves rungs unclimbed, and the reconciler says how old the oldest is', async () => {
    engine.clock.setMoment(new Date('2026-09-23T10:00:00.000Z'));
    expect((await conducted.look()).oldestRungSeconds).toBe(0);
    const { findings, oldestRungSeconds } = await conducted.look(10);
    expect([findings.length, oldestRungSeconds]).toEqual([3, 600]);
    await quiet();
    expect(await conducted.look()).toEqual({ findings: [], oldestRungSeconds: 0 });
  });

  it('is found by asking it, whatever its row claims', async () => {
    const from = '2026-09-23T10:12:00.000Z';
    await adoptUnheard(3, from);
    for (const id of ids) await claim(id, from);
    expect((await conducted.look(1)).findings).toEqual([]);
    const { findings } = await conducted.walk();
    expect(findings).toEqual(ids.toSorted().map((conductor) => ({ conductor, why: 'wakes too late' })));
    await quiet();
    expect((await conducted.ask(ids[0]))?.wakesAt).toBe(from);
  });
});

/** Acts as ever, and pokes nobody. */
class UnheardRunner extends ChainActRunner {
  override run<Facts>(command: Command, act: ChainAct<Facts>): Promise<Answer> {
    const decide: typeof act.decide = (facts, context) => {
      const verdict = act.decide(facts, context);
      return isRefusal(verdict) ? verdict : { ...verdict, pokes: [] };
    };
    return super.run(command, { ...act, decide });
  }
}

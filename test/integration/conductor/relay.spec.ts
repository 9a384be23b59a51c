import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';

import { IssueAssignment } from '#application/assignment/issue-assignment.use-case.js';
import { Relay } from '#application/conductor/relay.js';
import type { Conductors } from '#application/ports/conductors.js';
import { StartTask } from '#application/task/start-task.use-case.js';
import { conductor } from '#domain/directory/actor.js';
import { TemporalConductors } from '#platform/temporal/temporal-conductors.js';
import { PostgresOutbox } from '#records/conductor/postgres-outbox.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { ConductedRig } from '../../rigs/conducted.rig.js';
import { EngineRig } from '../../rigs/engine.rig.js';
import { eventually } from '../../rigs/eventually.js';
import { planDatabase } from '../../rigs/plan-database.rig.js';
import { ScriptedClock } from '../../rigs/scripted-clock.js';

interface Row {
  readonly attempts: number;
  readonly last_error: string | null;
}

/** Conductors that only note who was poked. */
class Noting {
  readonly poked: string[] = [];
  /** What happens while a poke is on its way. */
  meanwhile: (conductor: string) => Promise<void> = () => Promise.resolve();

  async poke(id: string): Promise<void> {
    this.poked.push(id);
    await this.meanwhile(id);
  }

  ask(): Promise<null> {
    return Promise.resolve(null);
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }
}

describe('the relay', () => {
  let database: TestDatabase;
  let engine: EngineRig;
  let conducted: ConductedRig;
  let outbox: PostgresOutbox;
  let clock: ScriptedClock;
  let conductors: Noting;

  beforeAll(async () => {
    database = await planDatabase();
    engine = await EngineRig.start(database.url);
    conducted = new ConductedRig(engine);
    outbox = new PostgresOutbox(engine.dataSource);
  });
  beforeEach(async () => {
    await conducted.rows('DELETE FROM outbox');
    clock = new ScriptedClock();
    clock.setMoment(new Date('2026-09-02T01:00:00.000Z'));
    conductors = new Noting();
  });
  afterAll(async () => {
    await engine.close();
    await database.drop();
  });

  const relayTo = (target: Conductors): Relay => new Relay(outbox, target, clock);
  const add = (...ids: string[]): Promise<void> => outbox.add(ids, clock.now().toISOString());
  const rows = (): Promise<Row[]> => conducted.rows<Row>('SELECT attempts, last_error FROM outbox');
  const later = (seconds: number): void => clock.setMoment(new Date(clock.now().getTime() + seconds * 1000));

  it('keeps a poke while Temporal is away, and delivers it when it is there again', async () => {
    const away = new Client({ connection: Connection.lazy({ address: '127.0.0.1:1', interceptors: [] }) });
    await add('task/a');
    expect(await relayTo(new TemporalConductors(away, 'nowhere')).deliver()).toEqual({ delivered: 0, failed: 1 });
    const [row] = await rows();
    expect(row).toEqual({ attempts: 1, last_error: expect.stringMatching(/\S/) });
    expect(await relayTo(conductors).deliver()).toEqual({ delivered: 0, failed: 0 });
    later(2);
    expect(await relayTo(conductors).deliver()).toEqual({ delivered: 1, failed: 0 });
    expect([conductors.poked, await rows()]).toEqual([['task/a'], []]);
    await away.connection.close();
  });

  it('delivers again what a relay had leased that ended before it delivered', async () => {
    await add('task/a');
    await outbox.lease(16, {
      at: clock.now().toISOString(),
      until: new Date(clock.now().getTime() + 30_000).toISOString(),
    });
    later(29);
    expect(await relayTo(conductors).deliver()).toEqual({ delivered: 0, failed: 0 });
    later(1);
    expect(await relayTo(conductors).deliver()).toEqual({ delivered: 1, failed: 0 });
    expect([conductors.poked, await rows()]).toEqual([['task/a'], []]);
  });

  it('leaves alone what another relay has leased when its own lease ran out', async () => {
    await add('task/a');
    conductors.meanwhile = async () => {
      conductors.meanwhile = () => Promise.resolve();
      later(31);
      const until = new Date(clock.now().getTime() + 30_000).toISOString();
      expect(await outbox.lease(16, { at: clock.now().toISOString(), until })).toHaveLength(1);
    };
    await relayTo(conductors).deliver();
    expect(await rows()).toEqual([{ attempts: 2, last_error: null }]);
    later(30);
    await relayTo(conductors).deliver();
    expect([conductors.poked, await rows()]).toEqual([['task/a', 'task/a'], []]);
  });

  it('delivers once more when a person has acted while the poke was on its way', async () => {
    const id = await conducted.conductorOf(1);
    const step = { actor: conductor, at: '2026-09-02T01:00:00.000Z', request: null, taskId: id.slice('task/'.length) };
    await engine.get(StartTask).run(step);
    await engine.get(IssueAssignment).run(step);
    conductors.meanwhile = async () => {
      conductors.meanwhile = () => Promise.resolve();
      await conducted.accept(1);
    };
    await relayTo(conductors).deliver();
    expect(conductors.poked).toEqual([id]);
    await relayTo(conductors).deliver();
    expect([conductors.poked, await rows()]).toEqual([[id, id], []]);
  });

  it('frees at once a poke that an act adds to while its delivery is being noted', async () => {
    const at = clock.now().toISOString();
    await add('task/a');
    const leased = await outbox.lease(16, { at, until: new Date(clock.now().getTime() + 30_000).toISOString() });
    const act = engine.dataSource.createQueryRunner();
    await act.startTransaction();
    await act.query(`UPDATE outbox SET up_to = 7 WHERE conductor = 'task/a'`);
    const held = 'SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))';
    const noted = outbox.delivered(leased);
    await eventually(
      (): Promise<unknown[]> => act.query(held),
      ({ length }) => length > 0,
    );
    await act.commitTransaction();
    await act.release();
    await noted;
    expect(await relayTo(conductors).deliver()).toEqual({ delivered: 1, failed: 0 });
    expect(await rows()).toEqual([]);
  });

  it('knows whether people are at work: what conductors did does not count, nor what was done a second ago', async () => {
    const moment = new Date('2040-09-03T01:00:00.000Z'); // after whatever has made the plan
    engine.clock.setMoment(moment);
    const id = await conducted.conductorOf(2);
    const step = { actor: conductor, at: moment.toISOString(), request: null, taskId: id.slice('task/'.length) };
    const amidActs = async (milliseconds: number): Promise<boolean | undefined> => {
      const at = new Date(moment.getTime() + milliseconds).toISOString();
      return (await outbox.lease(1, { at, until: at }))[0]?.amidActs;
    };
    await engine.get(StartTask).run(step);
    await engine.get(IssueAssignment).run(step);
    await add('task/a');
    expect(await amidActs(500)).toBe(false);
    await conducted.accept(2);
    expect([await amidActs(500), await amidActs(1500)]).toEqual([true, false]);
  });

  it('delivers once more when the conductor was restarted while the poke was on its way', async () => {
    await add('task/a');
    conductors.meanwhile = async () => {
      conductors.meanwhile = () => Promise.resolve();
      await add('task/a');
    };
    await relayTo(conductors).deliver();
    await relayTo(conductors).deliver();
    expect([conductors.poked, await rows()]).toEqual([['task/a', 'task/a'], []]);
  });

  it('loses no poke with two of them at once, while pokes are being added', async () => {
    const ids = Array.from({ length: 40 }, (_, number) => `task/${number}`);
    const wanted = new Map<string, number>();
    const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    conductors.meanwhile = async (id) => {
      // What was added before this poke began is answered by it.
      const answered = wanted.get(id);
      await pause();
      if (wanted.get(id) === answered) wanted.delete(id);
    };
    let adding = true;
    const relay = relayTo(conductors);
    const relaying = async (): Promise<void> => {
      while (adding || (await rows()).length > 0) await relay.deliver();
    };
    const adder = async (): Promise<void> => {
      for (let round = 0; round < 400; round += 1) {
        const id = ids[(round * 17) % ids.length] ?? '';
        wanted.set(id, round);
        await add(id);
      }
      adding = false;
    };
    await Promise.all([adder(), relaying(), relaying()]);
    expect([...wanted.keys()]).toEqual([]);
    expect(await rows()).toEqual([]);
  });
});

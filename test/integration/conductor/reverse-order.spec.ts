import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';

import { Relay } from '#application/conductor/relay.js';
import { ReadEvents } from '#application/event/read-events.query.js';
import { WallClock } from '#platform/clock/clock.js';
import { PostgresOutbox } from '#records/conductor/postgres-outbox.js';
import { makeDataSource } from '#records/data-source.js';

import { ApiRig } from '../../rigs/api.rig.js';
import { eventually } from '../../rigs/eventually.js';
import { castMember } from '../../rigs/person.js';
import { TaskRig } from '../../rigs/task.rig.js';

describe('two events committed in reverse order of their numbers', () => {
  let api: ApiRig;
  let source: DataSource;
  let blocker: pg.Client;

  beforeAll(async () => {
    api = await ApiRig.start();
    source = await makeDataSource({ url: api.databaseUrl, pool: 2, as: 'runtime' }).initialize();
  });
  afterAll(async () => {
    await blocker.end();
    await source.destroy();
    await api.stop();
  });

  /** Keeps every act on the task, once its event has its number, from its COMMIT until this client ends. */
  async function held(task: TaskRig): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: api.databaseUrl });
    await client.connect();
    await client.query(`
      CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_advisory_xact_lock_shared(1); RETURN NULL; END';
      CREATE TRIGGER hold AFTER INSERT ON event FOR EACH ROW WHEN (NEW.chain_id = '${task.id}') EXECUTE FUNCTION hold();
      SELECT pg_advisory_lock(1)`);
    return client;
  }

  it('are both relayed and both in the feed', async () => {
    const [first, second] = [await TaskRig.start(api, 12), await TaskRig.start(api, 15)];
    const actor = await castMember(source, 'gx-gxt-leader');
    const leader = await api.signedIn('gx-gxt-leader');
    const events = api.get(ReadEvents);
    const start = await events.begin(null);
    const poked: string[] = [];
    const poke = (id: string) => Promise.resolve(void poked.push(id));
    const conductors = { poke, ask: () => Promise.resolve(null), stop: () => Promise.resolve() };
    const relay = new Relay(new PostgresOutbox(source), conductors, new WallClock());
    const accept = async (task: TaskRig) => leader.put(`/api/assignments/${await task.assignmentId()}/acceptance`, {});
    while ((await relay.deliver()).delivered > 0);
    poked.splice(0);
    blocker = await held(first);
    const early = accept(first);
    const waiting = () =>
      api.rows("SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()");
    await eventually(waiting, (rows) => rows.length === 1, 10);
    expect((await accept(second)).status).toBe(200);
    await relay.deliver();
    expect(poked).toEqual([`task/${second.id}`]);
    expect((await events.feed(actor, start)).events).toEqual([]);
    await blocker.end();
    expect((await early).status).toBe(200);
    await relay.deliver();
    expect(poked).toEqual([`task/${second.id}`, `task/${first.id}`]);
    expect(await api.rows('SELECT FROM outbox')).toEqual([]);
    await api.feedCaughtUp();
    const told = (await events.feed(actor, start)).events;
    expect(told.map(({ taskId, verb }) => [taskId, verb])).toEqual([
      [first.id, 'assignment.accept'],
      [second.id, 'assignment.accept'],
    ]);
    const ids = told.map(({ position }) => Number(position.split('-')[1]));
    expect(ids[0]).toBeLessThan(ids[1] ?? 0);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { statementsDuring } from '#testing/statements.js';

import { ApiRig } from '../../rigs/api.rig.js';
import { eventually } from '../../rigs/eventually.js';
import { TaskRig } from '../../rigs/task.rig.js';

describe('an act on a matter that somebody else is acting on', () => {
  let api: ApiRig;

  beforeAll(async () => {
    api = await ApiRig.start();
  });
  afterAll(() => api.stop());

  /** Somebody else's transaction that holds the chain of a task; ended by the server where a test does not come to end it. */
  async function holding(task: TaskRig): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: api.databaseUrl });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('BEGIN');
    await client.query("SET LOCAL idle_in_transaction_session_timeout = '20s'");
    await client.query('SELECT FROM chain WHERE id = $1 FOR UPDATE', [task.id]);
    return client;
  }

  const release = async (client: pg.Client): Promise<void> => {
    await client.query('COMMIT');
    await client.end();
  };
  const waiting = async (): Promise<number> =>
    (await api.rows("SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"))
      .length;

  it('waits, and two requests with one key that waited get one answer of one act', async () => {
    const task = await TaskRig.start(api, 22);
    const leader = await api.signedIn('gx-gxt-leader');
    const path = `/api/assignments/${await task.assignmentId()}/acceptance`;
    const other = await holding(task);
    const send = () => leader.put(path, {}, { 'idempotency-key': 'while-held' });
    const both = Promise.all([send(), send()]);
    await eventually(waiting, (count) => count === 2);
    await release(other);
    const [one, two] = await both;
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(two.body).toEqual(one.body);
    const events = await api.rows("SELECT FROM event WHERE chain_id = $1 AND verb = 'assignment.accept'", [task.id]);
    expect(events).toHaveLength(1);
  });

  it('does not wait for ever: it is told that the matter is being acted on, and nothing is kept of it', async () => {
    const task = await TaskRig.start(api, 42);
    const leader = await api.signedIn('gx-gxt-leader');
    const path = `/api/assignments/${await task.assignmentId()}/acceptance`;
    const key = { 'idempotency-key': 'held-too-long' };
    const other = await holding(task);
    const refused = await leader.put(path, {}, key);
    expect(refused).toMatchObject({ status: 409, body: { code: 'IN_PROGRESS' } });
    await release(other);
    expect((await leader.put(path, {}, key)).status).toBe(200);
  });

  it('locks no other row before that of its chain', async () => {
    const task = await TaskRig.start(api, 12);
    const leader = await api.signedIn('gx-gxt-leader');
    const path = `/api/assignments/${await task.assignmentId()}/acceptance`;
    const { statements } = await statementsDuring(() => leader.put(path, {}));
    const [first] = statements.filter((text) => /FOR (NO KEY )?UPDATE|INSERT|UPDATE |DELETE/i.test(text));
    expect(first).toMatch(/chain/);
    expect(first).toMatch(/FOR (NO KEY )?UPDATE/);
  });
});

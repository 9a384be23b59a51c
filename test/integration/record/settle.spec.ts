import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ApiRig } from '../../rigs/api.rig.js';
import { TaskRig } from '../../rigs/task.rig.js';

interface Recorded {
  readonly verb: string;
  readonly at: Date;
}

describe('settle, then act', () => {
  let api: ApiRig;

  beforeAll(async () => {
    api = await ApiRig.start();
  });
  afterAll(() => api.stop());

  /** Issued on Monday 21 September 2026: to be received by close of the next day, when its first rung is due. */
  async function issued(number: number): Promise<TaskRig> {
    api.setMoment('2026-09-21T01:00:00.000Z');
    const task = await TaskRig.start(api, number);
    api.setMoment('2026-09-22T11:00:00.000Z');
    return task;
  }
  const firstRung = new Date('2026-09-22T10:00:00.000Z');

  const recorded = (task: TaskRig): Promise<Recorded[]> =>
    api.rows<Recorded>('SELECT verb, at FROM event WHERE chain_id = $1 AND number > 2 ORDER BY number', [task.id]);

  it('climbs a rung that is due before the act, in the same transaction, at the moment at which it was due', async () => {
    const task = await issued(22);
    const leader = await api.signedIn('gx-gxt-leader');
    expect((await leader.put(`/api/assignments/${await task.assignmentId()}/acceptance`, {})).status).toBe(200);
    const events = await recorded(task);
    expect(events.map(({ verb }) => verb)).toEqual(['deadline.climb', 'assignment.accept']);
    expect(events[0]?.at).toEqual(firstRung);
    const xids = await api.rows('SELECT DISTINCT xid FROM event WHERE chain_id = $1 AND number > 2', [task.id]);
    expect(xids).toHaveLength(1);
  });

  it('keeps what was due also when the act is refused', async () => {
    const task = await issued(42);
    const leader = await api.signedIn('gx-gxt-leader');
    const path = `/api/assignments/${await task.assignmentId()}/acceptance`;
    expect((await leader.put(path, {}, { 'if-match': '"9"' })).status).toBe(412);
    expect((await recorded(task)).map(({ verb }) => verb)).toEqual(['deadline.climb']);
    const sql = "SELECT climbed, next_rung FROM deadline WHERE task_id = $1 AND kind = 'receipt'";
    expect(await api.rows(sql, [task.id])).toEqual([{ climbed: ['remind-due'], next_rung: 'tell-leader' }]);
  });

  it('never records an act before the head of its chain, in the record as in the facts', async () => {
    const task = await issued(12);
    api.setMoment('2026-09-21T00:00:00.000Z');
    const leader = await api.signedIn('gx-gxt-leader');
    expect((await leader.put(`/api/assignments/${await task.assignmentId()}/acceptance`, {})).status).toBe(200);
    const [head] = await api.rows<Recorded>('SELECT at FROM event WHERE chain_id = $1 AND number = 2', [task.id]);
    expect((await recorded(task)).map(({ at }) => at)).toEqual([head?.at]);
    const facts = await api.rows('SELECT received_at, accepted_at FROM assignment WHERE task_id = $1', [task.id]);
    expect(facts).toEqual([{ received_at: head?.at, accepted_at: head?.at }]);
  });
});

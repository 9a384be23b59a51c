import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ApiRig } from '../../rigs/api.rig.js';
import { TaskRig } from '../../rigs/task.rig.js';

interface Recorded {
  readonly verb: string;
  readonly at: Date;
}

/** Nothing opens a deadline yet: the tests write one, as the next issue's acts will. */
describe('settle, then act', () => {
  let api: ApiRig;

  beforeAll(async () => {
    api = await ApiRig.start();
  }, 120_000);
  afterAll(() => api.stop());

  /** Due a second after the task was issued, which is past when anybody acts. */
  async function withRung(number: number): Promise<{ task: TaskRig; dueAt: Date }> {
    const task = await TaskRig.start(api, number);
    const dueAt = new Date(api.clock.now().getTime() + 1000);
    await api.rows(
      `INSERT INTO deadline (id, task_id, kind, subject_id, holder_unit_id, opened_at, due_at, next_rung, next_rung_at, state)
       SELECT gen_random_uuid(), id, 'answer', id, lead_unit_id, $2, $2, 'remind', $2, 'open' FROM task WHERE id = $1`,
      [task.id, dueAt],
    );
    return { task, dueAt };
  }

  const recorded = (task: TaskRig): Promise<Recorded[]> =>
    api.rows<Recorded>('SELECT verb, at FROM event WHERE chain_id = $1 AND number > 2 ORDER BY number', [task.id]);

  it('climbs a rung that is due before the act, in the same transaction, at the moment at which it was due', async () => {
    const { task, dueAt } = await withRung(22);
    api.clock.setOffset(60_000);
    const leader = await api.signedIn('gx-gxt-leader');
    expect((await leader.put(`/api/assignments/${await task.assignmentId()}/acceptance`, {})).status).toBe(200);
    const events = await recorded(task);
    expect(events.map(({ verb }) => verb)).toEqual(['deadline.climb', 'assignment.accept']);
    expect(events[0]?.at).toEqual(dueAt);
    const xids = await api.rows('SELECT DISTINCT xid FROM event WHERE chain_id = $1 AND number > 2', [task.id]);
    expect(xids).toHaveLength(1);
  });

  it('keeps what was due also when the act is refused', async () => {
    const { task } = await withRung(42);
    api.clock.setOffset(120_000);
    const leader = await api.signedIn('gx-gxt-leader');
    const path = `/api/assignments/${await task.assignmentId()}/acceptance`;
    expect((await leader.put(path, {}, { 'if-match': '"9"' })).status).toBe(412);
    expect((await recorded(task)).map(({ verb }) => verb)).toEqual(['deadline.climb']);
    expect(await api.rows('SELECT next_rung FROM deadline WHERE task_id = $1', [task.id])).toEqual([
      { next_rung: null },
    ]);
  });

  it('never records an act before the head of its chain, in the record as in the facts', async () => {
    const task = await TaskRig.start(api, 12);
    api.clock.setOffset(-3_600_000);
    const leader = await api.signedIn('gx-gxt-leader');
    expect((await leader.put(`/api/assignments/${await task.assignmentId()}/acceptance`, {})).status).toBe(200);
    const [head] = await api.rows<Recorded>('SELECT at FROM event WHERE chain_id = $1 AND number = 2', [task.id]);
    expect((await recorded(task)).map(({ at }) => at)).toEqual([head?.at]);
    const facts = await api.rows('SELECT received_at, accepted_at FROM assignment WHERE task_id = $1', [task.id]);
    expect(facts).toEqual([{ received_at: head?.at, accepted_at: head?.at }]);
  });
});

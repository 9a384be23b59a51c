import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ClimbRungs } from '#application/deadline/climb-rungs.use-case.js';
import { conductor } from '#domain/directory/actor.js';

import { ApiRig } from '../../rigs/api.rig.js';
import { TaskRig } from '../../rigs/task.rig.js';

const rungs = 20;

describe('acts and watches that cross', () => {
  let api: ApiRig;

  beforeAll(async () => {
    api = await ApiRig.start();
  }, 120_000);
  afterAll(() => api.stop());

  it('end without a deadlock, and each rung is climbed once, whoever came first', async () => {
    const leader = await api.signedIn('gx-gxt-leader');
    const tasks: TaskRig[] = [];
    for (const number of [12, 15, 16, 17]) tasks.push(await TaskRig.start(api, number));
    const due = new Date(api.clock.now().getTime() + 1000);
    await api.rows(
      `INSERT INTO deadline (id, task_id, kind, subject_id, holder_unit_id, opened_at, due_at, next_rung, next_rung_at, state)
       SELECT gen_random_uuid(), id, 'answer', id, lead_unit_id, $2, $2, 'remind', $2, 'open'
       FROM task, generate_series(1, $3::integer) WHERE id = ANY($1)`,
      [tasks.map(({ id }) => id), due, rungs],
    );
    api.clock.setOffset(60_000);
    const at = api.clock.now().toISOString();
    const crossing = await Promise.all(
      tasks.map(async (task) => {
        const id = await task.assignmentId();
        const watch = () => api.get(ClimbRungs).run({ actor: conductor, at, request: null, taskId: task.id });
        const items = tasks.map(() => ({ verb: 'assignment.receive', id }));
        return [
          watch,
          () => leader.put(`/api/assignments/${id}/acceptance`, {}),
          watch,
          () => leader.post('/api/bulk-acts', { items }),
          () => leader.post(`/api/tasks/${task.id}/comments`, { subjectId: task.id, text: '意见' }),
          watch,
        ];
      }),
    );
    const ended = await Promise.all(crossing.flat().map((act) => act()));
    expect(ended.map(({ status }) => status)).toEqual(Array(6 * tasks.length).fill(200));
    const climbed = await api.rows<{ count: string }>(
      "SELECT count(*) FROM event WHERE verb = 'deadline.climb' AND chain_id = ANY($1) GROUP BY chain_id",
      [tasks.map(({ id }) => id)],
    );
    expect(climbed.map(({ count }) => Number(count))).toEqual(Array(tasks.length).fill(rungs));
    const accepted = await api.rows("SELECT FROM event WHERE verb = 'assignment.accept'");
    expect(accepted).toHaveLength(tasks.length);
  }, 60_000);
});

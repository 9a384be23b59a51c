import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ClimbRungs } from '#application/deadline/climb-rungs.use-case.js';
import { conductor } from '#domain/directory/actor.js';

import { ApiRig } from '../../rigs/api.rig.js';
import { TaskRig } from '../../rigs/task.rig.js';

/** Due by then: four of the receipt, which is late, and the first of the acceptance, which is not. */
const rungs = 5;

describe('acts and watches that cross', () => {
  let api: ApiRig;

  beforeAll(async () => {
    api = await ApiRig.start();
  });
  afterAll(() => api.stop());

  it('end without a deadlock, and each rung is climbed once, whoever came first', async () => {
    api.setMoment('2026-09-21T01:00:00.000Z');
    const tasks: TaskRig[] = [];
    for (const number of [12, 15, 16, 17]) tasks.push(await TaskRig.start(api, number));
    api.setMoment('2026-09-28T11:00:00.000Z');
    const leader = await api.signedIn('gx-gxt-leader');
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
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ApiRig } from '../../rigs/api.rig.js';
import type { Browser } from '../../rigs/browser.js';
import { TaskRig } from '../../rigs/task.rig.js';

interface Line {
  readonly kind: string;
  readonly taskId: string;
}

describe('the inbox shows', () => {
  let api: ApiRig;
  let handler: Browser;
  let leader: Browser;
  let led: TaskRig;
  let supported: TaskRig;

  /** 工信厅 leads task 21 and supports task 32; its handler has prepared the acceptance of task 22. */
  beforeAll(async () => {
    api = await ApiRig.start();
    [handler, leader] = [await api.signedIn('gx-gxt-handler'), await api.signedIn('gx-gxt-leader')];
    led = await TaskRig.start(api, 21);
    supported = await TaskRig.start(api, 32);
    await supported.takenOn('gx-kjt-leader');
    const prepared = await TaskRig.start(api, 22);
    await handler.put(`/api/assignments/${await prepared.assignmentId()}/acceptance`, {});
  });
  afterAll(() => api.stop());

  const shown = async (browser: Browser, query: string): Promise<readonly string[]> => {
    const { body } = await browser.get<{ items: readonly Line[] }>(`/api/work-items?${query}`);
    return body.items.map(({ kind }) => kind).sort();
  };

  it('what waits for me, and with `unit` what waits for anybody of my unit', async () => {
    expect(await shown(handler, '')).toEqual(['assignment', 'input']);
    expect(await shown(leader, 'scope=mine')).toEqual(['signature']);
    expect(await shown(leader, 'scope=unit')).toEqual(['assignment', 'input', 'signature']);
  });

  it('one kind, and the counts of one kind', async () => {
    const { body } = await handler.get<{ items: readonly Line[] }>('/api/work-items?kind=assignment');
    expect(body.items).toMatchObject([{ kind: 'assignment', taskId: led.id }]);
    expect(await shown(handler, 'kind=signature')).toEqual([]);
    const counts = await leader.get('/api/work-items/counts?scope=unit&kind=input');
    expect(counts.body).toMatchObject({ total: 1, byKind: { input: 1, assignment: 0, signature: 0 } });
  });

  it('one plan', async () => {
    const [plan] = await api.rows<{ id: string }>('SELECT id FROM plan');
    expect(await shown(handler, `planId=${plan?.id ?? ''}`)).toHaveLength(2);
    expect(await shown(handler, `planId=${led.id}`)).toEqual([]);
  });

  it('no kind that there is not', async () => {
    expect((await handler.get('/api/work-items?kind=anything')).body.code).toBe('INVALID');
  });
});

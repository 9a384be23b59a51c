import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ClimbRungs } from '#application/deadline/climb-rungs.use-case.js';

import { ApiRig } from '../../rigs/api.rig.js';
import { TaskRig } from '../../rigs/task.rig.js';

interface Line {
  readonly id: string;
  readonly dueAt: string | null;
  readonly light: { readonly light: string; readonly zh: string; readonly en: string } | null;
}
interface Counts {
  readonly total: number;
  readonly byLight: Readonly<Record<string, number>>;
}

const lights = ['green', 'blue', 'yellow', 'red'] as const;

describe('the lights of an inbox', () => {
  let api: ApiRig;
  const tasks: TaskRig[] = [];

  beforeAll(async () => {
    api = await ApiRig.start();
    // Issued on 21 and 30 September and on 13 October 2026, looked at on 14 October: due on 29 September, 13 and 20 October.
    api.setMoment('2026-09-21T01:00:00.000Z');
    for (const [number, days] of [
      [21, 9],
      [27, 13],
      [28, 1],
    ] as const) {
      tasks.push(await TaskRig.start(api, number));
      api.passDays(days);
    }
  });
  afterAll(() => api.stop());

  async function read<Body>(path: string, account: string): Promise<Body> {
    return (await (await api.signedIn(account)).get<Body>(path)).body;
  }

  it('say how near or late each line is, and why, in both languages', async () => {
    const { items } = await read<{ items: readonly Line[] }>('/api/work-items', 'gx-gxt-handler');
    expect(items.map(({ light }) => light?.light)).toEqual(['red', 'yellow', 'green']);
    for (const { light, dueAt } of items) {
      const day = new Date(Date.parse(dueAt ?? '') + 8 * 3_600_000).toISOString().slice(0, 10);
      expect([light?.zh.includes(day), light?.en.includes(day)]).toEqual([true, true]);
    }
  });

  it('are counted, and each finds its lines: a comparison with the moment of asking', async () => {
    const { total, byLight } = await read<Counts>('/api/work-items/counts', 'gx-gxt-handler');
    expect([total, byLight]).toEqual([3, { green: 1, blue: 0, yellow: 1, red: 1 }]);
    for (const light of lights) {
      const { items } = await read<{ items: readonly Line[] }>(`/api/work-items?light=${light}`, 'gx-gxt-handler');
      expect(items.map((item) => item.light?.light)).toEqual(Array.from({ length: byLight[light] ?? 0 }, () => light));
    }
  });

  it('change by the passing of time alone, without any act or conductor', async () => {
    api.passDays(30);
    const { byLight } = await read<Counts>('/api/work-items/counts', 'gx-gxt-handler');
    expect(byLight).toEqual({ green: 0, blue: 0, yellow: 0, red: 3 });
  });

  it('are recorded by the rungs that mark, which never cause them', async () => {
    for (const task of tasks) await task.step(ClimbRungs);
    const marks = await api.rows<{ light: string }>(
      `SELECT text::jsonb -> 'payload' ->> 'light' AS light FROM event
       WHERE verb = 'deadline.climb' AND text::jsonb -> 'payload' ->> 'do' = 'mark'`,
    );
    expect(marks.length).toBeGreaterThanOrEqual(tasks.length);
    expect(new Set(marks.map(({ light }) => light))).toEqual(new Set(['yellow']));
    const { byLight } = await read<Counts>('/api/work-items/counts', 'gx-gxt-handler');
    expect(byLight.red).toBe(3);
  });

  it('are none for the approver, whose deadlines others than coordinator and office do not see', async () => {
    const [task] = tasks;
    const lead = await api.signedIn('gx-gxt-leader');
    const id = (await task?.assignmentId()) ?? '';
    await lead.put(`/api/assignments/${id}/contest`, { reason: '不涉及本单位职责' });
    const other = await api.rows<{ id: string }>("SELECT id FROM unit WHERE key = 'gx-kjt'");
    const body = { outcome: 'refer', note: '拟调整', toUnitId: other[0]?.id };
    await (await api.signedIn('gx-fgw-handler')).put(`/api/assignments/${id}/settlement`, body);
    api.passDays(60);
    const { items } = await read<{ items: readonly Line[] }>('/api/work-items', 'gx-zf-leader');
    expect(items.map(({ dueAt, light }) => [dueAt !== null, light])).toEqual([[true, null]]);
    const kinds = async (account: string): Promise<boolean> =>
      (await read<readonly { kind: string }[]>(`/api/tasks/${task?.id ?? ''}/deadlines`, account)).some(
        ({ kind }) => kind === 'referral',
      );
    expect([await kinds('gx-gxt-leader'), await kinds('gx-fgw-handler'), await kinds('gx-bgt-handler')]).toEqual([
      false,
      true,
      true,
    ]);
    await task?.step(ClimbRungs);
    // Nor do they see in the history that one was missed.
    const climbs = async (account: string): Promise<number> => {
      const path = `/api/tasks/${task?.id ?? ''}/events?limit=200`;
      const { items } = await read<{ items: readonly { verb: string; unitId: string }[] }>(path, account);
      return items.filter(({ verb, unitId }) => verb === 'deadline.climb' && unitId === approver?.id).length;
    };
    const [approver] = await api.rows<{ id: string }>("SELECT id FROM unit WHERE key = 'gx-zf'");
    const counts = await Promise.all(['gx-gxt-leader', 'gx-dcs-handler', 'gx-zf-leader', 'gx-fgw-handler'].map(climbs));
    expect(counts).toEqual([0, 0, 3, 3]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { only } from '#testing/builders/row.builder.js';

import { Browser } from '../../rigs/browser.js';
import { eventually } from '../../rigs/eventually.js';
import { Clone } from './clone.rig.js';
import type { RunningStart } from './running-start.rig.js';

interface EventSeen {
  readonly verb: string;
  readonly at: string;
  readonly payload: { readonly rung?: string };
}

/** The whole program, as a rehearsal starts it: api, worker and command line go by one clock that is moved by hand. */
describe('npm start -- --clock stepped', () => {
  let clone: Clone;
  let start: RunningStart;

  beforeAll(async () => {
    clone = await Clone.make();
    start = await clone.start('--fresh', '--clock', 'stepped');
  }, 600_000);
  afterAll(async () => {
    if (clone.processes().length > 0) await start.interrupt();
    clone.remove();
  });

  const shown = async (...words: readonly string[]): Promise<{ readonly now: string; readonly next: string }> => {
    const { exitCode, output, aside } = await clone.qiantou('clock', ...words);
    expect([exitCode, aside]).toEqual([0, '']);
    expect(output).toContain('(stepped)');
    return { now: /now +(\S+)/.exec(output)?.[1] ?? '', next: /next +(\S+)/.exec(output)?.[1] ?? '' };
  };
  /** The rungs of a task of 工业和信息化厅, by its handler; signed in anew, for a session does not outlast a step of days. */
  const climbs = async (): Promise<readonly EventSeen[]> => {
    const browser = new Browser(start.url);
    const [account, password] = [start.shown(/^ {2}(gx-gxt-handler) /m), start.shown(/^ {2}password: (\S+)$/m)];
    expect(await browser.post('/api/session', { account, password })).toMatchObject({ status: 200 });
    const { items } = (await browser.get<{ items: readonly { taskId: string }[] }>('/api/work-items')).body;
    const path = `/api/tasks/${only(items[0]).taskId}/events`;
    const { body } = await browser.get<{ items: readonly EventSeen[] }>(path);
    return body.items.filter(({ verb }) => verb === 'deadline.climb');
  };

  it('says where its time stands, and goes to the next rung at one command, which is climbed on the way', async () => {
    await eventually(
      async () => (await clone.qiantou('conductors', 'list')).output.match(/ waiting /g)?.length ?? 0,
      (waiting) => waiting === 46,
      200,
    );
    expect(await climbs()).toEqual([]);
    const before = await shown('show');
    expect(before.next > before.now).toBe(true);
    const after = await shown('step', 'next');
    expect([after.now >= before.next, after.next > before.next]).toEqual([true, true]);
    // Everything was issued at the start: receipt is due first, and whoever has not received is reminded then.
    expect((await climbs()).map(({ at, payload }) => [at, payload.rung])).toEqual([[before.next, 'remind-due']]);
  }, 600_000);

  it('stops as any start, and knows at the next one where its time stood', async () => {
    const { now } = await shown('show');
    expect(await start.interrupt()).toBe(0);
    expect(clone.processes()).toEqual([]);
    start = await clone.start('--clock', 'stepped');
    expect((await shown('show')).now > now).toBe(true);
    expect(await climbs()).toHaveLength(1);
  }, 600_000);
});

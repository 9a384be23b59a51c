import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { NoticeView } from '#application/notice/notice.port.js';
import { noticeSentence } from '#domain/notice/notice-sentence.js';
import { PostgresAnnouncements } from '#records/notice/postgres-announcements.js';
import { only } from '#testing/builders/row.builder.js';

import { NoticeRig } from './notice.rig.js';

const [handler, liaison, leader] = ['gx-gxt-handler', 'gx-gxt-liaison', 'gx-gxt-leader'];

describe('the teller', () => {
  let rig: NoticeRig;
  let number: number;

  beforeEach(async () => {
    rig = await NoticeRig.start();
    number = only((await rig.tasksOf('gx-gxt'))[0]);
  });
  afterEach(() => rig.stop());

  const waiting = (): Promise<unknown[]> => rig.rows('SELECT id FROM announcement');
  /** What somebody was told, oldest first: each line's reason or rung, and the state of its notice. */
  const told = async (account: string): Promise<string[]> => {
    const line = ({ lines, state }: NoticeView): string[] =>
      lines.map(({ reason, rung }) => `${rung ?? reason} ${state}`);
    return (await rig.notices(account)).toReversed().flatMap(line);
  };

  it('tells everybody who holds the role of a new line, nobody else, and is done with it', async () => {
    await rig.issue(number);
    await rig.tell();
    expect(await Promise.all([handler, liaison, leader, 'gx-kjt-handler'].map(told))).toEqual([
      ['work-item told'],
      ['work-item told'],
      [],
      [],
    ]);
    expect(await waiting()).toEqual([]);
    const line = only(only((await rig.notices(handler))[0]).lines[0]);
    expect(noticeSentence(line, 'zh')).toMatch(
      new RegExp(`^新待办：任务${number} .+，牵头任务认领（自治区工业和信息化厅），时限2026年9月20日18:00。$`),
    );
  });

  it('tells a reminder only to the colleague whom the line was handed to, and to all when that one has gone', async () => {
    const task = await rig.issue(number);
    await rig.hand(task, { by: leader, to: liaison });
    await rig.tell();
    rig.at('2026-09-17T09:00:00+08:00');
    await rig.climb(task);
    await rig.tell();
    expect(await told(handler)).not.toContain('remind-before told');
    expect(await told(liaison)).toContain('remind-before told');
    await rig.disable(liaison);
    rig.at('2026-09-20T18:00:00+08:00');
    await rig.climb(task);
    await rig.tell();
    expect(await told(handler)).toContain('remind-due told');
    expect(
      await rig.rows("SELECT lines FROM notice WHERE lines->0->>'rung' = 'remind-due' AND at > '2026-09-19'"),
    ).toHaveLength(1);
  });

  it('counts a leader in charge as leader, by the post alone', async () => {
    await rig.putInCharge(liaison);
    const task = await rig.issue(number);
    rig.at('2026-09-16T09:00:00+08:00');
    await rig.climb(task);
    await rig.tell();
    expect(await told(leader)).toEqual(['tell-leader told']);
    expect(await told(liaison)).toContain('tell-leader told');
    expect(await told(handler)).not.toContain('tell-leader told');
  });

  it('records a reminder as passed that a later rung to the same person has overtaken, whoever is told first', async () => {
    const task = await rig.issue(number);
    await rig.tell();
    rig.at('2026-09-20T18:00:00+08:00');
    await rig.climb(task);
    await rig.tell();
    const mine = await told(handler);
    // The receipt's reminder is of another deadline, and the last of it that calls a handler.
    expect(mine).toEqual(['work-item told', 'remind-due told', 'remind-before passed', 'remind-due told']);
    expect(await rig.reader.counts(await rig.personId(handler))).toEqual({ total: 4, unread: 3 });
    expect(await told(leader)).toEqual(['tell-leader told']);
  });

  it('records a reminder as passed whose matter is done by now', async () => {
    const task = await rig.issue(number);
    await rig.tell();
    rig.at('2026-09-17T10:00:00+08:00');
    await rig.climb(task);
    await rig.accept(task, leader);
    await rig.tell();
    const mine = await told(handler);
    expect(mine.filter((line) => line.startsWith('remind'))).toEqual(['remind-due passed', 'remind-before passed']);
  });

  it('loses nothing to an end in the middle, and tells it once afterwards', async () => {
    await rig.issue(number);
    const announced = await waiting();
    const at = rig.clock.now().toISOString();
    const dying = new PostgresAnnouncements(rig.dataSource).take({ occasions: 10, at }, () => {
      throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    expect([await waiting(), await told(handler)]).toEqual([announced, []]);
    await rig.tell();
    await rig.tell();
    expect(await told(handler)).toEqual(['work-item told']);
  });

  it('takes an occasion whole, however many it called', async () => {
    const [most] = await rig.rows<{ number: number }>(
      `SELECT t.number FROM task t JOIN unit u ON u.id = t.lead_unit_id AND u.key = 'gx-gxt'
       JOIN support s ON s.task_id = t.id GROUP BY t.number ORDER BY count(*) DESC LIMIT 1`,
    );
    const task = await rig.issue(only(most).number);
    await rig.accept(task, leader);
    await rig.tell();
    await rig.requestInputs(task);
    const called = (await waiting()).length;
    expect(called).toBeGreaterThan(1);
    const at = rig.clock.now().toISOString();
    const nobody = (): { notices: []; letters: [] } => ({ notices: [], letters: [] });
    const taken = await new PostgresAnnouncements(rig.dataSource).take({ occasions: 1, at }, nobody);
    expect(taken).toBe(called);
  });

  it('tells nobody twice and forgets nobody with four tellers at once', async () => {
    await rig.prefer(handler, 'at-once');
    for (const one of await rig.tasksOf('gx-gxt')) await rig.issue(one);
    for (const one of await rig.tasksOf('gx-kjt')) await rig.issue(one);
    const announced = (await waiting()).length;
    const told = await Promise.all([1, 2, 3, 4].map(() => rig.teller().tell()));
    expect(told.reduce((sum, count) => sum + count)).toBe(announced);
    const mine = await rig.notices(handler);
    expect(mine).toHaveLength((await rig.tasksOf('gx-gxt')).length);
    expect(mine.map(({ lines }) => lines.length)).toEqual(mine.map(() => 1));
    expect(await rig.rows('SELECT id FROM letter')).toHaveLength(mine.length);
    expect(await waiting()).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { Mailer } from '#application/notice/mailer.js';
import type { MailView } from '#application/notice/notice.port.js';
import { PostgresLetters } from '#records/notice/postgres-letters.js';
import { only } from '#testing/builders/row.builder.js';

import { NoticeRig } from './notice.rig.js';

const [handler, liaison, leader] = ['gx-gxt-handler', 'gx-gxt-liaison', 'gx-gxt-leader'];
const mailOfHandler = `${handler}@gx.example`;

describe('the mailer', () => {
  let rig: NoticeRig;
  let numbers: readonly number[];

  beforeEach(async () => {
    rig = await NoticeRig.start();
    numbers = await rig.tasksOf('gx-gxt');
  });
  afterEach(() => rig.stop());

  const nth = (index: number): number => only(numbers[index]);
  const mail = async (account = handler): Promise<MailView | null> => only((await rig.notices(account))[0]).mail;
  const letters = async (): Promise<string[]> => {
    return (await rig.rows<{ state: string }>('SELECT state FROM letter ORDER BY id')).map(({ state }) => state);
  };
  /** Sends until nothing is due. */
  const sendAll = async (): Promise<void> => {
    for (let open = true; open;) {
      const { sent, failed, isServerDead } = await rig.send();
      open = sent + failed > 0 && !isServerDead;
    }
  };

  it('sends a notice once: in Chinese, as text and HTML, with a link to the matter and the warning about secrets', async () => {
    await rig.prefer(handler, 'at-once');
    const task = await rig.issue(nth(0));
    await rig.tell();
    expect(await rig.send()).toEqual({ sent: 1, failed: 0, isServerDead: false });
    expect(await rig.send()).toEqual({ sent: 0, failed: 0, isServerDead: false });
    expect(rig.mail.received).toHaveLength(1);
    const received = only(rig.mail.received[0]);
    expect(received.subject).toMatch(new RegExp(`^【牵头】新待办：任务${nth(0)} \\S+`));
    expect(received.from?.value).toEqual([{ address: 'qiantou@gx.example', name: '牵头' }]);
    for (const body of [received.text, String(received.html)]) {
      expect(body).toContain(`https://q.example/tasks/${task}`);
      expect(body).toContain('不得上传涉密信息');
      expect(body).toContain('时限2026年9月20日18:00');
    }
    expect(received.headers.get('auto-submitted')).toBe('auto-generated');
    expect(await mail()).toEqual({
      state: 'sent',
      address: mailOfHandler,
      attempts: 1,
      lastError: null,
      nextTryAt: null,
    });
  });

  it('sends what people want and no more: by reason, and nothing without an address', async () => {
    await rig.prefer(handler, 'none');
    await rig.prefer(leader, 'at-once', { mail: null });
    const task = await rig.issue(nth(0));
    rig.at('2026-09-16T09:00:00+08:00');
    await rig.climb(task);
    await rig.tell();
    await sendAll();
    expect(rig.mail.received).toEqual([]);
    const told = await Promise.all([handler, liaison, leader].map((account) => rig.notices(account)));
    expect(told.map((notices) => notices.length)).toEqual([2, 2, 1]);
    expect(told.flat().map((notice) => notice.mail)).toEqual([null, null, null, null, null]);
  });

  it('sends each letter once with four mailers at once', async () => {
    for (const account of [handler, liaison]) await rig.prefer(account, 'at-once');
    for (const number of numbers) await rig.issue(number);
    await rig.tell();
    const wanted = 2 * numbers.length;
    const round = async (): Promise<number> => {
      const sendings = await Promise.all([1, 2, 3, 4].map(() => rig.mailer().send()));
      return sendings.reduce((sum, { sent }) => sum + sent, 0);
    };
    let sent = 0;
    for (let more = 1; more > 0; sent += more) more = await round();
    expect([sent, rig.mail.received.length]).toEqual([wanted, wanted]);
    expect(new Set(rig.mail.received.map(({ messageId }) => messageId)).size).toBe(wanted);
  });

  it('takes letters beside those that another mailer is just taking, without waiting for it', async () => {
    for (const account of [handler, liaison]) await rig.prefer(account, 'at-once');
    await rig.issue(nth(0));
    await rig.tell();
    await rig.dataSource.transaction(async (other) => {
      await other.query('SELECT id FROM letter ORDER BY due_at, id LIMIT 1 FOR UPDATE');
      expect(await rig.send()).toEqual({ sent: 1, failed: 0, isServerDead: false });
    });
    expect(await rig.send()).toEqual({ sent: 1, failed: 0, isServerDead: false });
    expect(new Set(rig.mail.subjects.map(([address]) => address)).size).toBe(2);
  });

  it('keeps the digest of a holiday’s Friday evening for the next working day, one mail a person', async () => {
    await rig.prefer(handler, 'digest', { digestHour: 17 });
    rig.at('2026-09-24T17:00:01+08:00');
    await rig.issue(nth(0));
    await rig.issue(nth(1));
    await rig.tell();
    expect(only((await rig.notices(handler))[0]).digestAt).toBe('2026-09-28T09:00:00.000Z');
    // The Mid-Autumn Festival, a Friday, with its weekend; then Monday before the hour.
    for (const day of ['25T17:30', '26T17:30', '27T17:30', '28T16:59']) {
      rig.at(`2026-09-${day}:00+08:00`);
      await sendAll();
    }
    expect(rig.mail.received).toEqual([]);
    rig.at('2026-09-28T17:00:00+08:00');
    await sendAll();
    await sendAll();
    expect(rig.mail.subjects).toEqual([[mailOfHandler, '【牵头】9月28日通知汇总（2项）']]);
    expect(only(rig.mail.received[0]).text).toMatch(
      new RegExp(`1\\. 新待办：任务${nth(0)} [^]*2\\. 新待办：任务${nth(1)} `),
    );
  });

  it('writes one digest a person, by one of the mailers only', async () => {
    for (const account of [handler, liaison]) await rig.prefer(account, 'digest');
    for (const number of numbers) await rig.issue(number);
    await rig.tell();
    rig.at('2026-09-14T17:00:00+08:00');
    await rig.dataSource.transaction(async (other) => {
      const being = 'SELECT FROM notice_preference WHERE person_id = $1 FOR UPDATE';
      await other.query(being, [await rig.personId(handler)]);
      expect(await rig.send()).toEqual({ sent: 1, failed: 0, isServerDead: false });
    });
    await Promise.all([1, 2, 3, 4].map(() => rig.mailer().send()));
    const subject = `【牵头】9月14日通知汇总（${numbers.length}项）`;
    expect(rig.mail.subjects.map(([, said]) => said)).toEqual([subject, subject]);
    expect(await letters()).toEqual(['sent', 'sent']);
  });

  it('goes by the hour that the person wants by then', async () => {
    await rig.prefer(handler, 'digest', { digestHour: 9 });
    await rig.issue(nth(0));
    await rig.tell();
    await rig.prefer(handler, 'digest', { digestHour: 18 });
    rig.at('2026-09-15T09:00:00+08:00');
    await sendAll();
    expect(rig.mail.received).toEqual([]);
    rig.at('2026-09-15T18:00:00+08:00');
    await sendAll();
    expect(rig.mail.subjects).toEqual([[mailOfHandler, '【牵头】9月15日通知汇总（1项）']]);
  });

  it('leaves out of a digest what has been done since, and sends none of nothing', async () => {
    await rig.prefer(handler, 'digest');
    const done = await rig.issue(nth(0));
    await rig.issue(nth(1));
    await rig.tell();
    await rig.accept(done, leader);
    rig.at('2026-09-14T17:00:00+08:00');
    await sendAll();
    expect(only(rig.mail.received[0]).text).not.toContain(`任务${nth(0)} `);
    expect(rig.mail.subjects).toEqual([[mailOfHandler, '【牵头】9月14日通知汇总（1项）']]);
    const next = await rig.issue(nth(2));
    await rig.tell();
    await rig.accept(next, leader);
    rig.at('2026-09-15T17:00:00+08:00');
    await sendAll();
    expect(rig.mail.received).toHaveLength(1);
    expect(await letters()).toEqual(['sent', 'passed']);
  });

  it('sends everything once the server is alive again, tries while it is dead, and gives nothing up', async () => {
    await rig.prefer(handler, 'at-once');
    await rig.issue(nth(0));
    await rig.issue(nth(1));
    await rig.tell();
    await rig.mail.die();
    expect(await rig.send()).toEqual({ sent: 0, failed: 1, isServerDead: true });
    expect(await letters()).toEqual(['failed', 'waiting']);
    expect(only((await rig.notices(handler)).at(-1)).mail).toMatchObject({
      attempts: 1,
      lastError: expect.stringContaining('ECONNREFUSED'),
      nextTryAt: '2026-09-14T04:01:00.000Z',
    });
    for (let hours = 0; hours < 3 * 24; hours += 3) {
      rig.later(3 * 60);
      await rig.send();
    }
    expect(await letters()).toEqual(['failed', 'failed']);
    await rig.mail.revive();
    rig.later(15);
    await sendAll();
    expect([rig.mail.received.length, await letters()]).toEqual([2, ['sent', 'sent']]);
  });

  it('makes one digest of those that a dead server kept back, and never sends one at night', async () => {
    await rig.prefer(handler, 'digest', { digestHour: 17 });
    await rig.issue(nth(0));
    await rig.tell();
    await rig.mail.die();
    rig.at('2026-09-14T17:00:00+08:00');
    await rig.send();
    await rig.mail.revive();
    rig.at('2026-09-15T02:00:00+08:00');
    await sendAll();
    expect(rig.mail.received).toEqual([]);
    rig.at('2026-09-15T12:00:00+08:00');
    await rig.issue(nth(1));
    await rig.tell();
    rig.at('2026-09-15T17:00:00+08:00');
    await sendAll();
    expect(rig.mail.subjects).toEqual([[mailOfHandler, '【牵头】9月15日通知汇总（2项）']]);
  });

  it('does not try again what the server refuses for good, and shows it to the person', async () => {
    await rig.prefer(handler, 'at-once');
    await rig.prefer(liaison, 'at-once');
    rig.mail.recipient = (address) => (address === mailOfHandler ? { code: 550, said: 'no such mailbox' } : null);
    await rig.issue(nth(0));
    await rig.tell();
    expect(await rig.send()).toEqual({ sent: 1, failed: 1, isServerDead: false });
    expect(await mail()).toMatchObject({
      state: 'bounced',
      attempts: 1,
      lastError: expect.stringContaining('no such mailbox'),
    });
    rig.mail.recipient = () => null;
    rig.later(3 * 24 * 60);
    await sendAll();
    expect(rig.mail.subjects.map(([address]) => address)).toEqual([`${liaison}@gx.example`]);
  });

  it('waits ever longer for a mailbox that puts off, up to a day, and then gives the letter up', async () => {
    await rig.prefer(handler, 'at-once');
    rig.mail.recipient = () => ({ code: 452, said: 'mailbox full' });
    await rig.issue(nth(0));
    await rig.tell();
    const pauses: number[] = [];
    for (let tries = 0; tries < 11; tries += 1) {
      expect(await rig.send()).toEqual({ sent: 0, failed: 1, isServerDead: false });
      const minutes = (Date.parse((await mail())?.nextTryAt ?? '') - rig.clock.now().getTime()) / 60_000;
      pauses.push(minutes);
      rig.later(minutes);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]);
    await rig.send();
    expect(await mail()).toMatchObject({ state: 'undeliverable', attempts: 12, nextTryAt: null });
  });

  it('passes over a reminder that was overtaken while the server was dead, and mails the last', async () => {
    await rig.prefer(handler, 'at-once', {
      channels: { 'work-item': 'none', remind: 'at-once', 'tell-leader': 'none', 'tell-coordinator': 'none' },
    });
    const task = await rig.issue(nth(0));
    rig.at('2026-09-17T09:00:00+08:00');
    await rig.climb(task);
    await rig.tell();
    await rig.mail.die();
    await rig.send();
    rig.at('2026-09-20T18:00:00+08:00');
    await rig.climb(task);
    await rig.tell();
    await rig.mail.revive();
    await sendAll();
    // The receipt's reminder is of a deadline of its own, with no later one.
    expect(await letters()).toEqual(['sent', 'passed', 'sent']);
  });

  it('repeats a letter under the same Message-ID whose mailer ended before it could say so', async () => {
    await rig.prefer(handler, 'at-once');
    await rig.issue(nth(0));
    await rig.tell();
    class Killed extends PostgresLetters {
      override end(): Promise<void> {
        return Promise.reject(new Error('killed'));
      }
    }
    const { server, clock, wall } = rig;
    await expect(new Mailer(new Killed(rig.dataSource), server, clock, wall).send()).rejects.toThrow('killed');
    await rig.send();
    expect(rig.mail.received).toHaveLength(1);
    rig.later(5);
    await rig.send();
    const ids = rig.mail.received.map(({ messageId }) => messageId);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });

  it('mails only the number of a task that is handled offline by then', async () => {
    await rig.prefer(handler, 'digest');
    const task = await rig.issue(nth(0));
    await rig.tell();
    await rig.handleOffline(task);
    rig.at('2026-09-14T17:00:00+08:00');
    await sendAll();
    expect(only(rig.mail.received[0]).text).toMatch(new RegExp(`1\\. 新待办：任务${nth(0)}，牵头任务认领`));
  });
});

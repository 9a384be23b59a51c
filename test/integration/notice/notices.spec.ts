import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';

import { Mailer } from '#application/notice/mailer.js';
import { Teller } from '#application/notice/teller.js';
import { Clock, WallClock } from '#platform/clock/clock.js';
import { SmtpServer } from '#platform/mail/smtp-server.js';
import { PostgresAnnouncements } from '#records/notice/postgres-announcements.js';
import { PostgresLetters } from '#records/notice/postgres-letters.js';
import { only } from '#testing/builders/row.builder.js';

import { ApiRig } from '../../rigs/api.rig.js';
import type { Browser } from '../../rigs/browser.js';
import { MailRig } from '../../rigs/mail.rig.js';
import { TaskRig } from '../../rigs/task.rig.js';
import { AnswerSchemas } from '../matter/answer-schema.rig.js';

interface Shown {
  readonly id: string;
  readonly readAt: string | null;
  readonly lines: readonly { readonly sentence: string; readonly taskId: string }[];
  readonly mail: { readonly state: string; readonly lastError: string | null } | null;
}

interface Page {
  readonly items: readonly Shown[];
  readonly next: string | null;
}

const channels = { 'work-item': 'at-once', remind: 'digest', 'tell-leader': 'none', 'tell-coordinator': 'digest' };

describe('notices over HTTP', () => {
  let api: ApiRig;
  let mail: MailRig;
  let mine: Browser;

  beforeAll(async () => {
    api = await ApiRig.start();
    mail = await MailRig.start();
    mine = await api.signedIn('gx-gxt-handler');
    await mine.put('/api/notice-preference', { mail: 'bounce@gx.example', channels, digestHour: 8 });
    const tasks = await api.rows<{ number: number }>(
      "SELECT t.number FROM task t JOIN unit u ON u.id = t.lead_unit_id WHERE u.key = 'gx-gxt' ORDER BY number LIMIT 3",
    );
    for (const { number } of tasks) await TaskRig.start(api, number);
    await tellAndSend();
  });
  afterAll(async () => {
    await mail.die();
    await api.stop();
  });

  async function tellAndSend(): Promise<void> {
    mail.recipient = () => ({ code: 550, said: 'no such mailbox' });
    const dataSource = api.get(DataSource);
    const clock = api.get<Clock>(Clock as never); // an abstract class is its own token
    const server = new SmtpServer({ smtpUrl: mail.url, from: 'qiantou@gx.example', publicUrl: 'https://q.example' });
    await new Teller(new PostgresAnnouncements(dataSource), server, clock).tell();
    await new Mailer(new PostgresLetters(dataSource), server, clock, new WallClock()).send();
  }

  const page = async (query = '', browser = mine): Promise<Page> =>
    (await browser.get<Page>(`/api/notices${query}`)).body;

  it('lists one’s own, newest first, page by page, in the reader’s language', async () => {
    const all = await page();
    expect([all.items.length, all.next]).toEqual([3, null]);
    const first = await page('?limit=2');
    const rest = await page(`?limit=2&after=${first.next ?? ''}`);
    expect([...first.items, ...rest.items]).toEqual(all.items);
    expect(rest.next).toBeNull();
    expect(all.items.map(({ id }) => id)).toEqual(
      all.items
        .map(({ id }) => id)
        .sort()
        .reverse(),
    );
    expect(only(all.items[0]?.lines[0]).sentence).toMatch(/^新待办：任务/);
    const english = await mine.get<Page>('/api/notices?limit=1', { 'accept-language': 'en' });
    expect(only(english.body.items[0]?.lines[0]).sentence).toMatch(/^New work item: 任务.+, due 2/);
  });

  it('shows nobody else’s, and marks nobody else’s as read', async () => {
    const other = await api.signedIn('gx-kjt-handler');
    expect(await page('', other)).toEqual({ items: [], next: null });
    const { items } = await page();
    const foreign = only(items[0]).id;
    expect(await other.put(`/api/notices/${foreign}/read-mark`, {})).toMatchObject({ status: 404 });
    expect(await other.post('/api/notices/read-marks', { upTo: foreign })).toMatchObject({ body: { marked: 0 } });
    expect((await page()).items).toEqual(items);
  });

  it('marks one as read, then all up to one, and counts what is left', async () => {
    const [newest, middle, oldest] = (await page()).items.map(({ id }) => id);
    expect((await mine.get('/api/notices/counts')).body).toEqual({ total: 3, unread: 3 });
    const marked = await mine.put<Shown>(`/api/notices/${newest}/read-mark`, {});
    const again = await mine.put<Shown>(`/api/notices/${newest}/read-mark`, {});
    expect(again.body).toEqual(marked.body);
    expect(marked.body.readAt).not.toBeNull();
    expect((await page('?show=unread')).items.map(({ id }) => id)).toEqual([middle, oldest]);
    expect((await mine.post('/api/notices/read-marks', { upTo: oldest })).body).toEqual({ marked: 1 });
    expect((await page('?show=unread')).items.map(({ id }) => id)).toEqual([middle]);
    expect((await mine.get('/api/notices/counts')).body).toEqual({ total: 3, unread: 1 });
  });

  it('keeps one’s own preference, and refuses what is no address of one mailbox', async () => {
    const other = await api.signedIn('gx-kjt-handler');
    const unset = { mail: null, digestHour: 17, mailIsOn: false };
    expect((await other.get('/api/notice-preference')).body).toMatchObject(unset);
    const wish = { mail: 'some.one@gx.example', channels, digestHour: 0 };
    expect((await other.put('/api/notice-preference', wish)).body).toEqual({ ...wish, mailIsOn: false });
    const wrong = [
      { ...wish, mail: 'a@b.example, c@d.example' },
      { ...wish, mail: 'a@b.example\r\nBcc: c@d.example' },
      { ...wish, mail: '"x" <a@b.example>' },
      { ...wish, digestHour: 24 },
      { ...wish, channels: { ...channels, remind: 'pigeon' } },
    ];
    for (const body of wrong) expect(await other.put('/api/notice-preference', body)).toMatchObject({ status: 422 });
    expect((await other.get('/api/notice-preference')).body).toEqual({ ...wish, mailIsOn: false });
    expect((await mine.get('/api/notice-preference')).body).toMatchObject({ mail: 'bounce@gx.example' });
  });

  it('shows a bounce to the person and to an administrator, who does not see what the mail says', async () => {
    const bounced = {
      state: 'bounced',
      address: 'bounce@gx.example',
      lastError: expect.stringMatching(/no such mailbox/),
    };
    expect(only((await page()).items[0]).mail).toMatchObject(bounced);
    const administrator = await api.signedIn('gx-fgw-leader');
    const { body } = await administrator.get<Page>('/api/letters?state=bounced&limit=2');
    expect(body.items).toMatchObject([
      { ...bounced, account: 'gx-gxt-handler' },
      { ...bounced, account: 'gx-gxt-handler' },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/任务|lines/);
    expect((await administrator.get<Page>(`/api/letters?after=${body.next ?? ''}`)).body.items).toHaveLength(1);
    expect(await mine.get('/api/letters')).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
  });

  it('answers as documented', async () => {
    const schemas = new AnswerSchemas(api);
    const administrator = await api.signedIn('gx-fgw-leader');
    const [newest] = (await page()).items;
    const upTo = only(newest).id;
    const said = {
      'GET /api/notices': await mine.get('/api/notices'),
      'GET /api/notices/counts': await mine.get('/api/notices/counts'),
      'PUT /api/notices/{id}/read-mark': await mine.put(`/api/notices/${upTo}/read-mark`, {}),
      'POST /api/notices/read-marks': await mine.post('/api/notices/read-marks', { upTo }),
      'GET /api/notice-preference': await mine.get('/api/notice-preference'),
      'PUT /api/notice-preference': await mine.put('/api/notice-preference', { mail: null, channels, digestHour: 9 }),
      'GET /api/letters': await administrator.get('/api/letters'),
    };
    const wrong = Object.entries(said).flatMap(([route, { body }]) => schemas.violations(route, body));
    expect(wrong).toEqual([]);
    const routes = schemas.routes.filter((route) => /notice|letters/.test(route));
    expect(routes.sort()).toEqual(Object.keys(said).sort());
  });
});

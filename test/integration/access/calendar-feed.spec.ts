import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';

import { dayInShanghai } from '#domain/calendar/day.js';
import { only } from '#testing/builders/row.builder.js';

import { ApiRig } from '../../rigs/api.rig.js';
import type { Browser } from '../../rigs/browser.js';
import { TaskRig } from '../../rigs/task.rig.js';

interface Line {
  readonly title: string;
  readonly dueAt: string | null;
}

describe('a calendar feed', () => {
  let api: ApiRig;
  let handler: Browser;
  let unitId: string;

  beforeAll(async () => {
    api = await ApiRig.start();
    handler = await api.signedIn('gx-gxt-handler');
    unitId = only((await handler.get('/api/session')).body.roles[0]).unitId;
    const [task] = await api.rows<{ number: number }>(
      'SELECT number FROM task WHERE lead_unit_id = $1 ORDER BY number LIMIT 1',
      [unitId],
    );
    await TaskRig.start(api, only(task).number);
  });
  afterAll(() => api.stop());

  const address = async (of: string | null = null, who = handler): Promise<{ id: string; secret: string }> => {
    const { status, body } = await who.post('/api/feed-addresses', { unitId: of });
    expect(status).toBe(200);
    return { id: body.id, secret: body.secret };
  };
  const fetched = (secret: string, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/api/calendar-feeds/${secret}.ics`, { headers });
  async function eventsAt(secret: string) {
    const response = await fetched(secret);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const calendar = new ICAL.Component(ICAL.parse(await response.text()) as unknown[]); // one calendar, as jCal
    return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  }

  it('holds what waits for its person, as the inbox has it', async () => {
    const events = await eventsAt((await address()).secret);
    const { items } = (await handler.get<{ items: readonly Line[] }>('/api/work-items?scope=mine&limit=200')).body;
    const days = items.flatMap(({ dueAt, title }) => {
      return dueAt === null ? [] : [`${dayInShanghai(dueAt)} 牵头任务认领：${title}`];
    });
    expect(days.length).toBeGreaterThan(0);
    expect(events.map(({ startDate, summary }) => `${startDate.toString()} ${summary}`).sort()).toEqual(days.sort());
    const known = await api.rows<{ id: string }>('SELECT id FROM deadline WHERE id = ANY($1::uuid[])', [
      events.map(({ uid }) => uid.replace('@qiantou', '')),
    ]);
    expect(known).toHaveLength(events.length);
  });

  it('holds what waits at its unit, also to the leader of it; not to others', async () => {
    const leader = await api.signedIn('gx-gxt-leader');
    const [own, units] = [await address(null, leader), await address(unitId, leader)];
    expect(await eventsAt(own.secret)).toEqual([]);
    expect((await eventsAt(units.secret)).length).toBeGreaterThan(0);
    const stranger = await api.signedIn('gx-kjt-leader');
    expect((await stranger.post('/api/feed-addresses', { unitId })).body.code).toBe('NOT_ALLOWED');
  });

  it('has an ETag, may be kept by the caller alone, and is not sent again to who has it', async () => {
    const { secret } = await address();
    const first = await fetched(secret);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = await fetched(secret, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('ends when it is revoked, which only its owner may do', async () => {
    const { id, secret } = await address();
    const other = await api.signedIn('gx-kjt-leader');
    expect((await other.delete(`/api/feed-addresses/${id}`)).status).toBe(404);
    expect((await handler.delete(`/api/feed-addresses/${id}`)).status).toBe(200);
    const units = await address(unitId);
    const revoked = await handler.delete(`/api/feed-addresses/${units.id}`);
    expect(revoked.body).toMatchObject({ unitId, unitName: '自治区工业和信息化厅' });
    expect((await fetched(secret)).status).toBe(404);
    expect((await handler.delete(`/api/feed-addresses/${id}`)).body.code).toBe('ALREADY_ENDED');
  });

  it('ends with the last role at its unit, and with the account', async () => {
    const admin = await api.signedIn('gx-fgw-leader');
    const password = '一二三四五六七八九十';
    const account = { name: '某人', account: 'feed-reader', phone: null, password };
    const person = (await admin.post('/api/people', { ...account, unitId, role: 'handler', post: null })).body;
    const reader = await api.signedIn('feed-reader', password);
    const [own, units] = [await address(null, reader), await address(unitId, reader)];
    await admin.delete(`/api/memberships/${only(person.memberships[0]).id}`);
    expect([(await fetched(own.secret)).status, (await fetched(units.secret)).status]).toEqual([200, 404]);
    await admin.delete(`/api/people/${person.id}`);
    expect((await fetched(own.secret)).status).toBe(404);
  });

  it('shows its secret once, also to a repetition, and leaves it nowhere', async () => {
    const key = { 'idempotency-key': 'feed-once' };
    const first = await handler.post('/api/feed-addresses', { unitId: null }, key);
    const again = await handler.post('/api/feed-addresses', { unitId: null }, key);
    expect(first.body.secret).toMatch(/^qc_[\w-]{43}$/);
    expect(again.body).toEqual({ ...first.body, secret: null });
    const kept = await api.rows(
      `SELECT 1 FROM answer WHERE strpos(body::text, $1) > 0 UNION ALL SELECT 1 FROM event WHERE strpos(text, $1) > 0
       UNION ALL SELECT 1 FROM feed_address WHERE hash = $1`,
      [first.body.secret],
    );
    expect(kept).toEqual([]);
  });

  it('is not found under an unknown secret, and after a minute of guessing not answered', async () => {
    const codes: string[] = [];
    for (let guess = 0; guess < 62; guess += 1) {
      const response = await fetched(`qc_${guess}`);
      codes.push(((await response.json()) as { code: string }).code); // what is not well is a problem
    }
    expect(new Set(codes)).toEqual(new Set(['NOT_FOUND', 'SIGN_IN_THROTTLED']));
    expect(codes.indexOf('SIGN_IN_THROTTLED')).toBeGreaterThan(50);
    expect((await fetched((await address()).secret)).status).toBe(200);
  });
});

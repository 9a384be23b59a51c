import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';

import { Teller } from '#application/notice/teller.js';
import { openApiOf } from '#apps/api/documentation.js';
import { NoMail } from '#platform/mail/mail-server.js';
import { PostgresAnnouncements } from '#records/notice/postgres-announcements.js';
import { only } from '#testing/builders/row.builder.js';

import { ApiRig, castPassword } from '../../rigs/api.rig.js';
import type { Browser, Said } from '../../rigs/browser.js';
import { TaskRig } from '../../rigs/task.rig.js';
import { type Caller, callers, routeAccess } from './route-access.table.js';

const password = '一二三四五六七八九十';
const nouns =
  /^\/api\/(health|session|sessions|password|tokens|feed-addresses|calendar-feeds|units|people|memberships|invitations|notices|notice-preference|letters)(\/|$)/;
const accounts: Readonly<Record<Exclude<Caller, 'visitor'>, string>> = {
  handler: 'gx-gxt-handler',
  leader: 'gx-gxt-leader',
  'other leader': 'gx-kjt-leader',
  administrator: 'gx-fgw-leader',
  'read token': 'gx-fgw-leader',
};

const wish = {
  mail: null,
  channels: { 'work-item': 'none', remind: 'none', 'tell-leader': 'none', 'tell-coordinator': 'none' },
  digestHour: 9,
};

/** The account is told of a task that is issued to its unit. */
async function noticeOf(api: ApiRig, account: string): Promise<string> {
  const [task] = await api.rows<{ number: number }>(
    `SELECT t.number FROM task t JOIN membership m ON m.unit_id = t.lead_unit_id JOIN person p ON p.id = m.person_id
     WHERE p.account = $1 ORDER BY t.number LIMIT 1`,
    [account],
  );
  await TaskRig.start(api, only(task).number);
  await new Teller(new PostgresAnnouncements(api.get(DataSource)), new NoMail(''), api.clock).tell();
  const mine = 'SELECT n.id FROM notice n JOIN person p ON p.id = n.person_id WHERE p.account = $1';
  return only((await api.rows<{ id: string }>(mine, [account]))[0]).id;
}

interface Call {
  readonly path: string;
  readonly body?: object;
}

describe('who may use which route', () => {
  let api: ApiRig;
  let office: Browser;
  let unitId: string;
  /** Of the handler. */
  let noticeId: string;
  let made = 0;

  beforeAll(async () => {
    api = await ApiRig.start();
    const leader = await api.signedIn(accounts.leader);
    unitId = only((await leader.get('/api/session')).body.roles[0]).unitId;
    noticeId = await noticeOf(api, accounts.handler);
  });
  afterAll(() => api.stop());

  const fresh = () => `fresh-${(made += 1)}`;
  const account = () => ({ name: '某人', account: fresh(), phone: null, password });
  const unit = () => {
    const name = fresh();
    return { name, officialName: name, kind: 'department', parentId: null, aliases: [] };
  };
  const place = () => ({ unitId, role: 'handler', post: null });
  const registered = async (): Promise<Said> => (await office.post('/api/people', { ...account(), ...place() })).body;
  const invitation = async (): Promise<string> =>
    (await office.post(`/api/units/${unitId}/invitations`, {})).body.secret;
  const newUnit = async (): Promise<string> => (await office.post('/api/units', unit())).body.id;
  const token = async (scopes = ['read']): Promise<Said> =>
    (await office.post('/api/tokens', { name: 'x', scopes, days: 1 })).body;

  const feed = async (): Promise<Said> => (await office.post('/api/feed-addresses', { unitId: null })).body;

  /** A good request of each route, about a matter that was just made. */
  const calls: Readonly<Record<string, () => Promise<Call> | Call>> = {
    'POST /api/session': () => ({ path: '/api/session', body: { account: accounts.leader, password: castPassword } }),
    'PUT /api/password': () => ({ path: '/api/password', body: { current: 'wrong', next: password } }),
    'POST /api/tokens': () => ({ path: '/api/tokens', body: { name: 'x', scopes: ['act'], days: 1 } }),
    'DELETE /api/tokens/{id}': async () => ({ path: `/api/tokens/${(await token()).id}` }),
    'POST /api/feed-addresses': () => ({ path: '/api/feed-addresses', body: { unitId } }),
    'DELETE /api/feed-addresses/{id}': async () => ({ path: `/api/feed-addresses/${(await feed()).id}` }),
    'GET /api/calendar-feeds/{secret}.ics': async () => ({ path: `/api/calendar-feeds/${(await feed()).secret}.ics` }),
    'GET /api/units/suggestions': () => ({ path: '/api/units/suggestions?name=kjt&documentDate=2021-09-30' }),
    'GET /api/units/{id}': () => ({ path: `/api/units/${unitId}` }),
    'POST /api/units': () => ({ path: '/api/units', body: unit() }),
    'PUT /api/units/{id}': async () => ({ path: `/api/units/${await newUnit()}`, body: unit() }),
    'POST /api/units/proposals': () => ({ path: '/api/units/proposals', body: { text: '行动方案' } }),
    'POST /api/units/{id}/invitations': () => ({ path: `/api/units/${unitId}/invitations`, body: {} }),
    'POST /api/people': () => ({ path: '/api/people', body: { ...account(), ...place() } }),
    'DELETE /api/people/{id}': async () => ({ path: `/api/people/${(await registered()).id}` }),
    'POST /api/memberships': async () => {
      const person = await registered();
      await office.delete(`/api/memberships/${only(person.memberships[0]).id}`);
      return { path: '/api/memberships', body: { personId: person.id, ...place() } };
    },
    'DELETE /api/memberships/{id}': async () => {
      return { path: `/api/memberships/${only((await registered()).memberships[0]).id}` };
    },
    'PUT /api/notices/{id}/read-mark': () => ({ path: `/api/notices/${noticeId}/read-mark`, body: {} }),
    'POST /api/notices/read-marks': () => ({ path: '/api/notices/read-marks', body: { upTo: noticeId } }),
    'PUT /api/notice-preference': () => ({ path: '/api/notice-preference', body: wish }),
    'GET /api/invitations/{secret}': async () => ({ path: `/api/invitations/${await invitation()}` }),
    'POST /api/invitations/{secret}/acceptance': async () => {
      return {
        path: `/api/invitations/${await invitation()}/acceptance`,
        body: { leaderInCharge: account(), liaison: account() },
      };
    },
    'POST /api/invitations/{secret}/administration': async () => {
      return {
        path: `/api/invitations/${await invitation()}/administration`,
        body: { unit: unit(), administrator: account() },
      };
    },
  };

  async function headersOf(caller: Caller): Promise<Record<string, string>> {
    if (caller === 'visitor') return {};
    if (caller === 'read token') return { authorization: `Bearer ${(await token()).secret}` };
    const { cookie, csrf } = await api.signedIn(accounts[caller]);
    return { cookie: cookie ?? '', 'x-csrf-token': csrf ?? '' };
  }

  async function outcome(route: string, caller: Caller): Promise<string> {
    office = await api.signedIn(accounts.administrator);
    const [method = '', address = ''] = route.split(' ');
    const { path, body } = (await calls[route]?.()) ?? { path: address };
    const headers = { ...(body && { 'content-type': 'application/json' }), ...(await headersOf(caller)) };
    const response = await fetch(api.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (response.ok) return 'ok';
    // What is not well is a problem.
    return ((await response.json()) as Said).code;
  }

  it('is written down for every route of these nouns', () => {
    const documented = Object.entries(openApiOf(api.app).paths)
      .filter(([path]) => nouns.test(path))
      .flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`));
    expect(documented.sort()).toEqual(Object.keys(routeAccess).sort());
  });

  it.each(Object.keys(routeAccess))('%s is as the table says', async (route) => {
    const outcomes: string[] = [];
    for (const caller of callers) outcomes.push(await outcome(route, caller));
    expect(outcomes).toEqual(routeAccess[route]);
  });
});

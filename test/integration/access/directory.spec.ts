import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { only } from '#testing/builders/row.builder.js';

import { ApiRig } from '../../rigs/api.rig.js';
import type { Browser } from '../../rigs/browser.js';

const password = '一二三四五六七八九十';

describe('the directory', () => {
  let api: ApiRig;
  let administrator: Browser;
  let leader: Browser;
  let unitId: string;

  beforeAll(async () => {
    api = await ApiRig.start();
    administrator = await api.signedIn('gx-fgw-leader');
    leader = await api.signedIn('gx-gxt-leader');
    unitId = (await leader.get('/api/session')).body.roles[0]?.unitId ?? '';
  });
  afterAll(() => api.stop());

  const unit = (name: string, more: object = {}) => {
    return { name, officialName: name, kind: 'department', parentId: null, aliases: [], ...more };
  };
  const person = (account: string, role = 'handler') => {
    return { name: '张三', account, phone: null, password, unitId, role, post: null };
  };
  const created = async (name: string, more: object = {}) =>
    (await administrator.post('/api/units', unit(name, more))).body;

  const known = async (account: string) => only((await administrator.get(`/api/people?text=${account}`)).body.items[0]);

  it('is open to all signed in, page by page', async () => {
    const first = (await leader.get('/api/units?limit=20')).body;
    const second = (await leader.get(`/api/units?limit=200&after=${first.next ?? ''}`)).body;
    const names = [...first.items, ...second.items].map((item) => item.name);
    expect([first.items.length, second.next, new Set(names).size]).toEqual([20, null, names.length]);
    expect(names).toContain('广西电网公司');
    const cities = (await leader.get(`/api/units?kind=city-government&text=${encodeURIComponent('柳州')}`)).body;
    expect(cities.items.map((item) => item.name)).toEqual(['柳州市人民政府']);
  });

  it('tells whom to ring at a unit', async () => {
    const { body } = await leader.get(`/api/units/${unitId}`);
    expect(body.contacts.map((contact) => contact.post)).toEqual(['handler', 'leader-in-charge', 'liaison']);
    expect(JSON.stringify(body)).not.toContain('argon2');
  });

  it('takes a unit from an administrator only, and each name once', async () => {
    const refused = await leader.post('/api/units', unit('自治区数据局'));
    expect([refused.status, refused.body.code]).toEqual([403, 'NOT_ALLOWED']);
    const made = await administrator.post('/api/units', unit('自治区数据局', { aliases: ['广西数据局'] }));
    expect([made.status, made.body.revision]).toEqual([200, 1]);
    const again = await administrator.post('/api/units', unit('广西数据局'));
    expect([again.status, again.body.code, again.body.name]).toEqual([409, 'NAME_TAKEN', '广西数据局']);
  });

  it('does an act with the same key once, and refuses the key for another', async () => {
    const key = { 'idempotency-key': 'unit-once' };
    const body = unit('自治区一次局');
    const both = await Promise.all([
      administrator.post('/api/units', body, key),
      administrator.post('/api/units', body, key),
    ]);
    expect(both[0].status).toBe(200);
    expect(both[1].body).toEqual(both[0].body);
    const other = await administrator.post('/api/units', unit('自治区二次局'), key);
    expect([other.status, other.body.code]).toEqual([422, 'KEY_REUSED']);
  });

  it('renames a unit on the revision that was read', async () => {
    const { id } = await created('自治区旧名局');
    const body = unit('自治区新名局', { aliases: ['自治区旧名局'] });
    const renamed = await administrator.put(`/api/units/${id}`, body, { 'if-match': '"1"' });
    expect([renamed.status, renamed.body.revision, renamed.body.name]).toEqual([200, 2, '自治区新名局']);
    const stale = await administrator.put(`/api/units/${id}`, body, { 'if-match': '"1"' });
    expect([stale.status, stale.body.code, stale.body.now]).toEqual([412, 'OUT_OF_DATE', 2]);
  });

  it('does not put a unit below itself', async () => {
    const above = await created('自治区上级局');
    const below = await created('自治区下级局', { parentId: above.id });
    const turned = await administrator.put(`/api/units/${above.id}`, unit('自治区上级局', { parentId: below.id }));
    expect([turned.status, turned.body.code]).toEqual([422, 'PARENT_BELOW']);
  });

  it('lets a leader name the own unit’s handlers and nobody else', async () => {
    const own = await leader.post('/api/people', person('gxt-zhangsan'));
    expect(own.status).toBe(200);
    expect(own.body.memberships).toEqual([expect.objectContaining({ unitId, role: 'handler' })]);
    await api.signedIn('gxt-zhangsan', password);
    const asLeader = await leader.post('/api/people', person('gxt-lisi', 'leader'));
    const elsewhere = await (await api.signedIn('gx-kjt-leader')).post('/api/people', person('gxt-wangwu'));
    expect([asLeader.body.code, elsewhere.body.code]).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED']);
    const taken = await administrator.post('/api/people', person('gxt-zhangsan'));
    expect(taken.body.code).toBe('NAME_TAKEN');
  });

  it('shows colleagues to colleagues and everybody to an administrator', async () => {
    const colleagues = (await leader.get('/api/people?limit=200')).body.items;
    expect(colleagues.every((one) => /^(gx-gxt|gxt)-/.test(one.account))).toBe(true);
    expect((await administrator.get('/api/people?limit=200')).body.items.length).toBeGreaterThan(100);
  });

  it('gives and ends a role at once, and nobody raises themselves', async () => {
    const { id: personId } = await known('gx-czt-handler');
    const terms = { personId, unitId, role: 'administrator', post: null };
    const handler = await api.signedIn('gx-czt-handler');
    expect((await handler.post('/api/memberships', terms)).body.code).toBe('NOT_ALLOWED');
    const granted = await administrator.post('/api/memberships', terms);
    expect(granted.status).toBe(200);
    expect((await handler.post('/api/memberships', { ...terms, role: 'approver' })).body.code).toBe('OWN_GRANT');
    expect((await administrator.post('/api/memberships', terms)).body.code).toBe('ALREADY_HELD');
    expect((await administrator.delete(`/api/memberships/${granted.body.id}`)).status).toBe(200);
    expect((await handler.post('/api/units', unit('自治区末任局'))).body.code).toBe('NOT_ALLOWED');
  });

  it('closes an account with its sessions and roles, but not the last administrator’s', async () => {
    const { id } = await known('gx-swt-handler');
    const handler = await api.signedIn('gx-swt-handler');
    expect((await administrator.delete(`/api/people/${id}`)).body.memberships).toEqual([]);
    expect((await handler.get('/api/session')).status).toBe(401);
    await expect(api.signedIn('gx-swt-handler')).rejects.toThrow('SIGN_IN_FAILED');
    const self = (await administrator.get('/api/session')).body.person.id;
    expect((await administrator.delete(`/api/people/${self}`)).body.code).toBe('LAST_ADMINISTRATOR');
  });

  it('records every act on its chain, without names and passwords of people', async () => {
    const events = await api.rows<{ verb: string; text: string }>(
      `SELECT verb, text FROM event WHERE subject_id IN (SELECT id FROM person WHERE account = 'gxt-zhangsan')`,
    );
    expect(events.map(({ verb }) => verb)).toEqual(['person.register']);
    expect(events[0]?.text).not.toContain('张三');
  });
});

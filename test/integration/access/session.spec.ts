import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { ApiRig, castPassword } from '../../rigs/api.rig.js';

describe('a session', () => {
  let api: ApiRig;

  beforeAll(async () => {
    api = await ApiRig.start();
  });
  afterAll(() => api.stop());
  afterEach(() => api.clock.setOffset(0));

  const account = 'gx-gxt-leader';

  it('begins with account and password and tells who is signed in', async () => {
    const browser = await api.signedIn(account);
    const { status, body } = await browser.get('/api/session');
    expect(status).toBe(200);
    expect(body.person.account).toBe(account);
    expect(body.roles).toEqual([expect.objectContaining({ unitName: '自治区工业和信息化厅', role: 'leader' })]);
  });

  it('is a cookie that scripts and other sites cannot use, and only its hash is kept', async () => {
    const browser = api.visitor();
    const { headers } = await browser.post('/api/session', { account, password: castPassword });
    expect(headers.get('set-cookie')).toMatch(/^qiantou=.+; Path=\/; HttpOnly; SameSite=Lax$/i);
    const secret = browser.cookie?.split('=')[1] ?? '';
    const rows = await api.rows<{ hash: string }>('SELECT hash FROM session');
    expect(rows.some(({ hash }) => hash === secret)).toBe(false);
    expect(rows.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  it('is asked for wherever it is needed', async () => {
    const { status, body } = await api.visitor().get('/api/units');
    expect([status, body.code]).toEqual([401, 'SIGN_IN_REQUIRED']);
  });

  it('does not begin with a wrong password, nor tells whether there is such an account', async () => {
    const wrong = await api.visitor().post('/api/session', { account: 'gx-kjt-leader', password: 'wrong' });
    const nobody = await api.visitor().post('/api/session', { account: 'nobody', password: 'wrong' });
    expect([wrong.status, wrong.body.code]).toEqual([401, 'SIGN_IN_FAILED']);
    expect(nobody.body).toEqual(wrong.body);
  });

  it('is refused an act without the CSRF token, and with that of another session', async () => {
    const browser = await api.signedIn('gx-fgw-leader');
    const other = await api.signedIn('gx-fgw-leader');
    browser.csrf = null;
    expect((await browser.post('/api/units', {})).body.code).toBe('CSRF');
    browser.csrf = other.csrf;
    expect((await browser.delete('/api/session')).body.code).toBe('CSRF');
    expect((await browser.get('/api/session')).status).toBe(200);
  });

  it('is refused with what to send and where it is to be had, before anything is said of the body', async () => {
    const browser = await api.signedIn('gx-fgw-leader');
    browser.csrf = null;
    const headers = { 'content-type': 'application/json', cookie: browser.cookie ?? '' };
    const bodies = ['', '{', '{"__proto__": 1}'];
    const send = (more: Record<string, string>, body: string): Promise<Response> =>
      fetch(`${api.url}/api/units`, { method: 'POST', headers: { ...headers, ...more }, body });
    for (const body of bodies) {
      const refused = (await (await send({}, body)).json()) as { code: string; detail: string }; // a problem
      expect(refused.code).toBe('CSRF');
      expect(refused.detail).toMatch(/GET \/api\/session.*X-CSRF-Token/);
      expect((await send({ cookie: '' }, body)).status).toBe(401);
    }
    const csrf = { 'x-csrf-token': (await browser.get('/api/session')).body.csrf ?? '' };
    expect(await Promise.all(bodies.map(async (body) => (await send(csrf, body)).status))).toEqual([422, 422, 422]);
  });

  it('cannot be begun by a form of another site', async () => {
    const { body } = await api
      .visitor()
      .post('/api/session', {}, { 'content-type': 'application/x-www-form-urlencoded' });
    expect(body.code).toBe('MEDIA_TYPE');
  });

  it('ends with signing out', async () => {
    const browser = await api.signedIn(account);
    const { cookie } = browser;
    expect((await browser.delete('/api/session')).status).toBe(204);
    browser.cookie = cookie;
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  it('ends after twelve hours', async () => {
    const browser = await api.signedIn(account);
    api.clock.setOffset(11.9 * 3_600_000);
    expect((await browser.get('/api/session')).status).toBe(200);
    api.clock.setOffset(12.1 * 3_600_000);
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  it('ends everywhere at once', async () => {
    const [one, other] = [await api.signedIn('gx-wjw-leader'), await api.signedIn('gx-wjw-leader')];
    expect((await one.delete('/api/sessions')).status).toBe(204);
    expect((await other.get('/api/session')).status).toBe(401);
    expect((await api.signedIn('gx-wjw-leader')).cookie).not.toBeNull();
  });

  it('is renewed by a change of the password, which ends all others', async () => {
    const [one, other] = [await api.signedIn('gx-dsj-leader'), await api.signedIn('gx-dsj-leader')];
    const before = one.cookie;
    const next = '长长的新密码 2026';
    const wrong = await one.put('/api/password', { current: 'wrong', next });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'PASSWORD_WRONG']);
    const weak = await one.put('/api/password', { current: castPassword, next: 'aaaaaaaaaaaa' });
    expect(weak.body.code).toBe('PASSWORD_WEAK');
    const changed = await one.put('/api/password', { current: castPassword, next });
    expect(changed.status).toBe(200);
    expect(one.cookie).not.toBe(before);
    expect((await one.get('/api/session')).status).toBe(200);
    expect((await other.get('/api/session')).status).toBe(401);
    await api.signedIn('gx-dsj-leader', next);
    await expect(api.signedIn('gx-dsj-leader')).rejects.toThrow('SIGN_IN_FAILED');
  });

  it('keeps passwords as Argon2id and nowhere in the record', async () => {
    const [row] = await api.rows<{ hash: string }>('SELECT password_hash AS hash FROM person LIMIT 1');
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const kept = await api.rows(`SELECT 1 FROM event WHERE text LIKE '%argon2%' UNION ALL
      SELECT 1 FROM answer WHERE body::text LIKE '%argon2%'`);
    expect(kept).toEqual([]);
  });
});

describe('tries to sign in', () => {
  let api: ApiRig;

  beforeAll(async () => {
    api = await ApiRig.start();
  });
  afterAll(() => api.stop());

  const attempt = (account: string, password = 'wrong') => api.visitor().post('/api/session', { account, password });

  it('are five a minute for an account, also side by side and with the right password', async () => {
    const codes = await Promise.all(Array.from({ length: 8 }, () => attempt('gx-tyj-leader')));
    expect(codes.filter(({ body }) => body.code === 'SIGN_IN_FAILED')).toHaveLength(5);
    const refused = await attempt('gx-tyj-leader', castPassword);
    expect([refused.status, refused.body.code]).toEqual([429, 'SIGN_IN_THROTTLED']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    api.clock.setOffset(61_000);
    expect((await attempt('gx-tyj-leader', castPassword)).status).toBe(200);
  });

  it('begin anew after a right one', async () => {
    const passwords = ['wrong', 'wrong', 'wrong', castPassword];
    const statuses: number[] = [];
    for (const password of [...passwords, ...passwords])
      statuses.push((await attempt('gx-lyj-leader', password)).status);
    expect(statuses).toEqual([401, 401, 401, 200, 401, 401, 401, 200]);
  });

  it('are thirty a minute from one address, whatever the account', async () => {
    api.clock.setOffset(300_000);
    const tries = await Promise.all(Array.from({ length: 34 }, (_, at) => attempt(`nobody-${at}`)));
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(4);
  });

  it('count guesses of the old password as well, and take back a right one', async () => {
    api.clock.setOffset(450_000);
    const browser = await api.signedIn('gx-nyj-leader');
    const next = '长长的新密码 2027';
    const change = async (current: string): Promise<number> =>
      (await browser.put('/api/password', { current, next })).status;
    const guesses: number[] = [];
    for (let guess = 0; guess < 5; guess += 1) guesses.push(await change('wrong'));
    expect([...guesses, await change(castPassword)]).toEqual([422, 422, 422, 422, 422, 429]);
    api.clock.setOffset(520_000);
    expect(await change(castPassword)).toBe(200);
    expect(await api.rows('SELECT count FROM sign_in_attempt WHERE until > $1', [api.clock.now()])).toEqual([
      { count: 0 },
    ]);
  });

  it('are forgotten some time after they are over', async () => {
    api.clock.setOffset(600_000);
    expect((await attempt('gx-lyj-leader', castPassword)).status).toBe(200);
    expect(await api.rows('SELECT count FROM sign_in_attempt')).toEqual([{ count: 0 }]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ApiRig } from '../../rigs/api.rig.js';
import type { Browser } from '../../rigs/browser.js';

describe('a problem', () => {
  let api: ApiRig;
  let administrator: Browser;

  beforeAll(async () => {
    api = await ApiRig.start();
    administrator = await api.signedIn('gx-fgw-leader');
  });
  afterAll(() => api.stop());

  const english = { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' };

  it('is problem+json with a code, in Chinese unless English is preferred', async () => {
    const chinese = await api.visitor().get('/api/units');
    expect(chinese.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(chinese.body).toEqual({
      type: 'urn:qiantou:refusal:SIGN_IN_REQUIRED',
      title: '未登录',
      status: 401,
      code: 'SIGN_IN_REQUIRED',
      detail: expect.stringMatching(/^请先登录：.*POST \/api\/session/),
    });
    const said = (await api.visitor().get('/api/units', english)).body.detail;
    expect(said).toMatch(/^Sign in first: POST \/api\/session/);
    expect((await api.visitor().get('/api/units', { 'accept-language': 'en;q=0.1,zh' })).body.title).toBe('未登录');
  });

  it('names every fault of a request at once, in the reader’s language', async () => {
    const body = { name: '', kind: 'ministry', parentId: 'x', aliases: [1], secret: true };
    const { status, body: problem } = await administrator.post('/api/units', body);
    expect([status, problem.code]).toEqual([422, 'INVALID']);
    const fields = problem.faults.map(({ field }) => field);
    expect(new Set(fields)).toEqual(new Set(['secret', 'name', 'officialName', 'kind', 'parentId', 'aliases']));
    expect(problem.detail).toContain('kind 不在允许的取值之内');
    const said = (await administrator.post('/api/units', body, english)).body.detail;
    expect(said).toContain('kind is none of the allowed values');
    expect(said).not.toMatch(/[一-龥]/);
  });

  it('names faults inside parts', async () => {
    const { body } = await api.visitor().post('/api/invitations/x/acceptance', { leaderInCharge: {}, liaison: 1 });
    const fields = body.faults.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['leaderInCharge.account', 'liaison']));
  });

  it('is 404 for ids that name nothing, well-formed or not', async () => {
    const codes = await Promise.all(
      ['00000000-0000-4000-8000-00000000000f', 'nonsense'].map((id) => administrator.get(`/api/units/${id}`)),
    );
    expect(codes.map(({ status, body }) => [status, body.code])).toEqual(Array(2).fill([404, 'NOT_FOUND']));
  });

  it('is told of addresses that are not, of bodies that are no JSON or too large, and of malformed headers', async () => {
    const long = { account: 'x'.repeat(2_000_000), password: 'x' };
    const replies = await Promise.all([
      administrator.get('/api/nothing'),
      administrator.post('/api/units', {}, { 'content-type': 'text/plain' }),
      administrator.post('/api/session', long),
      administrator.post('/api/tokens', { name: 'x', scopes: ['read'], days: 1 }, { 'idempotency-key': 'with space' }),
      administrator.post('/api/tokens', { name: 'x', scopes: ['read'], days: 1 }, { 'if-match': '3' }),
    ]);
    expect(replies.map(({ body }) => body.code)).toEqual(['NO_ROUTE', 'MEDIA_TYPE', 'TOO_LARGE', 'INVALID', 'INVALID']);
  });

  it('carries the headers that browsers need to be careful', async () => {
    const { headers } = await api.visitor().get('/api/health');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

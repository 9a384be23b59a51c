import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { ApiRig } from '../../rigs/api.rig.js';
import type { Browser } from '../../rigs/browser.js';

describe('an API token', () => {
  let api: ApiRig;
  let owner: Browser;

  beforeAll(async () => {
    api = await ApiRig.start();
    // Leads the coordinator and administers.
    owner = await api.signedIn('gx-fgw-leader');
  });
  afterAll(() => api.stop());
  afterEach(() => api.clock.setOffset(0));

  async function token(scopes: readonly string[], days = 30): Promise<{ id: string; bearer: Record<string, string> }> {
    const { status, body } = await owner.post('/api/tokens', { name: '对账脚本', scopes, days });
    expect(status).toBe(200);
    return { id: body.id, bearer: { authorization: `Bearer ${body.secret}` } };
  }
  const unit = (name: string) => ({ name, officialName: name, kind: 'department', parentId: null, aliases: [] });

  it('reads without cookie and CSRF token, as far as its scopes go', async () => {
    const { bearer } = await token(['read']);
    const session = await api.visitor().get('/api/session', bearer);
    expect([session.status, session.body.person.account, session.body.csrf]).toEqual([200, 'gx-fgw-leader', null]);
    const refused = await api.visitor().post('/api/units', unit('自治区令牌局'), bearer);
    expect([refused.status, refused.body.code, refused.body.scope]).toEqual([403, 'TOKEN_SCOPE', 'admin']);
  });

  it('administers with the scope admin, and then does not read', async () => {
    const { bearer } = await token(['admin']);
    expect((await api.visitor().post('/api/units', unit('自治区令牌局'), bearer)).status).toBe(200);
    expect((await api.visitor().get('/api/units', bearer)).body.code).toBe('TOKEN_SCOPE');
  });

  it('never makes tokens, changes passwords or ends sessions', async () => {
    const { bearer } = await token(['read', 'act', 'admin']);
    const visitor = api.visitor();
    const made = await visitor.post('/api/tokens', { name: 'x', scopes: ['admin'], days: 1 }, bearer);
    const changed = await visitor.put('/api/password', { current: 'x', next: 'y' }, bearer);
    const ended = await visitor.delete('/api/sessions', bearer);
    expect([made, changed, ended].map(({ body }) => body.code)).toEqual(Array(3).fill('SESSION_ONLY'));
  });

  it('ends when it is revoked, and when its days are over', async () => {
    const { id, bearer } = await token(['read']);
    expect((await owner.delete(`/api/tokens/${id}`)).status).toBe(200);
    expect((await api.visitor().get('/api/session', bearer)).status).toBe(401);
    expect((await owner.delete(`/api/tokens/${id}`)).body.code).toBe('ALREADY_ENDED');
    const short = await token(['read'], 1);
    api.clock.setOffset(25 * 3_600_000);
    expect((await api.visitor().get('/api/session', short.bearer)).status).toBe(401);
  });

  it('is nobody else’s to see or to revoke', async () => {
    const { id } = await token(['read']);
    const other = await api.signedIn('gx-gxt-leader');
    expect((await other.get('/api/tokens')).body).toEqual([]);
    expect((await other.delete(`/api/tokens/${id}`)).status).toBe(404);
  });

  it('shows its secret once, also to a repetition, and leaves it nowhere', async () => {
    const body = { name: '一次', scopes: ['read'], days: 1 };
    const first = await owner.post('/api/tokens', body, { 'idempotency-key': 'token-once' });
    const again = await owner.post('/api/tokens', body, { 'idempotency-key': 'token-once' });
    expect(first.body.secret).toMatch(/^qt_[\w-]{43}$/);
    expect(again.body).toEqual({ ...first.body, secret: null });
    const kept = await api.rows(
      'SELECT 1 FROM answer WHERE strpos(body::text, $1) > 0 UNION ALL SELECT 1 FROM event WHERE strpos(text, $1) > 0',
      [first.body.secret],
    );
    expect(kept).toEqual([]);
  });
});

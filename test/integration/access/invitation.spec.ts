import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { InviteFirstAdministrator } from '#application/invitation/invite-first-administrator.use-case.js';
import { bundledPlan } from '#intake/bundled-plan.js';
import { only } from '#testing/builders/row.builder.js';

import { ApiRig } from '../../rigs/api.rig.js';
import type { Browser, Said } from '../../rigs/browser.js';

const password = '一二三四五六七八九十';
const account = (name: string) => ({ name, account: name, phone: '0771-0000000', password });

describe('an empty directory', () => {
  let api: ApiRig;
  let secret: string;

  beforeAll(async () => {
    api = await ApiRig.start({ empty: true });
    secret = await invite();
  });
  afterAll(() => api.stop());
  afterEach(() => api.clock.setOffset(0));

  const invite = () => api.get(InviteFirstAdministrator).run(api.clock.now().toISOString());
  const unit = {
    name: '自治区发展改革委',
    officialName: '广西发展改革委',
    kind: 'department',
    parentId: null,
    aliases: [],
  };
  const claim = (link: string, administrator = 'first') =>
    api.visitor().post(`/api/invitations/${link}/administration`, { unit, administrator: account(administrator) });
  const accept = (link: string, names: [string, string], key?: string) =>
    api
      .visitor()
      .post(
        `/api/invitations/${link}/acceptance`,
        { leaderInCharge: account(names[0]), liaison: account(names[1]) },
        key === undefined ? {} : { 'idempotency-key': key },
      );
  const invitedUnit = async (administrator: Browser, name: string): Promise<string> => {
    const made = await administrator.post('/api/units', { ...unit, name, officialName: name });
    return (await administrator.post(`/api/units/${made.body.id}/invitations`, {})).body.secret;
  };

  /** Whoever of the two was quicker. */
  const first = async () =>
    only((await api.rows<{ account: string }>('SELECT account FROM person ORDER BY id LIMIT 1'))[0]).account;

  it('is claimed by one link, once; a newer link ends the older', async () => {
    const older = secret;
    secret = await invite();
    expect((await claim(older)).body.code).toBe('INVITATION_SPENT');
    expect((await api.visitor().get(`/api/invitations/${secret}`)).body).toMatchObject({
      kind: 'administrator',
      unit: null,
    });
    const both = await Promise.all([claim(secret), claim(secret, 'second')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await api.visitor().get(`/api/invitations/${secret}`)).body.code).toBe('INVITATION_SPENT');
    await expect(invite()).rejects.toMatchObject({ code: 'ALREADY_HELD' });
  });

  it('is filled by one invitation a unit, which names its leader in charge and its liaison', async () => {
    const administrator = await api.signedIn(await first(), password);
    const link = await invitedUnit(administrator, '自治区科技厅');
    expect((await api.visitor().get(`/api/invitations/${link}`)).body.unit.name).toBe('自治区科技厅');
    const accepted = await accept(link, ['kjt-li', 'kjt-wang'], 'accept-kjt');
    expect([accepted.status, accepted.body.accounts]).toEqual([200, ['kjt-li', 'kjt-wang']]);
    expect((await accept(link, ['kjt-li', 'kjt-wang'], 'accept-kjt')).body).toEqual(accepted.body);
    expect((await accept(link, ['kjt-zhao', 'kjt-qian'])).body.code).toBe('INVITATION_SPENT');
    const leader = await api.signedIn('kjt-li', password);
    expect((await leader.get('/api/session')).body.roles[0]?.role).toBe('leader');
    const liaison = await api.signedIn('kjt-wang', password);
    expect((await liaison.get('/api/session')).body.roles[0]?.role).toBe('handler');
  });

  it('takes no invitation after fourteen days, none that was made up, and no account twice', async () => {
    const administrator = await api.signedIn(await first(), password);
    const link = await invitedUnit(administrator, '自治区卫生健康委');
    expect((await accept('made-up', ['a1', 'a2'])).status).toBe(404);
    expect((await accept(link, ['wjw-li', 'wjw-li'])).body.code).toBe('NAME_TAKEN');
    expect((await accept(link, [await first(), 'wjw-li'])).body.code).toBe('NAME_TAKEN');
    api.clock.setOffset(14.1 * 86_400_000);
    expect((await accept(link, ['wjw-li', 'wjw-wang'])).body.code).toBe('INVITATION_SPENT');
  });

  it('is told which units a document names that it does not know', async () => {
    const administrator = await api.signedIn(await first(), password);
    const { status, body } = await administrator.post<Said[]>('/api/units/proposals', { text: bundledPlan().text });
    expect(status).toBe(200);
    const names = body.map(({ name }) => name);
    expect(names).toContain('自治区工业和信息化厅');
    expect(names).not.toContain('自治区发展改革委');
    expect(body).toContainEqual(expect.objectContaining({ name: '广西电网公司', kind: 'company' }));
    const leader = await api.signedIn('kjt-li', password);
    expect((await leader.post('/api/units/proposals', { text: 'x' })).body.code).toBe('NOT_ALLOWED');
  });
});

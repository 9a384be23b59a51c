import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { InviteFirstAdministrator } from '#application/invitation/invite-first-administrator.use-case.js';
import { bundledPlan } from '#intake/bundled-plan.js';
import { only } from '#testing/builders/row.builder.js';

import { ApiRig } from '../../rigs/api.rig.js';
import type { Browser } from '../../rigs/browser.js';

interface Proposed {
  readonly name: string;
  readonly kind: string;
}

const password = '一二三四五六七八九十';
const account = (name: string) => ({ name, account: name, phone: null, password });
const unitOf = ({ name, kind }: Proposed) => ({ name, officialName: name, kind, parentId: null, aliases: [] });
const coordinating = { name: '自治区发展改革委', kind: 'department' };
/** Who stands above the units of the plan; no clause names them. */
const above = { 自治区人民政府: 'approver', 自治区办公厅: 'secretariat', 自治区督查室: 'inspector' };

describe('from nothing to a plan that runs', () => {
  let api: ApiRig;
  let administrator: Browser;
  const units = new Map<string, string>();

  beforeAll(async () => {
    api = await ApiRig.start({ empty: true });
  });
  afterAll(() => api.stop());

  /** Both people come by the unit's one invitation; its leader's account is named after what the unit is for the plan. */
  async function filled(unitId: string, role: string): Promise<void> {
    const { secret } = (await administrator.post(`/api/units/${unitId}/invitations`, {})).body;
    const people = { leaderInCharge: account(`${role}-leader`), liaison: account(`${role}-liaison`) };
    expect((await api.visitor().post(`/api/invitations/${secret}/acceptance`, people)).status).toBe(200);
  }

  it('the first administrator comes by a link, the units from the document, and their people by invitations', async () => {
    const link = await api.get(InviteFirstAdministrator).run(api.clock.now().toISOString());
    const claim = { unit: unitOf(coordinating), administrator: account('first') };
    expect((await api.visitor().post(`/api/invitations/${link}/administration`, claim)).status).toBe(200);
    administrator = await api.signedIn('first', password);
    const { body: proposed } = await administrator.post<Proposed[]>('/api/units/proposals', {
      text: bundledPlan().text,
    });
    const more = Object.keys(above).map((name) => ({ name, kind: 'department' }));
    for (const proposal of [...proposed, ...more]) {
      const { body } = await administrator.post('/api/units', unitOf(proposal));
      units.set(proposal.name, body.id);
    }
    for (const [name, role] of Object.entries(above)) await filled(units.get(name) ?? '', role);
    const again = await administrator.post<Proposed[]>('/api/units/proposals', { text: bundledPlan().text });
    expect([proposed.length, again.body]).toEqual([28, []]);
  });

  it('no plan comes in before there is who coordinates, approves, receives and inspects', async () => {
    const session = (await administrator.get('/api/session')).body;
    const home = only(session.roles[0]).unitId;
    const second = (
      await administrator.post('/api/people', { ...account('second'), unitId: home, role: 'leader', post: null })
    ).body;
    const document = { fileName: '方案.txt', text: bundledPlan().text, openness: 'open' };
    const early = await administrator.post('/api/plans', document);
    expect([early.status, early.body.code]).toEqual([409, 'STANDING_MISSING']);
    await administrator.post('/api/memberships', {
      personId: second.id,
      unitId: home,
      role: 'coordinator',
      post: null,
    });
    for (const [name, role] of Object.entries(above)) {
      const person = only((await administrator.get(`/api/people?text=${role}-leader`)).body.items[0]);
      const unitId = units.get(name) ?? '';
      const granted = await administrator.post('/api/memberships', { personId: person.id, unitId, role, post: null });
      expect(granted.status).toBe(200);
    }
  });

  it('two people publish it, and every task has its lead', async () => {
    const document = { fileName: '方案.txt', text: bundledPlan().text, openness: 'open', rebase: true };
    const { id } = (await administrator.post('/api/plans', document)).body;
    expect((await administrator.put(`/api/plans/${id}/publication-request`, {})).status).toBe(200);
    const second = await api.signedIn('second', password);
    expect((await second.put(`/api/plans/${id}/publication`, {})).status).toBe(200);
    const { body: tasks } = await second.get<{ lead: { name: string } }[]>(`/api/plans/${id}/tasks`);
    expect([tasks.length, tasks.filter(({ lead }) => lead.name === '自治区工业和信息化厅').length]).toEqual([45, 10]);
    expect(await api.rows('SELECT conductor FROM outbox')).toEqual([{ conductor: `plan/${id}` }]);
  });
});

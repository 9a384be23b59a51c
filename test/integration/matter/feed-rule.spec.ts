import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { ReadEvents } from '#application/event/read-events.query.js';
import { IssueAssignment } from '#application/assignment/issue-assignment.use-case.js';
import { RequestInputs } from '#application/input/request-inputs.use-case.js';
import { KnownTask } from '#application/task/known-task.js';
import { makeDataSource } from '#records/data-source.js';

import { ApiRig } from '../../rigs/api.rig.js';
import { castMember } from '../../rigs/person.js';
import { TaskRig } from '../../rigs/task.rig.js';

const note = { note: '按方案办理' };

/** The feed asks the database who may know of a task, in words of its own: here are all the ways of having a part in one. */
describe('the live feed keeps to the rule of the domain for', () => {
  let api: ApiRig;
  let source: DataSource;
  let changed: TaskRig;
  let opened: TaskRig;

  beforeAll(async () => {
    api = await ApiRig.start();
    source = await makeDataSource({ url: api.databaseUrl, pool: 2, as: 'runtime' }).initialize();
    changed = await withAnotherLead();
    opened = await withCities();
  });
  afterAll(async () => {
    await source.destroy();
    await api.stop();
  });

  const unit = async (key: string): Promise<string> =>
    (await api.rows<{ id: string }>('SELECT id FROM unit WHERE key = $1', [key]))[0]?.id ?? '';

  /** 大数据发展局 led the task, which 体育局 has no part in until the approver names it. */
  async function withAnotherLead(): Promise<TaskRig> {
    const task = await TaskRig.start(api, 1);
    const id = await task.assignmentId();
    await (await api.signedIn('gx-dsj-leader')).put(`/api/assignments/${id}/contest`, { reason: '职责不符' });
    const body = { ...note, outcome: 'refer', toUnitId: await unit('gx-tyj') };
    const coordinator = await api.signedIn('gx-fgw-handler');
    const referred = await coordinator.put<{ referral: { id: string } }>(`/api/assignments/${id}/settlement`, body);
    const decision = { verb: 'approve', opinion: '同意' };
    const approver = await api.signedIn('gx-zf-leader');
    await approver.put(`/api/referrals/${referred.body.referral.id}/decision`, decision);
    await task.step(IssueAssignment);
    return task;
  }

  /** Liuzhou has been asked and has handed its input to a bureau, Guilin was dropped again, Nanning is not asked yet. */
  async function withCities(): Promise<TaskRig> {
    const task = await TaskRig.start(api, 28);
    await task.takenOn('gx-gxt-leader');
    const set = `/api/open-sets/${(await task.progress()).openSets[0]?.id ?? ''}`;
    const [lead, coordinator] = [await api.signedIn('gx-gxt-handler'), await api.signedIn('gx-fgw-handler')];
    const settle = async (add: string[], drop: string[]): Promise<void> => {
      expect((await lead.put(`${set}/proposal`, { add, drop, reason: '所在地' })).status).toBe(200);
      expect((await coordinator.put(`${set}/confirmation`, {})).status).toBe(200);
    };
    const [liuzhou, guilin, nanning] = [
      await unit('city-liuzhou'),
      await unit('city-guilin'),
      await unit('city-nanning'),
    ];
    await settle([liuzhou, guilin], []);
    await task.step(RequestInputs);
    await settle([nanning], [guilin]);
    const administrator = await api.signedIn('gx-fgw-leader');
    const names = { name: '柳州市工信局', officialName: '柳州市工业和信息化局', kind: 'department', aliases: [] };
    const { id: unitId } = (await administrator.post('/api/units', { ...names, parentId: liuzhou })).body;
    const person = { name: '李四', account: 'bureau-leader', phone: null, password: '一二三四五六七八九十' };
    await administrator.post('/api/people', { ...person, unitId, role: 'leader', post: null });
    const input = await task.inputId('city-liuzhou');
    const city = await api.signedIn('city-liuzhou-leader');
    expect((await city.put(`/api/inputs/${input}/delegation`, { unitId })).status).toBe(200);
    return task;
  }

  it('a lead of before, a dropped city, a city not yet asked, a bureau, and everybody else', async () => {
    const [events, known] = [api.get(ReadEvents), api.get(KnownTask)];
    await api.feedCaughtUp();
    const tasks = [changed.id, opened.id];
    const accounts = await api.rows<{ account: string }>("SELECT account FROM person WHERE account LIKE '%-leader'");
    const knowing = new Map<string, readonly string[]>();
    for (const { account } of accounts) {
      const actor = await castMember(source, account);
      const told = (await events.feed(actor, { xid: '0', id: '0' })).events.map((event) => event.taskId);
      const found = await Promise.all(tasks.map((id) => known.find(actor, { chain: id, kind: 'task' })));
      const may = tasks.filter((_task, at) => found[at] !== null);
      expect([account, [...new Set(told)].sort()]).toEqual([account, [...may].sort()]);
      knowing.set(account, may);
    }
    const concerned = { 'gx-dsj-leader': changed.id, 'gx-tyj-leader': changed.id, 'bureau-leader': opened.id };
    const cities = { 'city-guilin-leader': opened.id, 'city-nanning-leader': opened.id };
    for (const [account, task] of Object.entries({ ...concerned, ...cities }))
      expect([account, knowing.get(account)]).toEqual([account, [task]]);
    expect(knowing.get('gx-lyj-leader')).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import readXlsx from 'read-excel-file/node';
import { DataSource } from 'typeorm';

import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import { aContent, aPlannedMilestone } from '#testing/builders/content.builder.js';

import { ApiRig } from '../../rigs/api.rig.js';
import * as rows from '../record/year.rig.js';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A task of the plan with its own annual plan; the accounts that may know of it, and one that may not. */
describe('files made of the facts', () => {
  let api: ApiRig;
  let place: rows.Place;
  let other: rows.Place;
  let decided: AnnualPlan;
  let drafted: AnnualPlan;
  let meetingId: string;
  let accounts: { readonly lead: string; readonly stranger: string };

  beforeAll(async () => {
    api = await ApiRig.start();
    const dataSource = api.get(DataSource);
    [place, other] = [await rows.placeOf(dataSource, 1), await rows.placeOf(dataSource, 10)];
    await fill(dataSource);
    const key = (unitId: string) => api.rows<{ key: string }>('SELECT key FROM unit WHERE id = $1', [unitId]);
    accounts = { lead: `${(await key(place.leadUnitId))[0]?.key ?? ''}-leader`, stranger: 'gx-tyj-leader' };
  });
  afterAll(() => api.stop());

  /** One plan decided in a session that was held; another task's, still a draft, on the same agenda. */
  async function fill(dataSource: DataSource): Promise<void> {
    const { leadUnitId: lead, helperUnitId: helper } = place;
    const request = rows.request(place);
    const meeting = rows.meeting(place, { state: 'held', minutesNumber: '桂政阅〔2026〕9号' });
    meetingId = meeting.id;
    const said = { decision: 'in-principle', opinion: '抓紧推进', conditions: '补充资金来源' } as const;
    const reply = { replyNumber: '桂政函〔2026〕12号', repliedAt: '2026-12-02T17:00:00.000Z' };
    const outcome = { ...said, ...reply, decidedAt: rows.at, decidedBy: 'unit', state: 'revising' } as const;
    decided = rows.annualPlan(place, { requestId: request.id, version: 2, ...outcome });
    drafted = rows.annualPlan(other, { state: 'drafting' });
    const milestones = [aPlannedMilestone({ unitId: lead }), aPlannedMilestone({ code: 'M2', unitId: helper })];
    const content = aContent({ milestones, supports: [{ unitId: helper, text: '保障用地' }] });
    const dissent = { state: 'dissent', wording: '资金自筹', proposal: '分两年安排' } as const;
    const items = [
      rows.agendaItem(place, { plan: decided, meeting }, { state: 'fixed' }),
      rows.agendaItem(other, { plan: drafted, meeting }, { state: 'fixed', place: 2 }),
    ];
    await rows.written(dataSource, { chain: place.planId, kind: 'plan' }, [
      { insert: 'meetings', row: meeting },
      { insert: 'requests', row: request },
    ]);
    await rows.written(dataSource, { chain: place.taskId, kind: 'task' }, [
      { insert: 'annualPlans', row: decided },
      { insert: 'draftVersions', row: rows.draftVersion(place, decided, 1) },
      { insert: 'draftVersions', row: { ...rows.draftVersion(place, decided, 2), content } },
      { insert: 'countersignatures', row: rows.countersignature(place, decided, dissent) },
      { insert: 'milestones', row: rows.milestone(place, decided, { result: '=1+1' }) },
    ]);
    await rows.written(dataSource, { chain: other.taskId, kind: 'task' }, [{ insert: 'annualPlans', row: drafted }]);
    const below = items.map((row) => ({ insert: 'agendaItems' as const, row }));
    await rows.written(dataSource, { chain: place.planId, kind: 'plan' }, below);
  }

  async function file(path: string, account = accounts.lead): Promise<Response> {
    const { cookie } = await api.signedIn(account);
    return fetch(`${api.url}/api/${path}`, { headers: { cookie: cookie ?? '' } });
  }
  async function lines(path: string, account?: string): Promise<string[]> {
    const response = await file(path, account);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, docx]);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await response.arrayBuffer()) });
    return value.split('\n').filter((line) => line !== '');
  }

  it('an annual plan is its newest version, with names for ids and the dissent that goes up with it', async () => {
    const said = await lines(`annual-plans/${decided.id}/document.docx`);
    const [lead] = await api.rows<{ name: string }>('SELECT official_name AS name FROM unit WHERE id = $1', [
      place.leadUnitId,
    ]);
    const [helper] = await api.rows<{ name: string; official: string }>(
      'SELECT name, official_name AS official FROM unit WHERE id = $1',
      [place.helperUnitId],
    );
    expect(said).toContain('（第2稿）');
    expect(said).toContain(`1. ${helper?.name ?? ''}：保障用地`);
    expect(said).toContain(`1. ${helper?.official ?? ''}保留意见：资金自筹。统筹单位协调建议：分两年安排`);
    expect(said.slice(-2)).toEqual([lead?.name, '2026年10月15日']);
  });

  it('an annual plan can be had as an earlier version, and none that was never written', async () => {
    expect(await lines(`annual-plans/${decided.id}/document.docx?version=1`)).toContain('（第1稿）');
    expect((await file(`annual-plans/${decided.id}/document.docx?version=3`)).status).toBe(404);
  });

  it('a file has a Chinese name that every program can read', async () => {
    const response = await file(`annual-plans/${decided.id}/document.docx`);
    const disposition = response.headers.get('content-disposition') ?? '';
    const [, name = ''] = /^attachment; filename\*=UTF-8''([\w.%~!#$&+^`|-]+)$/.exec(disposition) ?? [];
    expect(decodeURIComponent(name)).toMatch(/2027年度建设方案\.docx$/);
  });

  it('a reply names request, decision and conditions, and is not there before the decision', async () => {
    const said = await lines(`annual-plans/${decided.id}/reply.docx`);
    expect(said).toEqual(
      expect.arrayContaining([
        '桂政函〔2026〕12号',
        '《请示》（桂发改报〔2026〕1号）收悉。现批复如下：',
        '三、请按以下要求修改完善：补充资金来源',
      ]),
    );
    expect(said.at(-1)).toBe('2026年12月3日');
    const early = await file(`annual-plans/${drafted.id}/reply.docx`, 'gx-bgt-handler');
    expect(((await early.json()) as { code: string }).code).toBe('NOT_DECIDED'); // what is not well is a problem
  });

  it('minutes hold every item for the office, and for a lead its own', async () => {
    const all = await lines(`meetings/${meetingId}/minutes.docx`, 'gx-bgt-handler');
    expect(all.filter((line) => /^[一二]、/.test(line))).toHaveLength(2);
    expect(all).toEqual(expect.arrayContaining(['桂政阅〔2026〕9号', '会议原则同意该方案。', '本次会议未作决定。']));
    const own = await lines(`meetings/${meetingId}/minutes.docx`);
    expect(own.filter((line) => /^[一二]、/.test(line))).toHaveLength(1);
    expect(own).toContain('其余1项议题从略。');
  });

  it('milestones are a sheet of the tasks that one may know of', async () => {
    const response = await file(`plans/${place.planId}/milestones.xlsx`);
    expect(response.headers.get('content-type')).toBe(xlsx);
    const [sheet] = await readXlsx(Buffer.from(await response.arrayBuffer()));
    expect(sheet?.data).toHaveLength(2);
    expect(sheet?.data[1]?.slice(3, 6)).toEqual([2027, 'M1', "'=1+1"]);
    expect(sheet?.data[1]?.slice(8, 11)).toEqual([new Date('2027-06-01'), new Date('2027-06-30'), '待核验']);
    const [strangers] = await readXlsx(
      Buffer.from(await (await file(`plans/${place.planId}/milestones.xlsx`, accounts.stranger)).arrayBuffer()),
    );
    expect(strangers?.data).toHaveLength(1);
  });

  it('nothing is there for those who may not know', async () => {
    const paths = ['document.docx', 'reply.docx'].map((name) => `annual-plans/${decided.id}/${name}`);
    const statuses = [];
    for (const path of [...paths, `meetings/${meetingId}/minutes.docx`]) {
      statuses.push((await file(path, accounts.stranger)).status);
    }
    expect(statuses).toEqual([404, 404, 404]);
  });

  it('of a task handled offline no words are handed out', async () => {
    await api.rows('UPDATE task SET offline = true WHERE id = $1', [place.taskId]);
    const refused = await file(`annual-plans/${decided.id}/document.docx`);
    expect(((await refused.json()) as { code: string }).code).toBe('HANDLED_OFFLINE'); // what is not well is a problem
    const reply = await lines(`annual-plans/${decided.id}/reply.docx`);
    expect(reply.join()).not.toMatch(/抓紧推进|补充资金来源/);
    const minutes = await lines(`meetings/${meetingId}/minutes.docx`, 'gx-bgt-handler');
    expect(minutes.join()).not.toMatch(/抓紧推进|资金自筹/);
  });
});

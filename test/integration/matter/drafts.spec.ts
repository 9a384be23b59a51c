import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ClimbRungs } from '#application/deadline/climb-rungs.use-case.js';
import { bundledPlan } from '#intake/bundled-plan.js';

import { ApiRig } from '../../rigs/api.rig.js';
import type { Browser } from '../../rigs/browser.js';
import { TaskRig } from '../../rigs/task.rig.js';
import { AnswerSchemas } from './answer-schema.rig.js';

interface Draft {
  readonly id: string;
  readonly code: string;
  readonly detail: string;
  readonly warnings: readonly { readonly code: string; readonly severity: string }[];
}
interface DraftPage {
  readonly checks: readonly { readonly key: string; readonly code: string; readonly severity: string }[];
  readonly open: { readonly blocks: number };
}
interface DraftLine {
  readonly id: string;
}
interface Plan {
  readonly id: string;
  readonly periodFrom: number;
  readonly rebasedYears: number;
  readonly targets: readonly { readonly text: string; readonly spanStart: number; readonly spanEnd: number }[];
}

const document = (text: string, more: object = {}) => ({ fileName: '方案.txt', text, openness: 'open', ...more });
const oneTask = (clause: string): string => `行动方案\n（2021—2023年）\n一、任务\n1．甲。乙。（${clause}）\n`;

describe('a draft of a plan', () => {
  let api: ApiRig;
  let schemas: AnswerSchemas;
  let coordinator: Browser;
  let second: Browser;

  beforeAll(async () => {
    api = await ApiRig.start();
    schemas = new AnswerSchemas(api);
    coordinator = await api.signedIn('gx-fgw-handler');
    second = await api.signedIn('gx-fgw-leader');
  });
  afterAll(() => api.stop());

  const drafted = async (text: string): Promise<Draft> =>
    (await coordinator.post<Draft>('/api/plans', document(text))).body;

  it.each([
    ['a task without a lead', '责任单位：自治区科技厅、教育厅'],
    ['an unknown unit', '牵头单位：自治区科技厅，配合单位：自治区无此厅'],
  ])('is not published with %s, and stays a draft', async (_why, clause) => {
    const { id } = await drafted(oneTask(clause));
    const asked = await coordinator.put(`/api/plans/${id}/publication-request`, {});
    expect(asked).toMatchObject({ status: 409, body: { code: 'PUBLISHING_BLOCKED' } });
    expect((await second.put(`/api/plans/${id}/publication`, {})).status).toBe(409);
    expect((await second.get(`/api/plans/${id}`)).body).toMatchObject({ state: 'draft' });
  });

  it('is not published either when a unit has lost its name since it was asked for', async () => {
    const clause = '牵头单位：自治区科技厅，配合单位：自治区临时局';
    const names = {
      name: '自治区临时局',
      officialName: '自治区临时局',
      kind: 'department',
      parentId: null,
      aliases: [],
    };
    const unit = (await second.post('/api/units', names)).body.id;
    const { id } = await drafted(oneTask(clause));
    expect((await coordinator.put(`/api/plans/${id}/publication-request`, {})).status).toBe(200);
    await second.put(`/api/units/${unit}`, { ...names, name: '自治区改名局', officialName: '自治区改名局' });
    const published = await second.put(`/api/plans/${id}/publication`, {});
    expect(published).toMatchObject({ status: 409, body: { code: 'PUBLISHING_BLOCKED' } });
  });

  it('is published with an open set, of which it only warns, and by a second person only', async () => {
    const { id, warnings } = await drafted(oneTask('自治区科技厅牵头，各市政府配合'));
    expect(warnings).toMatchObject([{ code: 'OPEN_SET', severity: 'warns' }]);
    expect((await coordinator.put(`/api/plans/${id}/publication-request`, {})).status).toBe(200);
    const alone = await coordinator.put(`/api/plans/${id}/publication`, {});
    expect(alone).toMatchObject({ status: 403, body: { code: 'SECOND_PERSON' } });
    expect((await second.put(`/api/plans/${id}/publication`, {})).body).toMatchObject({ state: 'published' });
  });

  it('is edited, answered and given back until a second person publishes what it has become', async () => {
    const { id } = await drafted(oneTask('责任单位：自治区科技厅、财政厅，各市政府'));
    const page = async (): Promise<DraftPage> => (await coordinator.get<DraftPage>(`/api/plans/${id}/draft`)).body;
    const first = await page();
    expect(schemas.violations('GET /api/plans/{id}/draft', first)).toEqual([]);
    expect(first.checks.filter(({ severity }) => severity === 'blocks').length).toBe(first.open.blocks);
    const choice = { task: 'task-1', unit: '自治区财政厅' };
    const chosen = await coordinator.post(`/api/plans/${id}/lead-choices`, choice);
    expect(chosen).toMatchObject({ status: 200, body: { state: 'draft', item: 'task-1', open: { blocks: 0 } } });
    expect(schemas.violations('POST /api/plans/{id}/lead-choices', chosen.body)).toEqual([]);
    const set = { title: '建设平台' };
    expect((await coordinator.post(`/api/plans/${id}/draft-edits`, { item: 'task-1', set })).status).toBe(200);
    const check = (await page()).checks.find(({ code }) => code === 'OPEN_SET')?.key;
    const answered = await coordinator.post(`/api/plans/${id}/check-answers`, { check, reason: '由牵头单位确定' });
    expect(answered.status).toBe(200);
    const [line] = (await second.get<DraftLine[]>('/api/drafts')).body.filter((draft) => draft.id === id);
    expect(line).toMatchObject({ state: 'draft', open: { blocks: 0 } });
    expect((await coordinator.put(`/api/plans/${id}/publication-request`, {})).status).toBe(200);
    const late = await coordinator.post(`/api/plans/${id}/draft-edits`, { item: 'task-1', set: { title: '别的' } });
    expect(late).toMatchObject({ status: 409, body: { code: 'PLAN_STATE' } });
    expect((await second.put(`/api/plans/${id}/draft-return`, { reason: '请补充' })).body).toMatchObject({
      state: 'draft',
    });
    expect((await coordinator.put(`/api/plans/${id}/publication-request`, {})).status).toBe(200);
    expect((await second.put(`/api/plans/${id}/publication`, {})).body).toMatchObject({ state: 'published' });
    const [task] = (await second.get<{ title: string }[]>(`/api/plans/${id}/tasks`)).body;
    expect(task).toMatchObject({ title: '建设平台' });
  });

  it('is hidden from all but the side that brings it in', async () => {
    const { id } = await drafted(oneTask('牵头单位：自治区科技厅'));
    const lead = await api.signedIn('gx-kjt-leader');
    const addresses = ['', '/document', '/tasks'].map((part) => `/api/plans/${id}${part}`);
    const seen = async (browser: Browser): Promise<number[]> =>
      (await Promise.all(addresses.map((address) => browser.get(address)))).map(({ status }) => status);
    expect([await seen(lead), await seen(second)]).toEqual([Array(3).fill(404), Array(3).fill(200)]);
    const listed = async (browser: Browser): Promise<boolean> =>
      (await browser.get<Plan[]>('/api/plans')).body.some((plan) => plan.id === id);
    expect([await listed(lead), await listed(second)]).toEqual([false, true]);
  });

  it('says how open its document is, and is refused when it says nothing', async () => {
    const { body } = await coordinator.post('/api/plans', document(oneTask('省科技厅'), { openness: undefined }));
    expect([body.code, body.faults.map(({ field }) => field)]).toEqual(['INVALID', ['openness']]);
    const { id } = (await coordinator.post('/api/plans', document(oneTask('省科技厅'), { openness: 'closed' }))).body;
    expect((await coordinator.get(`/api/plans/${id}`)).body).toMatchObject({ openness: 'closed' });
    const listed = (await coordinator.get<{ id: string }[]>('/api/plans')).body.find((plan) => plan.id === id);
    expect(listed).toMatchObject({ openness: 'closed' });
    const kept = await api.rows(
      'SELECT d.openness FROM document d JOIN plan p ON p.document_id = d.id WHERE p.id = $1',
      [id],
    );
    expect(kept).toEqual([{ openness: 'closed' }]);
  });

  it('is refused with the mark of a state secret, and told what to do instead', async () => {
    const { status, body } = await coordinator.post('/api/plans', document(`机密★1年\n${oneTask('省科技厅')}`));
    expect([status, body.code]).toEqual([422, 'STATE_SECRET']);
    expect(body.detail).toContain('线下办理');
    expect(await api.rows("SELECT FROM document WHERE text LIKE '机密%'")).toEqual([]);
  });

  it('re-based has its dates moved, which the api says, and never text or spans', async () => {
    const { text } = bundledPlan();
    const [rebased] = (await coordinator.get<Plan[]>('/api/plans')).body;
    const { body: moved } = await coordinator.get<Plan>(`/api/plans/${rebased?.id ?? ''}`);
    expect([moved.periodFrom, moved.rebasedYears]).toEqual([2026, 5]);
    const source = await coordinator.get<{ text: string; sha256: string }>(`/api/plans/${moved.id}/document`);
    expect([source.body.text, source.body.sha256]).toEqual([text, bundledPlan().sha256]);
    const points = Array.from(text);
    for (const target of moved.targets) {
      const cited = points.slice(target.spanStart, target.spanEnd).join('');
      expect(cited.replace(/\s/g, '')).toBe(target.text.replace(/\s/g, ''));
    }
    const { id } = await drafted(text);
    expect((await coordinator.get<Plan>(`/api/plans/${id}`)).body).toMatchObject({ periodFrom: 2021, rebasedYears: 0 });
  });
});

describe('a draft of a unit', () => {
  let api: ApiRig;

  beforeAll(async () => {
    api = await ApiRig.start();
  });
  afterAll(() => api.stop());

  it('is told to the unit and to nobody else, in the history as in the prepared act itself', async () => {
    const task = await TaskRig.start(api, 4);
    await task.takenOn('gx-ybj-leader');
    const id = await task.inputId('gx-wjw');
    const terms = { what: '尚未签发的内容', toWhom: '自治区医保局', by: '2026-12-01', contact: '张三' };
    const prepared = await (
      await api.signedIn('gx-wjw-handler')
    ).put<{ preparedActs: { id: string }[] }>(`/api/inputs/${id}/confirmation`, terms);
    const act = `/api/prepared-acts/${prepared.body.preparedActs[0]?.id ?? ''}`;
    const seen = async (account: string): Promise<[number, boolean]> => {
      const browser = await api.signedIn(account);
      const { body } = await browser.get<object>(`/api/tasks/${task.id}/events`);
      return [(await browser.get(act)).status, JSON.stringify(body).includes(terms.what)];
    };
    expect(await seen('gx-wjw-leader')).toEqual([200, true]);
    for (const other of ['gx-ybj-leader', 'gx-fgw-handler', 'gx-bgt-handler', 'gx-zf-leader', 'gx-dcs-handler'])
      expect([other, ...(await seen(other))]).toEqual([other, 404, false]);
  });
  it('is not in the answer of what others do with the same matter, nor in the answer that is kept', async () => {
    const task = await TaskRig.start(api, 5);
    const lead = await api.signedIn(`${await leadOf(task.id)}-leader`);
    await task.takenOn(`${await leadOf(task.id)}-leader`);
    const [input] = await api.rows<{ id: string; unit: string }>(
      'SELECT i.id, u.key AS unit FROM input i JOIN unit u ON u.id = i.unit_id WHERE i.task_id = $1 LIMIT 1',
      [task.id],
    );
    const terms = { what: '仍未签发的内容', toWhom: '牵头单位', by: '2026-12-01', contact: '张三' };
    const handler = await api.signedIn(`${input?.unit ?? ''}-handler`);
    const path = `/api/inputs/${input?.id ?? ''}`;
    const prepared = await handler.put<{ preparedActs: object[] }>(`${path}/confirmation`, terms);
    expect(prepared.body.preparedActs).toMatchObject([{ terms: { what: terms.what } }]);
    const key = { 'idempotency-key': 'worded' };
    const word = () => lead.put<object>(`${path}/wording`, { wording: '按季度提供' }, key);
    for (const worded of [await word(), await word()]) {
      expect(worded).toMatchObject({ status: 200, body: { input: { id: input?.id }, preparedActs: [] } });
      expect(JSON.stringify(worded.body)).not.toContain(terms.what);
    }
    const kept = await api.rows("SELECT FROM answer WHERE key = 'worded' AND body::text LIKE '%仍未签发%'");
    expect(kept).toEqual([]);
  });

  const leadOf = async (taskId: string): Promise<string> =>
    (
      await api.rows<{ key: string }>('SELECT u.key FROM task t JOIN unit u ON u.id = t.lead_unit_id WHERE t.id = $1', [
        taskId,
      ])
    )[0]?.key ?? '';
});

describe('a draft of a slip', () => {
  let api: ApiRig;
  let task: TaskRig;

  beforeAll(async () => {
    api = await ApiRig.start();
    task = await TaskRig.start(api, 4);
    api.passDays(25);
    await task.step(ClimbRungs);
  });
  afterAll(() => api.stop());

  const inspector = 'gx-dcs-handler';
  const others = ['gx-ybj-leader', 'gx-ybj-handler', 'gx-fgw-handler', 'gx-bgt-handler', 'gx-zf-leader'];

  interface Seen {
    readonly events: readonly string[];
    readonly deadlines: readonly string[];
    readonly slips: number;
  }

  /** Everything about the slip that somebody is shown: in the history, among the due dates, among the slips. */
  async function seen(account: string): Promise<Seen> {
    const browser = await api.signedIn(account);
    const path = `/api/tasks/${task.id}`;
    type Event = { readonly verb: string; readonly subjectId: string };
    const events = (await browser.get<{ items: readonly Event[] }>(`${path}/events?limit=200`)).body.items;
    const deadlines = (await browser.get<readonly { kind: string }[]>(`${path}/deadlines`)).body;
    const slips = (await browser.get<readonly object[]>(`${path}/slips`)).body;
    const drafted = await api.rows<{ id: string }>('SELECT id FROM slip WHERE task_id = $1', [task.id]);
    return {
      events: events.filter(({ subjectId }) => drafted.some(({ id }) => id === subjectId)).map(({ verb }) => verb),
      deadlines: deadlines.map(({ kind }) => kind).filter((kind) => kind.startsWith('slip-')),
      slips: slips.length,
    };
  }

  it('is seen by the supervision office alone, while others act on the task', async () => {
    const office = await seen(inspector);
    expect(office.events).toContain('slip.draft');
    expect(office.events).toContain('deadline.climb');
    expect(office.deadlines).toContain('slip-draft');
    for (const other of others)
      expect([other, await seen(other)]).toEqual([other, { events: [], deadlines: [], slips: 0 }]);
  });

  it('is seen by everybody concerned once it is issued, and not before it is signed', async () => {
    const [slip] = await api.rows<{ id: string }>('SELECT id FROM slip ORDER BY drafted_at LIMIT 1');
    const completion = { demand: '请说明情况', replyBy: '2099-01-05' };
    await (await api.signedIn(inspector)).put(`/api/slips/${slip?.id ?? ''}/completion`, completion);
    expect((await seen('gx-ybj-leader')).slips).toBe(0);
    const decision = { verb: 'sign', note: '同意' };
    await (await api.signedIn('gx-dcs-leader')).put(`/api/slips/${slip?.id ?? ''}/decision`, decision);
    const lead = await seen('gx-ybj-leader');
    expect([lead.slips, lead.events.at(-1), lead.deadlines.includes('slip-reply')]).toEqual([1, 'slip.sign', true]);
  });
});

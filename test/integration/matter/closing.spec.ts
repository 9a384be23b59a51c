import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openApiOf } from '#apps/api/documentation.js';
import { aProject } from '#testing/builders/content.builder.js';
import { only } from '#testing/builders/row.builder.js';

import { ApiRig } from '../../rigs/api.rig.js';
import { TaskRig } from '../../rigs/task.rig.js';
import { draftingDay, YearRig } from '../../rigs/year.rig.js';
import { CountedActs } from './counted-acts.rig.js';

const [handler, leader] = ['gx-gxt-handler', 'gx-gxt-leader'];
const [coordinator, office, approver] = ['gx-fgw-handler', 'gx-bgt-handler', 'gx-zf-leader'];
const note = { note: '属实' };
/** A day after the first quarter of 2027, and one at the end of that year. */
const [spring, winter] = ['2027-04-01T02:00:00.000Z', '2027-12-20T02:00:00.000Z'];

interface Ended {
  readonly completion: { readonly state: string; readonly closedAt: string | null; readonly closing: string | null };
  readonly preparedActs: readonly { readonly id: string }[];
}

describe('how a year goes and a task ends, over HTTP', () => {
  let api: ApiRig;
  let acts: CountedActs;
  let year: YearRig;
  let taskId: string;

  beforeAll(async () => {
    api = await ApiRig.start();
    api.setMoment(draftingDay);
    acts = new CountedActs(api);
    const task = await TaskRig.start(api, 21);
    taskId = task.id;
    await task.takenOn(leader);
    year = await YearRig.open(api, taskId);
    await inForce();
  });
  afterAll(() => api.stop());

  const act = <Body>(account: string, route: string, { id = taskId, body = {} }): Promise<Body> =>
    acts.act<Body>(account, route, { id, body });
  const end = async (account: string, what: string, body: object): Promise<Ended['completion']> =>
    (await act<Ended>(account, `PUT /api/tasks/{id}/${what}`, { body })).completion;
  const refusal = async (account: string, path: string, body: object): Promise<unknown> =>
    (await (await acts.browser(account)).put<{ code: string }>(path, body)).body.code;

  /** The year 2027, by circulation. */
  async function inForce(): Promise<void> {
    const put = async (account: string, what: string, body: object = {}): Promise<void> => {
      const said = await (await acts.browser(account)).put(`/api/annual-plans/${year.id}/${what}`, body);
      if (said.status !== 200) throw new Error(`${what}: ${JSON.stringify(said.body)}`);
    };
    const content = { ...(await year.content('gx-gxt', [])), projects: [aProject()] };
    await (await acts.browser(handler)).post(`/api/annual-plans/${year.id}/versions`, { content });
    await put(leader, 'submission');
    await year.step('ask');
    await year.step('gather');
    await put(coordinator, 'review', { outcome: 'forward' });
    const asked = { number: '桂工信报〔2026〕1号', title: '请示', annualPlanIds: [year.id] };
    const [plan] = await api.rows<{ id: string }>('SELECT id FROM plan');
    await (await acts.browser(handler)).post(`/api/plans/${only(plan).id}/requests`, asked);
    await put(office, 'paper-check', { outcome: 'admit', route: 'circulation' });
    await put(approver, 'decision', { decision: 'approved', opinion: '同意' });
    await year.step('freeze');
  }

  const come = (moment: string): void => {
    api.setMoment(moment);
    acts.signInAnew();
  };

  it('progress: asked for at the end of the quarter, prepared, signed, returned, filed again, accepted', async () => {
    await year.step('report');
    expect(await api.rows('SELECT FROM progress_report')).toEqual([]);
    come(spring);
    await year.step('report');
    await year.step('report');
    const rows = await api.rows<{ id: string; period: string }>('SELECT id, period FROM progress_report');
    expect(rows.map(({ period }) => period)).toEqual(['2027-Q1']);
    const { id } = only(rows[0]);
    const report = async (account: string, what: string, body: object): Promise<unknown> =>
      act(account, `PUT /api/progress-reports/{id}/${what}`, { id, body });
    const prepared = await report(handler, 'filing', { text: '已开工' });
    expect(prepared).toMatchObject({ progressReport: { state: 'due', prefilled: [{ code: 'M1', state: 'open' }] } });
    const waiting = (prepared as Ended).preparedActs; // of that shape
    const signed = await act(leader, 'PUT /api/prepared-acts/{id}/signature', { id: only(waiting[0]).id });
    expect(signed).toMatchObject({ progressReport: { state: 'filed', text: '已开工' } });
    await report(coordinator, 'review', { outcome: 'return', note: '请补充投资进度' });
    const filing = { text: '已开工，完成投资三成' };
    const much = { project: 'P1', spent: 400 };
    expect(await refusal(leader, `/api/progress-reports/${id}/filing`, { ...filing, spending: [much] })).toBe(
      'INVESTMENT_UNEXPLAINED',
    );
    await report(leader, 'filing', { ...filing, spending: [{ ...much, reasonCode: 'price' }] });
    const page = await (await acts.browser(leader)).get<object>(`/api/annual-plans/${year.id}`);
    const told = { project: 'P1', planned: 300, spent: 400, reasonCode: 'price' };
    expect(page.body).toMatchObject({ variance: { investments: [{ ...told, difference: 100, percent: 33.3 }] } });
    const accepted = await report(coordinator, 'review', { outcome: 'accept', ...note });
    expect(accepted).toMatchObject({ progressReport: { state: 'accepted' } });
  });

  it('knows from the document which tasks outlast the plan', async () => {
    const lasting = `SELECT t.number, t.goals_until - p.period_to AS years FROM task t JOIN plan p ON p.id = t.plan_id
      WHERE t.goals_until > p.period_to ORDER BY t.number`;
    expect(await api.rows(lasting)).toEqual([{ number: 20, years: 2 }]);
  });

  it('a task: completion reported, rejected, reported, verified; handed over, reopened, closed', async () => {
    const lines = [{ goal: '建成平台', text: '已建成', evidence: [] }];
    expect(await refusal(leader, `/api/tasks/${taskId}/completion`, { lines })).toBe('NOT_IN_LAST_YEAR');
    // The plan ends with 2027, and 2026 was refused.
    await api.rows('UPDATE plan SET period_to = 2027');
    await api.rows("UPDATE annual_plan SET state = 'refused' WHERE year = 2026");
    await api.rows('UPDATE task SET goals_until = 2030 WHERE id = $1', [taskId]);
    come(winter);
    await end(leader, 'completion', { lines });
    expect(await end(coordinator, 'completion/verification', { outcome: 'reject', note: '证据不足' })).toMatchObject({
      state: 'rejected',
    });
    const prepared = await act(handler, 'PUT /api/tasks/{id}/completion', { id: taskId, body: { lines } });
    const [waiting] = (prepared as Ended).preparedActs; // of that shape
    const signed = await act(leader, 'PUT /api/prepared-acts/{id}/signature', { id: only(waiting).id });
    expect(signed).toMatchObject({ completion: { state: 'reported', completion: { lines } } });
    await end(coordinator, 'completion/verification', { outcome: 'verify', ...note });
    const closing = `/api/tasks/${taskId}/closing`;
    expect(await refusal(coordinator, closing, { outcome: 'close', ...note })).toBe('HAND_OVER_INSTEAD');
    const over = await end(coordinator, 'closing', { outcome: 'hand-over', note: '转常态化管理' });
    expect(over).toMatchObject({ state: 'closed', closing: 'handed-over' });
    expect(await open()).toEqual({ deadlines: 0, items: 0 });
    expect(await refusal(leader, `/api/tasks/${taskId}/completion`, { lines })).toBe('TASK_CLOSED');
    expect(await end(office, 'reopening', { note: '发现问题' })).toMatchObject({ state: 'open', closedAt: null });
    expect((await open()).deadlines).toBeGreaterThan(0);
    await api.rows('UPDATE task SET goals_until = NULL WHERE id = $1', [taskId]);
    await end(leader, 'completion', { lines });
    await end(coordinator, 'completion/verification', { outcome: 'verify', ...note });
    expect(await end(coordinator, 'closing', { outcome: 'close', ...note })).toMatchObject({ closing: 'done' });
  });

  it('a plan: closed once its tasks are, open again with one of them', async () => {
    const [plan] = await api.rows<{ id: string }>('SELECT id FROM plan');
    const { id } = only(plan);
    expect(await refusal(coordinator, `/api/plans/${id}/closing`, {})).toBe('PLAN_TASKS_OPEN');
    // All others, as if the years had gone by.
    await api.rows("UPDATE task SET closed_at = $1, closing = 'done' WHERE closed_at IS NULL", [winter]);
    await act(coordinator, 'PUT /api/plans/{id}/closing', { id });
    const closedAt = async (): Promise<string | null> =>
      (await (await acts.browser(coordinator)).get<{ closedAt: string | null }>(`/api/plans/${id}`)).body.closedAt;
    expect(await closedAt()).not.toBeNull();
    await end(office, 'reopening', { note: '发现问题' });
    expect(await closedAt()).toBeNull();
    expect(await refusal(coordinator, `/api/plans/${id}/closing`, {})).toBe('PLAN_TASKS_OPEN');
  });

  it('costs at most six statements beyond BEGIN and COMMIT, guard, session and key included', () => {
    const nouns = /\/api\/(progress-reports|tasks\/\{id\}\/(completion|closing|reopening)|plans\/\{id\}\/closing)\b/;
    const routes = Object.entries(openApiOf(api.app).paths)
      .flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`))
      .filter((route) => /^(PUT|POST)/.test(route) && nouns.test(route));
    expect([...acts.statements.keys()].filter((route) => nouns.test(route)).sort()).toEqual(routes.sort());
    expect([...acts.statements].filter(([, count]) => count > 6)).toEqual([]);
  });

  async function open(): Promise<{ readonly deadlines: number; readonly items: number }> {
    const [row] = await api.rows<{ deadlines: number; items: number }>(
      `SELECT (SELECT count(*)::integer FROM deadline WHERE task_id = $1 AND state = 'open') AS deadlines,
         (SELECT count(*)::integer FROM work_item WHERE task_id = $1 AND closed_at IS NULL) AS items`,
      [taskId],
    );
    return only(row);
  }
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openApiOf } from '#apps/api/documentation.js';
import type { AnnualPlanContent } from '#domain/annual-plan/content.js';

import { ApiRig } from '../../rigs/api.rig.js';
import { TaskRig } from '../../rigs/task.rig.js';
import { draftingDay, YearRig } from '../../rigs/year.rig.js';
import { CountedActs } from './counted-acts.rig.js';

const [handler, leader] = ['gx-gxt-handler', 'gx-gxt-leader'];
const [coordinator, office, approver] = ['gx-fgw-handler', 'gx-bgt-handler', 'gx-zf-leader'];
const note = { note: '按方案办理' };
const opinion = { part: 'goals', text: '目标偏低' };

interface Said {
  readonly annualPlan: { readonly state: string };
  readonly preparedActs: readonly { readonly id: string }[];
}
interface Sessions {
  readonly meetings: readonly {
    readonly id: string;
    readonly heldOn: string;
    readonly state: string;
    readonly agenda: readonly { readonly id: string; readonly annualPlanId: string }[];
  }[];
}

describe('every act in the years of a task, over HTTP', () => {
  let api: ApiRig;
  let acts: CountedActs;
  let year: YearRig;
  let content: AnnualPlanContent;
  let planId: string;
  let requestId: string;

  beforeAll(async () => {
    api = await ApiRig.start();
    api.setMoment(draftingDay);
    acts = new CountedActs(api);
    const task = await TaskRig.start(api, 21);
    await task.takenOn(leader);
    year = await YearRig.open(api, task.id);
    content = await year.content('gx-gxt', ['gx-kjt', 'gx-scjg']);
    planId = (await api.rows<{ id: string }>('SELECT id FROM plan'))[0]?.id ?? '';
  });
  afterAll(() => api.stop());

  const act: CountedActs['act'] = (account, route, given) => acts.act(account, route, given);
  /** The state after an act on the annual plan of a year. */
  const planOf =
    (annualYear: number) =>
    async (account: string, what: string, body: object = {}): Promise<string> => {
      const given = { id: year.plans[annualYear] ?? '', body };
      return (await act<Said>(account, `PUT /api/annual-plans/{id}/${what}`, given)).annualPlan.state;
    };
  const plan = planOf(2027);
  const save = (saved: AnnualPlanContent, id = year.id) =>
    act<Said>(handler, 'POST /api/annual-plans/{id}/versions', { id, body: { content: saved } });
  const sign = async (account: string, what: string, body: object = {}): Promise<void> => {
    const unit = account.replace(/-(handler|leader)$/, '');
    const named = ['referral', 'dissent'].includes(what) || account === coordinator ? 'gx-kjt' : unit;
    const given = { id: await year.countersignature(named), body };
    await act(account, `PUT /api/countersignatures/{id}/${what}`, given);
  };
  const submitted = async (): Promise<void> => {
    expect(await plan(leader, 'submission')).toBe('countersigning');
    await year.step('ask');
  };

  it('an annual plan: saved, prepared by a handler, signed by a leader, withdrawn, countersigned with a dissent, returned, forwarded', async () => {
    await save(content);
    const prepared = await act<Said>(handler, 'PUT /api/annual-plans/{id}/submission', { id: year.id });
    const waiting = { id: prepared.preparedActs[0]?.id ?? '' };
    const signed = await act(leader, 'PUT /api/prepared-acts/{id}/signature', waiting);
    expect(signed).toMatchObject({ annualPlan: { state: 'countersigning' } });
    await year.step('ask');
    expect(await plan(handler, 'withdrawal')).toBe('drafting');
    await submitted();
    await sign('gx-kjt-leader', 'objection', { wording: '请改为“协助”' });
    expect(await plan(handler, 'revision')).toBe('drafting');
    const [helped, ...others] = content.supports;
    content = { ...content, supports: [{ unitId: helped?.unitId ?? '', text: '协助保障用地' }, ...others] };
    await save(content);
    await submitted();
    await sign('gx-kjt-leader', 'objection', { wording: '请再改' });
    await sign(handler, 'referral', note);
    await sign(coordinator, 'proposal', { proposal: '维持原稿' });
    await sign(handler, 'dissent');
    await sign('gx-kjt-leader', 'yielding');
    await sign('gx-scjg-leader', 'agreement');
    await year.step('gather');
    expect(await plan(coordinator, 'review', { outcome: 'return', opinions: [opinion] })).toBe('drafting');
    await submitted();
    await year.step('gather');
    expect(await plan(coordinator, 'review', { outcome: 'forward' })).toBe('forwarded');
  });

  it('a request: raised, sent back for its form, raised again, admitted', async () => {
    const body = {
      number: '桂工信报〔2026〕1号',
      title: '关于报审年度建设方案的请示',
      annualPlanIds: Object.values(year.plans),
    };
    const raised = await act<{ request: { id: string }; results: readonly { id: string; done: boolean }[] }>(
      handler,
      'POST /api/plans/{id}/requests',
      { id: planId, body },
    );
    requestId = raised.request.id;
    expect(raised.results.filter(({ done }) => done).map(({ id }) => id)).toEqual([year.id]);
    const back = { outcome: 'send-back', to: 'reviewing', opinions: [{ part: null, text: '请附请示原件' }] };
    expect(await plan(office, 'paper-check', back)).toBe('reviewing');
    await plan(coordinator, 'review', { outcome: 'forward' });
    expect(await plan(handler, 'request', { requestId })).toBe('requested');
    expect(await plan(office, 'paper-check', { outcome: 'admit', route: 'meeting', isUrgent: true })).toBe('deciding');
  });

  it('sessions: scheduled, moved, resized, an item placed and taken off, the agenda fixed, one held and one cancelled', async () => {
    const meet = (what: string, id: string, body: object = {}) =>
      act<Sessions>(office, `PUT /api/meetings/{id}/${what}`, { id, body });
    const schedule = async (heldOn: string): Promise<string> => {
      const body = { title: '专题会议', heldOn, room: 3 };
      const { meetings } = await act<Sessions>(office, 'POST /api/plans/{id}/meetings', { id: planId, body });
      return meetings.find((meeting) => meeting.heldOn === heldOn)?.id ?? '';
    };
    const [first, second] = [await schedule('2026-12-10'), await schedule('2026-12-20')];
    await meet('date', first, { heldOn: '2026-12-08' });
    await meet('room', first, { room: 5 });
    const placed = await meet('items', first, { annualPlanId: year.id, place: 1 });
    const item = placed.meetings.flatMap(({ agenda }) => agenda).find(({ annualPlanId }) => annualPlanId === year.id);
    await act(office, 'PUT /api/agenda-items/{id}/removal', { id: item?.id ?? '' });
    await meet('items', first, { annualPlanId: year.id });
    expect(await meet('agenda', first)).toMatchObject({ meetings: [{ id: first, state: 'fixed' }] });
    await meet('cancellation', second, { reason: '并入下次会议' });
    acts.passDays(37);
    const held = await meet('minutes', first, { minutesNumber: '桂政阅〔2026〕8号' });
    expect(held).toMatchObject({ meetings: [{ id: first, state: 'held', minutesNumber: '桂政阅〔2026〕8号' }] });
  });

  it('a decision: remitted, approved in principle, revised, found wanting, confirmed, replied to; amended once in force', async () => {
    expect(await plan(approver, 'remittal', { to: 'requested', opinions: [opinion] })).toBe('requested');
    await plan(office, 'paper-check', { outcome: 'admit', route: 'circulation' });
    const principle = { decision: 'in-principle', opinion: '原则同意', conditions: '补充资金来源' };
    expect(await plan(approver, 'decision', principle)).toBe('revising');
    await save({ ...content, measures: ['每月调度', '落实资金'] });
    expect(await plan(leader, 'resubmission')).toBe('confirming');
    expect(await plan(coordinator, 'conditions', { met: false, opinions: [opinion] })).toBe('revising');
    await plan(leader, 'resubmission');
    expect(await plan(coordinator, 'conditions', { met: true })).toBe('approved');
    expect(await plan(office, 'reply', { number: '桂政函〔2026〕12号' })).toBe('approved');
    await year.step('freeze');
    const amended = await act<Said>(handler, 'POST /api/annual-plans/{id}/amendments', {
      id: year.id,
      body: { reason: '投资调整' },
    });
    expect(amended.annualPlan).toMatchObject({ state: 'drafting', amendsId: year.id, version: 1 });
  });

  it('another year: refused on paper and recorded with its scan, then drafted anew', async () => {
    const id = year.plans[2026] ?? '';
    const other = planOf(2026);
    await save(await year.content('gx-gxt', ['gx-kjt', 'gx-scjg'], 2026), id);
    await other(leader, 'submission');
    await year.step('ask', id);
    await countersignedOnPaper(await year.countersignature('gx-kjt', id));
    const items = [{ verb: 'countersignature.agree', id: await year.countersignature('gx-scjg', id) }];
    const results = await act<readonly object[]>('gx-scjg-leader', 'POST /api/bulk-acts', { body: { items } });
    expect(results).toMatchObject([{ done: true, body: { countersignature: { state: 'agreed' } } }]);
    await year.step('gather', id);
    await other(coordinator, 'review', { outcome: 'forward' });
    await other(handler, 'request', { requestId });
    await other(office, 'paper-check', { outcome: 'admit', route: 'circulation' });
    const paper = { number: '桂政阅〔2026〕9号', date: '2026-12-01', sha256: (await attached()).sha256 };
    const refused = { decision: 'refused', opinion: '不同意', paper };
    expect(await other(office, 'recorded-decision', refused)).toBe('refused');
    expect(await other(handler, 'redrafting', {})).toBe('drafting');
  });

  it('a milestone: reported with evidence, rejected, verified, sampled; its date advised on, then extended', async () => {
    const milestone = async <Body>(account: string, what: string, body: object): Promise<Body> =>
      act<Body>(account, `PUT /api/milestones/{id}/${what}`, { id: (await year.milestone('M2')).id, body });
    const report = { text: '已开工', evidence: [(await attached()).sha256] };
    await milestone('gx-kjt-leader', 'report', report);
    await milestone(handler, 'verification', { outcome: 'reject', note: '材料不全' });
    await milestone('gx-kjt-leader', 'report', report);
    await milestone(handler, 'verification', { outcome: 'verify', ...note });
    const sampled = await milestone('gx-dcs-handler', 'sampling', { note: '现场未见开工' });
    expect(sampled).toMatchObject({ milestone: { state: 'open', samples: 1 } });
    const demand = { kind: 'extension', reason: '用地未批', until: '2027-08-30', consequences: '后续顺延' };
    const asked = await act<{ clockRequest: { id: string } }>(
      'gx-kjt-leader',
      'POST /api/deadlines/{id}/clock-requests',
      {
        id: (await year.milestone('M2')).deadlineId,
        body: demand,
      },
    );
    const { id } = asked.clockRequest;
    await act(handler, 'PUT /api/clock-requests/{id}/advice', { id, body: { advice: '同意' } });
    const body = { verb: 'extend', opinion: '同意延期' };
    const extended = await act(coordinator, 'PUT /api/clock-requests/{id}/decision', { id, body });
    expect(extended).toMatchObject({ clockRequest: { state: 'extended', advice: '同意' }, overtaken: [] });
  });

  it('decisions of many at once: an opinion for each, and the failures item by item', async () => {
    const items = Object.values(year.plans).map((id) => ({ id, decision: 'approved', opinion: '同意' }));
    const results = await act<readonly object[]>(approver, 'POST /api/annual-plan-decisions', { body: { items } });
    expect(results).toEqual(
      items.map(({ id }) => expect.objectContaining({ id, done: false, code: 'ANNUAL_PLAN_STATE' })),
    );
  });

  it('amendments of the plan: one withdrawn, one decided', async () => {
    const operations = [{ kind: 'move-deadline', number: 1, year: 2031 }];
    const propose = (title: string): Promise<{ id: string }> =>
      act(coordinator, 'POST /api/plans/{id}/amendments', { id: planId, body: { title, operations } });
    const of = 'PUT /api/plan-amendments/{id}';
    const [first, second] = [await propose('初稿'), await propose('定稿')];
    const withdrawn = await act(coordinator, `${of}/withdrawal`, { id: first.id, body: { reason: '另行研究' } });
    expect(withdrawn).toMatchObject({ id: first.id, state: 'withdrawn' });
    const body = { decision: 'approve', opinion: '同意', documentNumber: '桂政函〔2026〕9号' };
    expect(await act(approver, `${of}/decision`, { id: second.id, body })).toMatchObject({
      state: 'approved',
      impact: { goals: [{ number: 1, to: 2031 }] },
    });
  });

  it('costs at most six statements beyond BEGIN and COMMIT, guard, session and key included', () => {
    // So many acts, a transaction each.
    const besides = /^POST \/api\/(annual-plan-decisions|plans\/\{id\}\/requests)$/;
    const nouns =
      /\/api\/(annual-plans|annual-plan-decisions|countersignatures|milestones|meetings|agenda-items|plans\/\{id\}\/(meetings|requests|amendments)|plan-amendments|clock-requests\/\{id\}\/advice)\b/;
    const routes = Object.entries(openApiOf(api.app).paths)
      .flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`))
      .filter((route) => /^(PUT|POST)/.test(route) && nouns.test(route));
    expect([...acts.statements.keys()].filter((route) => nouns.test(route)).sort()).toEqual(routes.sort());
    expect([...acts.statements].filter(([route, count]) => count > 6 && !besides.test(route))).toEqual([]);
  });

  async function attached(): Promise<{ readonly id: string; readonly sha256: string }> {
    const file = { subjectId: year.taskId, name: 'a.txt', openness: 'closed', contentBase64: 'YQ==' };
    const browser = await acts.browser(handler);
    const path = `/api/tasks/${year.taskId}/attachments`;
    return (await browser.post<{ attachment: { id: string; sha256: string } }>(path, file)).body.attachment;
  }

  /** A day later its leader enters what was signed on paper an hour before. */
  async function countersignedOnPaper(subjectId: string): Promise<void> {
    acts.passDays(1);
    const occurredAt = new Date(api.clock.now().getTime() - 3_600_000).toISOString();
    const past = { subjectId, verb: 'countersignature.agree', occurredAt, attachmentId: (await attached()).id };
    const entered = await act('gx-kjt-leader', 'POST /api/tasks/{id}/backfills', { id: year.taskId, body: past });
    expect(entered).toMatchObject({ countersignature: { id: subjectId, state: 'agreed', answeredAt: occurredAt } });
  }
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ClimbRungs } from '#application/deadline/climb-rungs.use-case.js';
import { bundledPolicy } from '#application/policy/bundled-policy.js';
import { RequestInputs } from '#application/input/request-inputs.use-case.js';
import { openApiOf } from '#apps/api/documentation.js';

import { ApiRig } from '../../rigs/api.rig.js';
import { TaskRig } from '../../rigs/task.rig.js';
import { issuedSlip } from '../matrix/matter.fixture.js';
import { CountedActs } from './counted-acts.rig.js';

const terms = { what: '资料', toWhom: '牵头单位', by: '2026-12-01', contact: '张三 0771-1234567' };
const note = { note: '按方案办理' };
const contest = { reason: '不涉及本单位职责' };
const coordinator = 'gx-fgw-handler';
const office = 'gx-bgt-handler';

interface DraftPage {
  readonly checks: readonly { readonly key: string; readonly code: string }[];
}
interface Inbox {
  readonly items: readonly { id: string; kind: string; subjectId: string; unitId: string }[];
}
interface Prepared {
  readonly preparedActs: readonly { id: string }[];
}

describe('every act over HTTP', () => {
  let api: ApiRig;
  let acts: CountedActs;

  beforeAll(async () => {
    api = await ApiRig.start();
    acts = new CountedActs(api);
  });
  afterAll(() => api.stop());

  const act: CountedActs['act'] = (account, route, given) => acts.act(account, route, given);
  const inbox = async (account: string): Promise<Inbox['items']> =>
    (await (await acts.browser(account)).get<Inbox>('/api/work-items')).body.items;
  const unit = async (key: string): Promise<string> =>
    (await api.rows<{ id: string }>('SELECT id FROM unit WHERE key = $1', [key]))[0]?.id ?? '';

  it('an assignment: a return inside the unit, a contest upheld, taken on, opened again', async () => {
    const task = await TaskRig.start(api, 10);
    const id = await task.assignmentId();
    await act('gx-nyt-handler', 'PUT /api/assignments/{id}/receipt', { id });
    const prepared = await act<Prepared>('gx-nyt-handler', 'PUT /api/assignments/{id}/acceptance', { id });
    const waiting = prepared.preparedActs[0]?.id ?? '';
    await act('gx-nyt-leader', 'PUT /api/prepared-acts/{id}/return', { id: waiting, body: note });
    expect((await inbox('gx-nyt-handler')).map(({ subjectId }) => subjectId)).toEqual([id]);
    await act('gx-nyt-leader', 'PUT /api/assignments/{id}/contest', { id, body: contest });
    const upheld = { ...note, outcome: 'uphold' };
    const settled = await act<{ assignment: object }>(coordinator, 'PUT /api/assignments/{id}/settlement', {
      id,
      body: upheld,
    });
    expect(settled.assignment).toMatchObject({ state: 'issued', settlement: note.note, contestReason: contest.reason });
    await act('gx-nyt-leader', 'PUT /api/assignments/{id}/acceptance', { id });
    const reopened = await act<{ assignment: object }>(coordinator, 'PUT /api/assignments/{id}/reopening', {
      id,
      body: note,
    });
    expect(reopened.assignment).toMatchObject({ state: 'issued', acceptedAt: null });
  });

  it('recusal: of a task that its own unit leads the coordinator settles nothing; the general office does', async () => {
    const task = await TaskRig.start(api, 30);
    await task.takenOn('gx-fgw-leader');
    const id = await task.inputId('gx-gxt');
    await act('gx-gxt-leader', 'PUT /api/inputs/{id}/contest', { id, body: contest });
    const body = { ...note, outcome: 'refer', toUnitId: null };
    const refused = await (await acts.browser(coordinator)).put(`/api/inputs/${id}/settlement`, body);
    expect(refused).toMatchObject({ status: 403, body: { code: 'RECUSED' } });
    expect((await inbox(office)).map(({ kind, subjectId }) => [kind, subjectId])).toEqual([['settlement', id]]);
    const referred = await act<{ referral: { id: string } }>(office, 'PUT /api/inputs/{id}/settlement', { id, body });
    const decision = { verb: 'approve', opinion: '同意不再配合' };
    await act('gx-zf-leader', 'PUT /api/referrals/{id}/decision', { id: referred.referral.id, body: decision });
    expect((await task.progress()).inputs).toMatchObject([{ id, state: 'withdrawn' }]);
  });

  it('an input: worded, countered, fixed by the coordinator, opened again, confirmed with a signature', async () => {
    const task = await TaskRig.start(api, 21);
    await task.takenOn('gx-gxt-leader');
    const id = await task.inputId('gx-kjt');
    await act('gx-gxt-handler', 'PUT /api/inputs/{id}/wording', { id, body: { wording: '请提供台账' } });
    await act('gx-kjt-handler', 'PUT /api/inputs/{id}/receipt', { id });
    await act('gx-kjt-leader', 'PUT /api/inputs/{id}/counter-offer', { id, body: terms });
    const fixed = { ...note, outcome: 'fix', terms: { ...terms, by: '2026-11-01' } };
    const settled = await act<{ input: object }>(coordinator, 'PUT /api/inputs/{id}/settlement', { id, body: fixed });
    expect(settled.input).toMatchObject({ state: 'confirmed', terms: fixed.terms });
    await act(coordinator, 'PUT /api/inputs/{id}/reopening', { id, body: note });
    const confirmation = { id, body: terms };
    const prepared = await act<Prepared>('gx-kjt-handler', 'PUT /api/inputs/{id}/confirmation', confirmation);
    const waiting = prepared.preparedActs[0]?.id ?? '';
    const signed = await act('gx-kjt-leader', 'PUT /api/prepared-acts/{id}/signature', { id: waiting });
    expect(signed).toMatchObject({ input: { state: 'confirmed', terms } });
    const other = await task.inputId('gx-scjg');
    await act('gx-scjg-leader', 'PUT /api/inputs/{id}/counter-offer', { id: other, body: terms });
    await act('gx-gxt-handler', 'PUT /api/inputs/{id}/agreement', { id: other });
  });

  it('an open set: returned, proposed anew; a city hands its input to a bureau and stays answerable', async () => {
    const task = await TaskRig.start(api, 28);
    await task.takenOn('gx-gxt-leader');
    const id = (await task.progress()).openSets[0]?.id ?? '';
    const proposal = { add: [await unit('city-liuzhou')], drop: [], reason: '项目所在地' };
    await act('gx-gxt-handler', 'PUT /api/open-sets/{id}/proposal', { id, body: proposal });
    await act(coordinator, 'PUT /api/open-sets/{id}/return', { id, body: note });
    await act('gx-gxt-handler', 'PUT /api/open-sets/{id}/proposal', { id, body: proposal });
    await act(coordinator, 'PUT /api/open-sets/{id}/confirmation', { id });
    await task.step(RequestInputs);
    const inputId = await task.inputId('city-liuzhou');
    const names = {
      name: '柳州市工业和信息化局',
      officialName: '柳州市工业和信息化局',
      kind: 'department',
      aliases: [],
    };
    const created = { ...names, parentId: await unit('city-liuzhou') };
    const bureau = (await (await acts.browser('gx-fgw-leader')).post('/api/units', created)).body.id;
    const delegation = { id: inputId, body: { unitId: bureau } };
    const handed = await act<{ input: object }>('city-liuzhou-leader', 'PUT /api/inputs/{id}/delegation', delegation);
    expect(handed.input).toMatchObject({ unitId: await unit('city-liuzhou'), delegatedUnitId: bureau });
    const lines = await api.rows('SELECT unit_id FROM work_item WHERE subject_id = $1 AND closed_at IS NULL', [
      inputId,
    ]);
    expect(lines).toEqual([{ unit_id: bureau }]);
    const another = { id: inputId, body: { unitId: await unit('gx-tyj') } };
    const stranger = await (
      await acts.browser('city-liuzhou-leader')
    ).put(`/api/inputs/${another.id}/delegation`, another.body);
    expect(stranger.body.code).toBe('NOT_A_SUBORDINATE');
  });

  it('remarks: a comment and a file, each erased, an urge, a transfer, a backfill, the mark of offline handling', async () => {
    const task = await TaskRig.start(api, 14);
    const about = { subjectId: task.id };
    const file = { ...about, name: 'a.txt', openness: 'closed', contentBase64: Buffer.from('扫描').toString('base64') };
    const { id } = task;
    const text = { ...about, text: '意见' };
    const said = await act<{ comment: { id: string } }>(office, 'POST /api/tasks/{id}/comments', { id, body: text });
    const kept = await act<{ attachment: { id: string } }>(office, 'POST /api/tasks/{id}/attachments', {
      id,
      body: file,
    });
    await act(coordinator, 'POST /api/tasks/{id}/urges', { id, body: { ...about, ...note } });
    const [line] = await inbox('gx-nyj-handler');
    const { body: session } = await (await acts.browser('gx-nyj-liaison')).get('/api/session');
    const colleague = { personId: session.person.id };
    await act('gx-nyj-handler', 'PUT /api/work-items/{id}/transfer', { id: line?.id ?? '', body: colleague });
    const past = { subjectId: line?.subjectId, verb: 'assignment.accept', attachmentId: kept.attachment.id };
    const occurredAt = new Date(api.clock.now().getTime() - 1).toISOString();
    await act(office, 'POST /api/tasks/{id}/backfills', { id, body: { ...past, occurredAt } });
    await act(office, 'PUT /api/comments/{id}/erasure', { id: said.comment.id, body: note });
    await act(office, 'PUT /api/attachments/{id}/erasure', { id: kept.attachment.id, body: note });
    await act(office, 'PUT /api/tasks/{id}/offline-mark', { id, body: note });
  });

  it('clocks: extended, stopped and let run again, refused, each by whoever settles', async () => {
    const task = await TaskRig.start(api, 12);
    const lead = await openDeadline(api, { taskId: task.id, kind: 'assignment' });
    const asks = 'POST /api/deadlines/{id}/clock-requests';
    const decides = 'PUT /api/clock-requests/{id}/decision';
    const ask = async (body: object): Promise<string> =>
      (await act<{ clockRequest: { id: string } }>(lead.account, asks, { id: lead.id, body })).clockRequest.id;
    const decide = (id: string, verb: string) =>
      act<object>(coordinator, decides, { id, body: { verb, opinion: '已研究' } });
    const later = new Date(Date.parse(lead.dueAt) + 30 * 86_400_000).toISOString().slice(0, 10);
    const extended = await decide(await ask({ kind: 'extension', reason: '情况复杂', until: later }), 'extend');
    expect(extended).toMatchObject({ clockRequest: { state: 'extended' } });
    const suspended = await ask({ kind: 'suspension', reason: '等待上级批复' });
    await decide(suspended, 'suspend');
    expect(await openDeadline(api, { taskId: task.id, kind: 'assignment' })).toMatchObject({ nextRung: null });
    acts.passDays(7);
    await decide(suspended, 'lift');
    const after = await openDeadline(api, { taskId: task.id, kind: 'assignment' });
    expect(after.dueAt > later && after.nextRung !== null).toBe(true);
    await decide(await ask({ kind: 'suspension', reason: '再次等待' }), 'refuse');
  });

  it('a slip: completed, returned, completed, signed, answered, sent back, answered, closed; and an opinion beside the light', async () => {
    const task = await TaskRig.start(api, 13);
    const inspector = 'gx-dcs-handler';
    const id = await issuedSlip(api, task);
    acts.signInAnew();
    const { account } = await openDeadline(api, { taskId: task.id, kind: 'slip-reply' });
    const reply = { id, body: { reply: '正在办理' } };
    await act(account, 'PUT /api/slips/{id}/answer', reply);
    await act(inspector, 'PUT /api/slips/{id}/review', { id, body: { verb: 'sendBack', ...note } });
    await act(account, 'PUT /api/slips/{id}/answer', reply);
    const closed = await act(inspector, 'PUT /api/slips/{id}/review', { id, body: { verb: 'close', ...note } });
    expect(closed).toMatchObject({ slip: { state: 'closed', reply: '正在办理' } });
    acts.passDays(10);
    await task.step(ClimbRungs);
    const { body: slips } = await (await acts.browser(inspector)).get<{ id: string }[]>(`/api/tasks/${task.id}/slips`);
    const next = slips.at(-1)?.id ?? '';
    const demand = { id: next, body: { demand: '请限期认领', replyBy: '2099-01-05' } };
    await act(inspector, 'PUT /api/slips/{id}/completion', demand);
    const decide = (verb: string) =>
      act('gx-dcs-leader', 'PUT /api/slips/{id}/decision', { id: next, body: { verb, ...note } });
    expect(await decide('return')).toMatchObject({ slip: { state: 'drafted' } });
    expect(await decide('drop')).toMatchObject({ slip: { state: 'dropped' } });
    const opinion = { grade: 'at-risk', opinion: '进度偏慢' };
    const judged = await act(inspector, 'POST /api/tasks/{id}/judgements', { id: task.id, body: opinion });
    expect(judged).toMatchObject({ judgement: opinion });
  });

  it('a draft: imported, its publication asked for by one and done by another', async () => {
    const document = { fileName: '方案.txt', text: await bundledText(api), openness: 'open' };
    const { id } = await act(coordinator, 'POST /api/plans', { body: document });
    const draft = async (name: string, body: object): Promise<void> => {
      expect(await act(coordinator, `POST /api/plans/{id}/${name}`, { id, body })).toMatchObject({ state: 'draft' });
    };
    await draft('draft-edits', { item: 'task-1', set: { title: '另一标题' } });
    await draft('lead-choices', { task: 'task-7', unit: '自治区财政厅' });
    await draft('draft-items', { kind: 'sector', set: { heading: '新的领域' } });
    await draft('duty-tasks', { duty: 'duty-1', set: { title: '统筹协调' } });
    const { body } = await (await api.signedIn(coordinator)).get<DraftPage>(`/api/plans/${id}/draft`);
    const check = body.checks.find(({ code }) => code === 'OPEN_SET')?.key;
    await draft('check-answers', { check, reason: '由牵头单位确定' });
    await act(coordinator, 'PUT /api/plans/{id}/publication-request', { id });
    await act(coordinator, 'PUT /api/plans/{id}/draft-return', { id, body: { reason: '再看一遍' } });
    await act(coordinator, 'PUT /api/plans/{id}/publication-request', { id });
    const published = await act('gx-fgw-leader', 'PUT /api/plans/{id}/publication', { id });
    expect(published).toMatchObject({ id, state: 'published' });
  });

  it('a policy: uploaded by one, scheduled by another, and rolled back', async () => {
    const [plan] = await api.rows<{ id: string }>('SELECT id FROM plan ORDER BY published_at LIMIT 1');
    const id = plan?.id ?? '';
    const { document } = bundledPolicy();
    await act(coordinator, 'POST /api/plans/{id}/policies', { id, body: { document } });
    const schedule = 'PUT /api/plans/{id}/policies/{version}/schedule';
    await act(office, schedule, { id, version: 2, body: {} });
    const rollback = 'PUT /api/plans/{id}/policies/{version}/rollback';
    expect(await act(office, rollback, { id, version: 1, body: {} })).toMatchObject({ version: 3, state: 'scheduled' });
  });

  it('costs at most six statements beyond BEGIN and COMMIT, guard, session and key included', () => {
    // Of views no chain is kept; bulk acts are so many acts, a transaction each; checks and back-tests change nothing.
    const besides =
      /^POST \/api\/(saved-views|bulk-acts|plans\/\{id\}\/(policy-checks|back-tests|amendment-checks|comparisons))$/;
    // Counted in year-acts.spec.ts and closing.spec.ts.
    const ofYears =
      /\/(requests|meetings|amendments|advice)$|\/(tasks|plans)\/\{id\}\/(completion|completion\/verification|closing|reopening)$/;
    const matters =
      /^\/api\/(plans|tasks|assignments|inputs|open-sets|referrals|prepared-acts|work-items|comments|attachments|deadlines|clock-requests|slips)\b/;
    const routes = Object.entries(openApiOf(api.app).paths)
      .filter(([path]) => matters.test(path))
      .flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`))
      .filter((route) => /^(PUT|POST)/.test(route) && !besides.test(route) && !ofYears.test(route));
    expect([...acts.statements.keys()].sort()).toEqual(routes.sort());
    expect([...acts.statements].filter(([, count]) => count > 6)).toEqual([]);
  });
});

/** An open deadline of the task, and an account of the unit that holds it. */
async function openDeadline(
  api: ApiRig,
  { taskId, kind }: { readonly taskId: string; readonly kind: string },
): Promise<{ id: string; dueAt: string; nextRung: string | null; account: string }> {
  const office = await api.signedIn('gx-bgt-handler');
  type Row = { id: string; kind: string; state: string; dueAt: string; nextRung: string | null; holderUnitId: string };
  const { body } = await office.get<Row[]>(`/api/tasks/${taskId}/deadlines`);
  const row = body.find((candidate) => candidate.kind === kind && candidate.state === 'open');
  if (row === undefined) throw new Error(`no open deadline: ${kind}`);
  const [unit] = await api.rows<{ key: string }>('SELECT key FROM unit WHERE id = $1', [row.holderUnitId]);
  return { id: row.id, dueAt: row.dueAt, nextRung: row.nextRung, account: `${unit?.key ?? ''}-handler` };
}

async function bundledText(api: ApiRig): Promise<string> {
  return (await api.rows<{ text: string }>('SELECT text FROM document'))[0]?.text ?? '';
}

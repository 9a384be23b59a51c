import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { IssueAssignment } from '#application/assignment/issue-assignment.use-case.js';
import { RequestInputs } from '#application/input/request-inputs.use-case.js';
import { SettleInputs } from '#application/input/settle-inputs.use-case.js';
import { statementsDuring, withoutBrackets } from '#testing/statements.js';

import { ApiRig } from '../../rigs/api.rig.js';
import { TaskRig } from '../../rigs/task.rig.js';

const terms = { what: '提供空域管理资料', toWhom: '自治区交通运输厅', by: '2026-12-01', contact: '张三 0771-1234567' };

interface Inbox {
  readonly items: readonly { kind: string; subjectId: string; id: string; title: string }[];
}

describe('taking a task on', () => {
  let api: ApiRig;

  beforeAll(async () => {
    api = await ApiRig.start();
  });
  afterAll(() => api.stop());

  const inbox = async (account: string, query = ''): Promise<Inbox['items']> =>
    (await (await api.signedIn(account)).get<Inbox>(`/api/work-items${query}`)).body.items;

  it('by a handler waits for the signature of the leader, who finds it in the inbox', async () => {
    const task = await TaskRig.start(api, 43);
    const handler = await api.signedIn('gx-jtt-handler');
    const id = await task.assignmentId();
    expect((await inbox('gx-jtt-handler')).map((item) => item.subjectId)).toEqual([id]);
    const received = await handler.put<{ assignment: { receivedAt: string } }>(`/api/assignments/${id}/receipt`, {});
    expect(received.body.assignment.receivedAt).not.toBeNull();
    const prepared = await handler.put<{ assignment: { state: string }; preparedActs: { id: string }[] }>(
      `/api/assignments/${id}/acceptance`,
      {},
    );
    expect(prepared.body).toMatchObject({
      assignment: { state: 'issued' },
      preparedActs: [{ verb: 'assignment.accept' }],
    });
    expect(await inbox('gx-jtt-handler')).toEqual([]);
    const [signature] = await inbox('gx-jtt-leader');
    expect(signature).toMatchObject({ kind: 'signature', subjectId: prepared.body.preparedActs[0]?.id });
    const leader = await api.signedIn('gx-jtt-leader');
    const signed = await leader.put(`/api/prepared-acts/${signature?.subjectId}/signature`, {});
    expect(signed.body).toMatchObject({ preparedAct: { state: 'signed' }, assignment: { state: 'accepted' } });
    expect(await inbox('gx-jtt-leader')).toEqual([]);
  });

  it('leads to requests for input, a ledger when they are confirmed, and a history', async () => {
    const task = await TaskRig.start(api, 4);
    await task.takenOn('gx-ybj-leader');
    const inputId = await task.inputId('gx-wjw');
    const lead = await api.signedIn('gx-ybj-handler');
    await lead.put(`/api/inputs/${inputId}/wording`, { wording: '请提供本地药品采购目录' });
    const supporter = await api.signedIn('gx-wjw-leader');
    const confirmed = await supporter.put(`/api/inputs/${inputId}/confirmation`, terms);
    expect(confirmed.body).toMatchObject({ input: { state: 'confirmed', terms, wording: '请提供本地药品采购目录' } });
    await task.step(SettleInputs);
    expect(await task.progress()).toMatchObject({ phase: 'ready' });
    const history = await lead.get<{ items: { verb: string }[] }>(`/api/tasks/${task.id}/events`);
    expect(history.body.items.map((event) => event.verb)).toEqual([
      'task.start',
      'assignment.issue',
      'assignment.accept',
      'input.request',
      'input.word',
      'input.confirm',
      'task.settleInputs',
    ]);
  });

  it('can be countered: the lead agrees to other terms', async () => {
    const task = await TaskRig.start(api, 35);
    await task.takenOn('gx-swt-leader');
    const inputId = await task.inputId('gx-wlt');
    await (await api.signedIn('gx-wlt-leader')).put(`/api/inputs/${inputId}/counter-offer`, terms);
    const offer = (await inbox('gx-swt-handler')).find((item) => item.kind === 'counter-offer');
    expect(offer?.subjectId).toBe(inputId);
    const agreed = await (await api.signedIn('gx-swt-handler')).put(`/api/inputs/${inputId}/agreement`, {});
    expect(agreed.body).toMatchObject({ input: { state: 'confirmed', terms } });
  });

  it('can be contested: the coordinator refers it, the approver names another lead, who is asked', async () => {
    const task = await TaskRig.start(api, 37);
    const id = await task.assignmentId();
    const [other] = await api.rows<{ id: string }>("SELECT id FROM unit WHERE key = 'gx-wlt'");
    const lead = await api.signedIn('gx-gxt-leader');
    await lead.put(`/api/assignments/${id}/contest`, { reason: '职责不在我厅', unitId: other?.id });
    const again = await lead.put<{ detail: string }>(`/api/assignments/${id}/acceptance`, {});
    expect(again.body.detail).toContain('现在协调单位（自治区发展改革委），应由其维持或报请审定');
    const own = await lead.put<{ detail: string }>(`/api/assignments/${id}/settlement`, {
      outcome: 'uphold',
      note: '维持',
    });
    expect(own.body.detail).toContain('应由负责协调的单位（自治区发展改革委）办理');
    const coordinator = await api.signedIn('gx-fgw-handler');
    const withdrawn = await coordinator.put(`/api/assignments/${id}/settlement`, { outcome: 'withdraw', note: '撤回' });
    const detail = expect.stringContaining('outcome 不在允许的取值之内（uphold, refer）');
    expect(withdrawn).toMatchObject({ status: 422, body: { code: 'INVALID', detail } });
    const referred = await coordinator.put<{ referral: { id: string } }>(`/api/assignments/${id}/settlement`, {
      outcome: 'refer',
      note: '建议改由文化和旅游厅牵头',
      toUnitId: other?.id,
    });
    const approver = await api.signedIn('gx-zf-leader');
    expect((await inbox('gx-zf-leader')).map((item) => item.kind)).toContain('referral');
    const decision = { verb: 'approve', opinion: '同意' };
    await approver.put(`/api/referrals/${referred.body.referral.id}/decision`, decision);
    await task.step(IssueAssignment);
    const { assignments } = await task.progress();
    expect(assignments.map(({ state, unitId }) => [state, unitId === other?.id])).toEqual([
      ['withdrawn', false],
      ['issued', true],
    ]);
  });

  it('brings in cities for an open set, suggested by the text, and asks each for its input', async () => {
    const task = await TaskRig.start(api, 28);
    await task.takenOn('gx-gxt-leader');
    const [set] = (await task.progress()).openSets;
    expect(set?.suggestedUnitIds).toHaveLength(2);
    const lead = await api.signedIn('gx-gxt-handler');
    const proposal = { add: set?.suggestedUnitIds, drop: [], reason: '任务正文点名' };
    expect((await lead.put(`/api/open-sets/${set?.id}/proposal`, proposal)).status).toBe(200);
    const coordinator = await api.signedIn('gx-fgw-handler');
    expect((await coordinator.put(`/api/open-sets/${set?.id}/confirmation`, {})).status).toBe(200);
    await task.step(RequestInputs);
    expect((await task.progress()).inputs.filter((input) => input.openSetId !== null)).toHaveLength(2);
  });

  it('by hand over HTTP costs at most six statements, guard, session and key included', async () => {
    const task = await TaskRig.start(api, 22);
    const leader = await api.signedIn('gx-gxt-leader');
    const id = await task.assignmentId();
    const accept = () => leader.put(`/api/assignments/${id}/acceptance`, {}, { 'idempotency-key': 'six' });
    const { result, statements } = await statementsDuring(accept);
    expect(result.status).toBe(200);
    expect(withoutBrackets(statements).length).toBeLessThanOrEqual(6);
    const page = await statementsDuring(() => leader.get('/api/work-items'));
    expect(withoutBrackets(page.statements)).toHaveLength(2);
  });

  it('twice with one key is one act; with a stale revision it is refused', async () => {
    const task = await TaskRig.start(api, 12);
    const leader = await api.signedIn('gx-gxt-leader');
    const id = await task.assignmentId();
    const path = `/api/assignments/${id}/acceptance`;
    const before = await leader.get(`/api/assignments/${id}`);
    expect(before.headers.get('etag')).toBe('"1"');
    const stale = await leader.put(path, {}, { 'if-match': '"9"' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'OUT_OF_DATE', now: 1 } });
    const send = () => leader.put(path, {}, { 'idempotency-key': 'twice', 'if-match': '"1"' });
    const [one, two] = await Promise.all([send(), send()]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(two.body).toEqual(one.body);
    const reused = await leader.put(`/api/assignments/${id}/receipt`, {}, { 'idempotency-key': 'twice' });
    expect(reused).toMatchObject({ status: 422, body: { code: 'KEY_REUSED' } });
    const events = await api.rows("SELECT FROM event WHERE chain_id = $1 AND verb = 'assignment.accept'", [task.id]);
    expect(events).toHaveLength(1);
  });

  it('in bulk gives a result for each item, and does the good ones', async () => {
    const [one, other] = await Promise.all([TaskRig.start(api, 15), TaskRig.start(api, 13)]);
    const leader = await api.signedIn('gx-gxt-leader');
    const items = [
      { verb: 'assignment.accept', id: await one.assignmentId() },
      { verb: 'assignment.accept', id: await other.assignmentId() },
      { verb: 'input.confirm', id: await one.assignmentId() },
    ];
    const { body } = await leader.post<{ done: boolean; code: string | null }[]>('/api/bulk-acts', { items });
    expect(body.map(({ done, code }) => [done, code])).toEqual([
      [true, null],
      [false, 'NOT_FOUND'],
      [false, 'INVALID'],
    ]);
  });
});

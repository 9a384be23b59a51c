import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ApiRig } from '../../rigs/api.rig.js';
import { TaskRig } from '../../rigs/task.rig.js';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('what is said of a task and attached to it', () => {
  let api: ApiRig;

  beforeAll(async () => {
    api = await ApiRig.start();
  });
  afterAll(() => api.stop());

  it('is seen by those concerned; the events carry only hashes', async () => {
    const task = await TaskRig.start(api, 22);
    const lead = await api.signedIn('gx-gxt-handler');
    await lead.post(`/api/tasks/${task.id}/comments`, { subjectId: task.id, text: '已与项目单位对接' });
    const file = { subjectId: task.id, name: '方案.txt', openness: 'open', contentBase64: base64('方案正文') };
    const attached = await lead.post<{ attachment: { id: string; mediaType: string } }>(
      `/api/tasks/${task.id}/attachments`,
      file,
    );
    expect(attached.body.attachment.mediaType).toContain('text/plain');
    const office = await api.signedIn('gx-bgt-handler');
    const comments = await office.get<{ text: string; personName: string }[]>(`/api/tasks/${task.id}/comments`);
    expect(comments.body).toMatchObject([{ text: '已与项目单位对接', personName: expect.stringContaining('经办') }]);
    const content = await fetch(`${api.url}/api/attachments/${attached.body.attachment.id}/content`, {
      headers: { cookie: office.cookie ?? '' },
    });
    expect(await content.text()).toBe('方案正文');
    expect(content.headers.get('content-disposition')).toContain('attachment');
    expect(content.headers.get('x-content-type-options')).toBe('nosniff');
    const texts = await api.rows<{ text: string }>('SELECT text FROM event WHERE chain_id = $1', [task.id]);
    expect(JSON.stringify(texts)).not.toMatch(/对接|方案正文/);
  });

  it.each([
    ['marked as a state secret', '机密★1年\n关于……的通知', 'STATE_SECRET'],
    ['of a kind that is not taken', '\0\x01\x02', 'FILE_REFUSED'],
    ['empty', '', 'INVALID'],
  ])('is refused when %s', async (_why, text, code) => {
    const task = await TaskRig.start(api, 42);
    const lead = await api.signedIn('gx-gxt-handler');
    const file = { subjectId: task.id, name: 'a.txt', openness: 'open', contentBase64: base64(text) };
    const { body } = await lead.post(`/api/tasks/${task.id}/attachments`, file);
    expect(body.code).toBe(code);
  });

  it('may be as large as a scan is, but not larger', async () => {
    const task = await TaskRig.start(api, 16);
    const lead = await api.signedIn('gx-gxt-handler');
    const attach = (bytes: number) => {
      const contentBase64 = base64('a'.repeat(bytes));
      return lead.post(`/api/tasks/${task.id}/attachments`, {
        subjectId: task.id,
        name: 'a.txt',
        openness: 'open',
        contentBase64,
      });
    };
    expect((await attach(9_000_000)).status).toBe(200);
    expect((await attach(10_490_000)).body.code).toBe('FILE_REFUSED');
    expect((await attach(12_000_000)).body.code).toBe('TOO_LARGE');
  });

  it('a unit is urged at most once a day on a matter', async () => {
    const task = await TaskRig.start(api, 17);
    const coordinator = await api.signedIn('gx-fgw-handler');
    const urge = () => coordinator.post(`/api/tasks/${task.id}/urges`, { subjectId: task.id, note: '请尽快认领' });
    expect((await urge()).status).toBe(200);
    expect((await urge()).body.code).toBe('URGED_ENOUGH');
  });

  it('an item is handed to a colleague, who finds it; the others at the desk do not', async () => {
    const task = await TaskRig.start(api, 21);
    const handler = await api.signedIn('gx-gxt-handler');
    const liaison = await api.signedIn('gx-gxt-liaison');
    const mine = async (browser: typeof handler): Promise<string[]> =>
      (await browser.get<{ items: { taskId: string; id: string }[] }>('/api/work-items')).body.items
        .filter((item) => item.taskId === task.id)
        .map((item) => item.id);
    const [id] = await mine(handler);
    const { body: session } = await liaison.get('/api/session');
    expect((await handler.put(`/api/work-items/${id}/transfer`, { personId: session.person.id })).status).toBe(200);
    expect([await mine(handler), await mine(liaison)]).toEqual([[], [id]]);
    const stranger = (await (await api.signedIn('gx-tyj-leader')).get('/api/session')).body.person.id;
    const wrong = await liaison.put(`/api/work-items/${id}/transfer`, { personId: stranger });
    expect(wrong.body.code).toBe('NOT_A_COLLEAGUE');
  });

  it('a line that waits for a signature is handed over by a leader, to somebody who may sign', async () => {
    const task = await TaskRig.start(api, 16);
    const [handler, leader] = [await api.signedIn('gx-gxt-handler'), await api.signedIn('gx-gxt-leader')];
    await handler.put(`/api/assignments/${await task.assignmentId()}/acceptance`, {});
    const [line] = await api.rows<{ id: string }>(
      "SELECT id FROM work_item WHERE task_id = $1 AND kind = 'signature' AND closed_at IS NULL",
      [task.id],
    );
    const me = (await handler.get('/api/session')).body.person.id;
    const path = `/api/work-items/${line?.id}/transfer`;
    expect((await handler.put(path, { personId: me })).body.code).toBe('NOT_ALLOWED');
    expect((await leader.put(path, { personId: me })).body.code).toBe('NOT_A_COLLEAGUE');
  });

  it('an act on paper is entered later with its true date and its scan, and wakes nothing', async () => {
    const task = await TaskRig.start(api, 10);
    const office = await api.signedIn('gx-bgt-handler');
    const id = await task.assignmentId();
    const scan = { subjectId: task.id, name: '签收单.txt', openness: 'closed', contentBase64: base64('扫描') };
    const attached = await office.post<{ attachment: { id: string } }>(`/api/tasks/${task.id}/attachments`, scan);
    const [{ issued } = { issued: '' }] = await api.rows<{ issued: Date }>(
      'SELECT issued_at AS issued FROM assignment WHERE id = $1',
      [id],
    );
    const occurredAt = new Date(new Date(issued).getTime() + 1).toISOString();
    await api.rows('DELETE FROM outbox');
    const entered = await office.post<{ assignment: { state: string; acceptedAt: string } }>(
      `/api/tasks/${task.id}/backfills`,
      {
        subjectId: id,
        verb: 'assignment.accept',
        occurredAt,
        attachmentId: attached.body.attachment.id,
      },
    );
    expect(entered.body).toMatchObject({ assignment: { state: 'accepted', acceptedAt: occurredAt } });
    expect(await api.rows('SELECT conductor FROM outbox')).toEqual([]);
    const [event] = await api.rows<{ payload: object }>(
      "SELECT text::json -> 'payload' AS payload FROM event WHERE chain_id = $1 AND verb = 'assignment.accept'",
      [task.id],
    );
    expect(event?.payload).toMatchObject({ backfilled: true, occurredAt });
  });

  it('an act on paper is not entered by a handler in their leader’s stead, nor by a lead for another unit', async () => {
    const task = await TaskRig.start(api, 28);
    const [handler, leader] = [await api.signedIn('gx-gxt-handler'), await api.signedIn('gx-gxt-leader')];
    const scan = { subjectId: task.id, name: '签收单.txt', openness: 'closed', contentBase64: base64('扫描') };
    const attached = await handler.post<{ attachment: { id: string } }>(`/api/tasks/${task.id}/attachments`, scan);
    const past = { occurredAt: '2020-01-01T00:00:00Z', attachmentId: attached.body.attachment.id };
    const enter = async (browser: typeof handler, subjectId: string, verb: string): Promise<string> =>
      (await browser.post(`/api/tasks/${task.id}/backfills`, { ...past, subjectId, verb, reason: '纸质' })).body.code;
    const assignment = await task.assignmentId();
    expect(await enter(handler, assignment, 'assignment.accept')).toBe('NOT_ALLOWED');
    // May enter it, though not so early.
    expect(await enter(leader, assignment, 'assignment.accept')).toBe('BACKFILL_LATE');
    await task.takenOn('gx-gxt-leader');
    const input = await task.inputId('gx-jtt');
    expect(await enter(leader, input, 'input.contest')).toBe('NOT_ALLOWED');
    expect(await enter(await api.signedIn('gx-jtt-leader'), input, 'input.contest')).toBe('BACKFILL_LATE');
  });

  it('a task marked 线下办理 shows no words any more', async () => {
    const task = await TaskRig.start(api, 3);
    const coordinator = await api.signedIn('gx-fgw-handler');
    await coordinator.post(`/api/tasks/${task.id}/comments`, { subjectId: task.id, text: '意见' });
    await coordinator.put(`/api/tasks/${task.id}/offline-mark`, { note: '按规定线下办理' });
    const { body } = await coordinator.get<{ title: null; text: null; number: number; lead: object }>(
      `/api/tasks/${task.id}`,
    );
    expect(body).toMatchObject({ number: 3, title: null, text: null, lead: { name: '自治区通信管理局' } });
    expect((await coordinator.get(`/api/tasks/${task.id}/comments`)).body).toEqual([]);
  });

  it('keeps no words of what happens to such a task later, and takes none', async () => {
    const task = await TaskRig.start(api, 45);
    const coordinator = await api.signedIn('gx-fgw-handler');
    await coordinator.put(`/api/tasks/${task.id}/offline-mark`, { note: '按规定线下办理' });
    const leader = await api.signedIn('gx-kjt-leader');
    const handler = await api.signedIn('gx-kjt-handler');
    const { body: inbox } = await handler.get<{ items: { taskId: string; title: string; subjectId: string }[] }>(
      '/api/work-items',
    );
    const line = inbox.items.find((item) => item.taskId === task.id);
    expect(line?.title).toBe('任务45');
    const comment = { subjectId: task.id, text: '意见' };
    const refused = await leader.post(`/api/tasks/${task.id}/comments`, comment);
    expect(refused).toMatchObject({ status: 409, body: { code: 'HANDLED_OFFLINE' } });
    const contest = { reason: '项目涉及的具体内容' };
    const contested = await leader.put(`/api/assignments/${line?.subjectId}/contest`, contest);
    expect(contested.body).toMatchObject({ assignment: { state: 'contested', contestReason: '线下办理' } });
    const rows = await api.rows('SELECT text FROM event WHERE chain_id = $1 UNION ALL SELECT body::text FROM answer', [
      task.id,
    ]);
    expect(JSON.stringify(rows)).not.toContain(contest.reason);
  });

  it('erased, goes everywhere; the same content attached by another stays', async () => {
    const [task, other] = await Promise.all([TaskRig.start(api, 20), TaskRig.start(api, 25)]);
    const handler = await api.signedIn('gx-kjt-handler');
    const file = { name: '不应上传的文件.txt', openness: 'closed', contentBase64: base64('不应上传的内容') };
    const attach = async (id: string): Promise<string> => {
      const body = { ...file, subjectId: id };
      const key = { 'idempotency-key': `attach-${id}` };
      const kept = await handler.post<{ attachment: { id: string } }>(`/api/tasks/${id}/attachments`, body, key);
      return kept.body.attachment.id;
    };
    const content = async (id: string): Promise<number> => {
      const headers = { cookie: handler.cookie ?? '' };
      const response = await fetch(`${api.url}/api/attachments/${id}/content`, { headers });
      await response.body?.cancel();
      return response.status;
    };
    const [mine, theirs] = [await attach(task.id), await attach(other.id)];
    const note = { note: '误传' };
    expect((await handler.put(`/api/attachments/${mine}/erasure`, note)).status).toBe(200);
    expect((await handler.put(`/api/attachments/${mine}/erasure`, note)).status).toBe(200);
    expect([await content(mine), await content(theirs)]).toEqual([404, 200]);
    await handler.put(`/api/attachments/${theirs}/erasure`, note);
    expect(await content(theirs)).toBe(404);
    const left = await api.rows(
      `SELECT a.name, b.content, b.holders FROM attachment a JOIN blob b USING (sha256) WHERE a.id = ANY($1)`,
      [[mine, theirs]],
    );
    expect(left).toEqual([0, 0].map((holders) => ({ name: '', content: null, holders })));
    expect(JSON.stringify(await api.rows('SELECT body FROM answer'))).not.toContain('不应上传');
    expect(await content(await attach(task.id))).toBe(404); // The same key: the same answer, nothing is attached anew.
    const { body } = await handler.get<{ sha256: string; erasedAt: string }[]>(`/api/tasks/${task.id}/attachments`);
    expect(body).toMatchObject([{ id: mine, name: '', erasedAt: expect.any(String) }]);
  });

  it('attached again after it was erased, is there again', async () => {
    const task = await TaskRig.start(api, 32);
    const handler = await api.signedIn('gx-kjt-handler');
    const file = { subjectId: task.id, name: 'a.txt', openness: 'open', contentBase64: base64('再次上传') };
    const attach = () => handler.post<{ attachment: { id: string } }>(`/api/tasks/${task.id}/attachments`, file);
    const first = (await attach()).body.attachment.id;
    await handler.put(`/api/attachments/${first}/erasure`, { note: '误传' });
    const again = (await attach()).body.attachment.id;
    const headers = { cookie: handler.cookie ?? '' };
    const response = await fetch(`${api.url}/api/attachments/${again}/content`, { headers });
    expect(await response.text()).toBe('再次上传');
  });

  it('a comment is erased by its writer; its hash stays, and the chain is whole', async () => {
    const task = await TaskRig.start(api, 19);
    const handler = await api.signedIn('gx-kjt-handler');
    const text = { subjectId: task.id, text: '写错了的意见' };
    const said = await handler.post<{ comment: { id: string } }>(`/api/tasks/${task.id}/comments`, text, {
      'idempotency-key': 'a-comment-to-be-erased',
    });
    const path = `/api/comments/${said.body.comment.id}/erasure`;
    const leader = await api.signedIn('gx-kjt-leader');
    expect((await leader.put(path, { note: '不当' })).body.code).toBe('NOT_ALLOWED');
    expect((await handler.put(path, { note: '写错' })).status).toBe(200);
    const { body } = await leader.get<object[]>(`/api/tasks/${task.id}/comments`);
    expect(body).toMatchObject([{ text: null, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    const kept = await api.rows('SELECT body::text FROM answer UNION ALL SELECT text FROM event');
    expect(JSON.stringify(kept)).not.toContain('写错了的意见');
  });

  it('a view of the inbox is kept and shared with one’s unit', async () => {
    const handler = await api.signedIn('gx-gxt-handler');
    const unitId = (await handler.get('/api/session')).body.roles[0]?.unitId;
    await handler.post('/api/saved-views', { name: '待认领', query: { kind: 'assignment' }, unitId });
    const liaison = await api.signedIn('gx-gxt-liaison');
    expect((await liaison.get('/api/saved-views')).body).toMatchObject([
      { name: '待认领', query: { kind: 'assignment' } },
    ]);
  });
});

import { ClimbRungs } from '#application/deadline/climb-rungs.use-case.js';
import { RequestInputs } from '#application/input/request-inputs.use-case.js';

import type { ApiRig } from '../../rigs/api.rig.js';
import { TaskRig } from '../../rigs/task.rig.js';
import { makeYear, type YearMatters } from './year.fixture.js';

/** One matter of each kind, of one task: what a row of the table calls. */
export interface Matters extends YearMatters {
  readonly taskId: string;
  readonly planId: string;
  readonly assignmentId: string;
  readonly inputId: string;
  readonly openSetId: string;
  readonly referralId: string;
  /** Who settles disputes of the task. */
  readonly settler: string;
  /** Both by the lead’s handler. */
  readonly attachmentId: string;
  readonly commentId: string;
  /** Issued to the lead, for it took the task on too late. */
  readonly slipId: string;
}

const terms = { what: '资料', toWhom: '牵头单位', by: '2026-12-01', contact: '联系人' };

/** Who helps to bring the matters about. */
export interface Parts {
  readonly number: number;
  readonly lead: string;
  /** A supporting unit whose input is contested and referred. */
  readonly contesting: string;
  /** Who settles disputes of the task. */
  readonly settler: string;
  readonly city: string;
}

/** A task taken on, with a city brought in, an input referred and an act that waits for a signature. */
export async function makeMatters(api: ApiRig, parts: Parts): Promise<Matters> {
  const task = await TaskRig.start(api, parts.number);
  const slipId = await issuedSlip(api, task);
  await task.takenOn(`${parts.lead}-leader`);
  const [set] = (await task.progress()).openSets;
  const openSetId = set?.id ?? '';
  const lead = await api.signedIn(`${parts.lead}-handler`);
  const settler = await api.signedIn(parts.settler);
  const [city] = await api.rows<{ id: string }>('SELECT id FROM unit WHERE key = $1', [parts.city]);
  await lead.put(`/api/open-sets/${openSetId}/proposal`, { add: [city?.id], drop: [], reason: '相关' });
  await settler.put(`/api/open-sets/${openSetId}/confirmation`, {});
  await task.step(RequestInputs);
  const contested = await task.inputId(parts.contesting);
  await (
    await api.signedIn(`${parts.contesting}-leader`)
  ).put(`/api/inputs/${contested}/contest`, { reason: '不涉及' });
  const referred = await settler.put<{ referral: { id: string } }>(`/api/inputs/${contested}/settlement`, {
    outcome: 'refer',
    note: '拟取消',
  });
  const inputId = await task.inputId(parts.city);
  const attached = await lead.post<{ attachment: { id: string } }>(`/api/tasks/${task.id}/attachments`, {
    subjectId: task.id,
    name: '扫描件.txt',
    openness: 'closed',
    contentBase64: Buffer.from('扫描件').toString('base64'),
  });
  const said = { subjectId: task.id, text: '意见' };
  const commented = await lead.post<{ comment: { id: string } }>(`/api/tasks/${task.id}/comments`, said);
  const [plan] = await api.rows<{ id: string }>('SELECT id FROM plan');
  return {
    taskId: task.id,
    planId: plan?.id ?? '',
    assignmentId: await task.assignmentId(),
    inputId,
    openSetId,
    referralId: referred.body.referral.id,
    settler: parts.settler,
    attachmentId: attached.body.attachment.id,
    commentId: commented.body.comment.id,
    slipId,
    ...(await makeYear(api, { taskId: task.id, settler: parts.settler, lead: parts.lead, city: parts.city })),
  };
}

/** Silence until a slip is drafted; completed by an inspector, signed by the office's head. */
export async function issuedSlip(api: ApiRig, task: TaskRig): Promise<string> {
  api.passDays(25);
  await task.step(ClimbRungs);
  const inspector = await api.signedIn('gx-dcs-handler');
  const { body } = await inspector.get<{ id: string }[]>(`/api/tasks/${task.id}/slips`);
  const slipId = body[0]?.id ?? '';
  await inspector.put(`/api/slips/${slipId}/completion`, { demand: '请说明情况', replyBy: '2099-01-05' });
  const head = await api.signedIn('gx-dcs-leader');
  await head.put(`/api/slips/${slipId}/decision`, { verb: 'sign', note: '同意' });
  return slipId;
}

/** The open deadline of the city's input, and a request about its clock that waits for a decision. */
export async function waitingClock(
  api: ApiRig,
  matters: Matters,
): Promise<{ readonly deadlineId: string; readonly requestId: string }> {
  await waitingAct(api, matters);
  const [deadline] = await api.rows<{ id: string }>(
    "SELECT id FROM deadline WHERE subject_id = $1 AND kind = 'input' AND state = 'open'",
    [matters.inputId],
  );
  const deadlineId = deadline?.id ?? '';
  const city = await api.signedIn('city-liuzhou-leader');
  await city.post(`/api/deadlines/${deadlineId}/clock-requests`, { kind: 'suspension', reason: '等待上级批复' });
  const [request] = await api.rows<{ id: string }>(
    'SELECT id FROM clock_request WHERE deadline_id = $1 ORDER BY asked_at DESC LIMIT 1',
    [deadlineId],
  );
  return { deadlineId, requestId: request?.id ?? '' };
}

/** An act of the city on its input that waits for its leader's signature, and the line in the leader's inbox. */
export async function waitingAct(
  api: ApiRig,
  { inputId, settler }: Matters,
): Promise<{ id: string; workItemId: string }> {
  const [input] = await api.rows<{ state: string }>('SELECT state FROM input WHERE id = $1', [inputId]);
  if (input?.state === 'confirmed') {
    await (await api.signedIn(settler)).put(`/api/inputs/${inputId}/reopening`, { note: '重新确认' });
  }
  await (await api.signedIn('city-liuzhou-handler')).put(`/api/inputs/${inputId}/confirmation`, terms);
  const [waiting] = await api.rows<{ id: string; workItemId: string }>(
    `SELECT a.id, w.id AS "workItemId" FROM prepared_act a JOIN work_item w ON w.subject_id = a.id
     WHERE a.subject_id = $1 AND a.state = 'prepared' AND w.closed_at IS NULL`,
    [inputId],
  );
  return waiting ?? { id: '', workItemId: '' };
}

import { only } from '#testing/builders/row.builder.js';

import type { ApiRig } from '../../rigs/api.rig.js';
import { YearRig } from '../../rigs/year.rig.js';

/** One matter of each kind in a year of the task: what a row of the table calls. */
export interface YearMatters {
  /** In force; a session decided on it, and was held. */
  readonly annualPlanId: string;
  readonly requestId: string;
  readonly meetingId: string;
  readonly agendaItemId: string;
  /** Of the city, which agreed. */
  readonly countersignatureId: string;
  /** Of the city. */
  readonly milestoneId: string;
  /** On the annual plan, due from the lead. */
  readonly progressReportId: string;
  /** Of the plan, not decided yet. */
  readonly amendmentId: string;
  /** Of that milestone. */
  readonly milestoneDeadlineId: string;
}

/** The task, who settles its disputes, and the units: `gx-gxt`, `city-liuzhou`. */
interface Parts {
  readonly taskId: string;
  readonly settler: string;
  readonly lead: string;
  readonly city: string;
}

/** The year 2027 of a task from its draft to its milestones, by way of a session. */
export async function makeYear(api: ApiRig, { taskId, settler, lead, city }: Parts): Promise<YearMatters> {
  const year = await YearRig.open(api, taskId);
  const put = async <Body>(account: string, path: string, body: object = {}): Promise<Body> => {
    const browser = await api.signedIn(account);
    const reply = path.startsWith('+')
      ? await browser.post<Body>(`/api/${path.slice(1)}`, body)
      : await browser.put<Body>(`/api/${path}`, body);
    if (reply.status !== 200) throw new Error(`${path}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const plan = `annual-plans/${year.id}`;
  const content = await year.content(lead, [city]);
  await put(`${lead}-handler`, `+${plan}/versions`, { content: { ...content, measures: ['调度'] } });
  await put(`${lead}-handler`, `+${plan}/versions`, { content });
  await put(`${lead}-leader`, `${plan}/submission`);
  await year.step('ask');
  const countersignatureId = await year.countersignature(city);
  await put(`${city}-leader`, `countersignatures/${countersignatureId}/agreement`);
  await year.step('gather');
  await put(settler, `${plan}/review`, { outcome: 'forward' });
  const [above] = await api.rows<{ id: string }>('SELECT plan_id AS id FROM task WHERE id = $1', [taskId]);
  const planId = only(above).id;
  const asked = { number: `请示${taskId}`, title: '关于报审年度建设方案的请示', annualPlanIds: [year.id] };
  const { request } = await put<{ request: { id: string } }>(`${lead}-handler`, `+plans/${planId}/requests`, asked);
  await put('gx-bgt-handler', `${plan}/paper-check`, { outcome: 'admit', route: 'meeting' });
  const amendment = { title: '中期调整', operations: [{ kind: 'move-deadline', number: 1, year: 2031 }] };
  const { id: amendmentId } = await put<{ id: string }>('gx-fgw-handler', `+plans/${planId}/amendments`, amendment);
  const meeting = await heldSession(api, { put, planId, annualPlanId: year.id });
  await year.step('freeze');
  const milestone = await year.milestone('M2');
  return {
    annualPlanId: year.id,
    requestId: request.id,
    ...meeting,
    countersignatureId,
    amendmentId,
    milestoneId: milestone.id,
    progressReportId: await dueReport(api, { taskId, annualPlanId: year.id }),
    milestoneDeadlineId: milestone.deadlineId,
  };
}

/** Before a quarter is over: the other matters are not to wait so long. */
async function dueReport(
  api: ApiRig,
  { taskId, annualPlanId }: { readonly taskId: string; readonly annualPlanId: string },
): Promise<string> {
  const [row] = await api.rows<{ id: string }>(
    `INSERT INTO progress_report (id, task_id, annual_plan_id, period, opened_at, state, prefilled, revision)
     VALUES (gen_random_uuid(), $1, $2, '2026-Q4', $3, 'due', '[]', 1) RETURNING id`,
    [taskId, annualPlanId, api.clock.now().toISOString()],
  );
  return only(row).id;
}

type Put = <Body>(account: string, path: string, body?: object) => Promise<Body>;
interface Sessions {
  readonly meetings: readonly { readonly id: string; readonly agenda: readonly { readonly id: string }[] }[];
}

/** A session in three weeks decides on the annual plan, and is held. */
async function heldSession(
  api: ApiRig,
  { put, planId, annualPlanId }: { readonly put: Put; readonly planId: string; readonly annualPlanId: string },
): Promise<Pick<YearMatters, 'meetingId' | 'agendaItemId'>> {
  const office = 'gx-bgt-handler';
  const heldOn = new Date(api.clock.now().getTime() + 21 * 86_400_000).toISOString().slice(0, 10);
  const scheduled = await put<Sessions>(office, `+plans/${planId}/meetings`, { title: '专题会议', heldOn, room: 5 });
  const { id: meetingId, agenda } = only(scheduled.meetings[0]);
  await put(office, `meetings/${meetingId}/agenda`);
  await put('gx-zf-leader', `annual-plans/${annualPlanId}/decision`, { decision: 'approved', opinion: '同意' });
  api.passDays(22);
  await put(office, `meetings/${meetingId}/minutes`, { minutesNumber: '桂政阅〔2026〕8号' });
  return { meetingId, agendaItemId: only(agenda[0]).id };
}

/** A request for another date of the city's milestone, on which nobody has advised yet. */
export async function unadvised(
  api: ApiRig,
  { milestoneDeadlineId, settler }: YearMatters & { readonly settler: string },
): Promise<string> {
  const newest = 'SELECT id, state FROM clock_request WHERE deadline_id = $1 ORDER BY asked_at DESC, id DESC LIMIT 1';
  const [before] = await api.rows<{ id: string; state: string }>(newest, [milestoneDeadlineId]);
  if (before?.state === 'asked') return before.id;
  if (before?.state === 'advised') {
    const refusal = { verb: 'refuse', opinion: '请按期完成' };
    await (await api.signedIn(settler)).put(`/api/clock-requests/${before.id}/decision`, refusal);
  }
  const city = await api.signedIn('city-liuzhou-leader');
  const demand = { kind: 'extension', reason: '用地未批', until: '2027-08-30' };
  const { body } = await city.post<{ clockRequest: { id: string } }>(
    `/api/deadlines/${milestoneDeadlineId}/clock-requests`,
    demand,
  );
  return body.clockRequest.id;
}

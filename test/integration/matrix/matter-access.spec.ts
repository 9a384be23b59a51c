import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openApiOf } from '#apps/api/documentation.js';
import { refusals } from '#domain/refusal/refusal.codes.js';

import { ApiRig } from '../../rigs/api.rig.js';
import type { Browser, Said } from '../../rigs/browser.js';
import { draftingDay } from '../../rigs/year.rig.js';
import { matterAccess, type Relation, relations } from './matter-access.table.js';
import { makeMatters, type Matters, waitingAct, waitingClock } from './matter.fixture.js';
import { unadvised } from './year.fixture.js';
import { yearBodies } from './year-bodies.table.js';

const nouns =
  /^\/api\/(plans|drafts|tasks|assignments|inputs|open-sets|referrals|prepared-acts|work-items|saved-views|events|bulk-acts|comments|attachments|deadlines|clock-requests|slips|annual-plans|annual-plan-decisions|requests|countersignatures|meetings|agenda-items|milestones|progress-reports|plan-amendments)(\/|$)/;

const accounts: Readonly<Record<Relation, string>> = {
  'lead handler': 'gx-gxt-handler',
  'lead leader': 'gx-gxt-leader',
  supporter: 'city-liuzhou-leader',
  stranger: 'gx-tyj-leader',
  coordinator: 'gx-fgw-handler',
  recused: 'gx-fgw-handler',
  office: 'gx-bgt-handler',
  'office steps in': 'gx-bgt-handler',
  approver: 'gx-zf-leader',
  inspector: 'gx-dcs-handler',
};

const terms = { what: '资料', toWhom: '牵头单位', by: '2026-12-01', contact: '联系人' };
const note = { note: '意见' };
const nobody = '00000000-0000-4000-8000-00000000dead';

describe('what a person may do with a matter', () => {
  let api: ApiRig;
  let clean: Matters;
  let ofTheCoordinator: Matters;
  const browsers = new Map<string, Browser>();

  beforeAll(async () => {
    api = await ApiRig.start();
    api.setMoment(draftingDay);
    const all = { lead: 'gx-gxt', city: 'city-liuzhou' };
    clean = await makeMatters(api, { ...all, number: 28, contesting: 'gx-jtt', settler: 'gx-fgw-handler' });
    ofTheCoordinator = await makeMatters(api, { ...all, number: 27, contesting: 'gx-fgw', settler: 'gx-bgt-handler' });
  });
  afterAll(() => api.stop());

  const signedIn = async (account: string): Promise<Browser> => {
    const browser = browsers.get(account) ?? (await api.signedIn(account));
    browsers.set(account, browser);
    return browser;
  };

  const about = (matters: Matters) => ({ subjectId: matters.taskId });
  const bodies: Readonly<Record<string, (matters: Matters) => object | Promise<object>>> = {
    'POST /api/plans': () => ({ fileName: 'a.txt', text: '方案（2021—2023年）', openness: 'open' }),
    'POST /api/plans/{id}/policies': () => ({ document: 'terms:' }),
    'POST /api/plans/{id}/policy-checks': () => ({ document: 'terms:' }),
    'POST /api/plans/{id}/back-tests': () => ({ version: 1 }),
    'POST /api/plans/{id}/draft-edits': () => ({ item: 'plan', set: { title: '方案' } }),
    'POST /api/plans/{id}/lead-choices': () => ({ task: 'task-1', unit: '自治区科技厅' }),
    'POST /api/plans/{id}/draft-items': () => ({ kind: 'sector', set: { heading: '领域' } }),
    'POST /api/plans/{id}/duty-tasks': () => ({ duty: 'duty-1' }),
    'POST /api/plans/{id}/check-answers': () => ({ check: 'OPEN_SET:task-1', reason: '由牵头单位确定' }),
    'PUT /api/plans/{id}/draft-return': () => ({ reason: '请补充' }),
    'POST /api/tasks/{id}/comments': (matters) => ({ ...about(matters), text: '意见' }),
    'POST /api/tasks/{id}/attachments': (matters) => ({
      ...about(matters),
      name: 'a.txt',
      openness: 'open',
      contentBase64: Buffer.from('附件').toString('base64'),
    }),
    'POST /api/tasks/{id}/urges': (matters) => ({ ...about(matters), note: '请尽快办理' }),
    'POST /api/tasks/{id}/backfills': (matters) => ({
      subjectId: matters.inputId,
      verb: 'input.contest',
      reason: '纸质',
      occurredAt: '2020-01-01T00:00:00Z',
      attachmentId: matters.attachmentId,
    }),
    'PUT /api/tasks/{id}/offline-mark': () => note,
    'PUT /api/comments/{id}/erasure': () => note,
    'PUT /api/attachments/{id}/erasure': () => note,
    'PUT /api/assignments/{id}/contest': () => ({ reason: '异议' }),
    'PUT /api/assignments/{id}/settlement': () => ({ ...note, outcome: 'uphold' }),
    'PUT /api/assignments/{id}/reopening': () => note,
    'PUT /api/inputs/{id}/wording': () => ({ wording: '内容' }),
    'PUT /api/inputs/{id}/confirmation': () => terms,
    'PUT /api/inputs/{id}/counter-offer': () => terms,
    'PUT /api/inputs/{id}/contest': () => ({ reason: '异议' }),
    'PUT /api/inputs/{id}/settlement': () => ({ ...note, outcome: 'uphold' }),
    'PUT /api/inputs/{id}/delegation': () => ({ unitId: nobody }),
    'PUT /api/inputs/{id}/reopening': () => note,
    'PUT /api/open-sets/{id}/proposal': () => ({ add: [], drop: [], reason: '理由' }),
    'PUT /api/open-sets/{id}/return': () => note,
    'PUT /api/referrals/{id}/decision': () => ({ verb: 'refuse', opinion: '不同意' }),
    'PUT /api/prepared-acts/{id}/return': () => note,
    'POST /api/deadlines/{id}/clock-requests': () => ({ kind: 'suspension', reason: '等待批复' }),
    'PUT /api/clock-requests/{id}/decision': () => ({ verb: 'refuse', opinion: '请按期办理' }),
    'PUT /api/slips/{id}/completion': () => ({ demand: '请说明', replyBy: '2099-01-05' }),
    'PUT /api/slips/{id}/decision': () => ({ verb: 'sign', ...note }),
    'PUT /api/slips/{id}/answer': () => ({ reply: '正在办理' }),
    'PUT /api/slips/{id}/review': () => ({ verb: 'sendBack', ...note }),
    'POST /api/tasks/{id}/judgements': () => ({ grade: 'at-risk', opinion: '进度偏慢' }),
    'PUT /api/work-items/{id}/transfer': () => ({ personId: nobody }),
    'POST /api/saved-views': () => ({ name: '逾期', query: {} }),
    'POST /api/bulk-acts': () => ({ items: [] }),
    ...yearBodies,
  };
  const queries: Readonly<Record<string, string>> = {
    'GET /api/annual-plans/{id}/comparison': '?from=1&to=1',
    'GET /api/milestones': `?unitId=${nobody}`,
    'GET /api/plans/{id}/year-summaries': '?year=2027',
  };

  const savedView = async (): Promise<string> =>
    (await (await signedIn(accounts.supporter)).post('/api/saved-views', { name: 'x', query: {} })).body.id;

  async function idFor(route: string, matters: Matters): Promise<string> {
    const noun = /^\w+ \/api\/([a-z-]+)/.exec(route)?.[1];
    const ids: Readonly<Record<string, string>> = {
      plans: matters.planId,
      tasks: matters.taskId,
      assignments: matters.assignmentId,
      inputs: matters.inputId,
      'open-sets': matters.openSetId,
      referrals: matters.referralId,
      attachments: matters.attachmentId,
      comments: matters.commentId,
      slips: matters.slipId,
      'annual-plans': matters.annualPlanId,
      requests: matters.requestId,
      meetings: matters.meetingId,
      'agenda-items': matters.agendaItemId,
      countersignatures: matters.countersignatureId,
      milestones: matters.milestoneId,
      'progress-reports': matters.progressReportId,
      'plan-amendments': matters.amendmentId,
    };
    if (route.endsWith('/advice')) return unadvised(api, matters);
    if (noun === 'saved-views') return savedView();
    if (noun === 'prepared-acts') return (await waitingAct(api, matters)).id;
    if (noun === 'work-items') return (await waitingAct(api, matters)).workItemId;
    if (noun === 'deadlines') return (await waitingClock(api, matters)).deadlineId;
    if (noun === 'clock-requests') return (await waitingClock(api, matters)).requestId;
    return ids[noun ?? ''] ?? '';
  }

  async function outcome(route: string, relation: Relation): Promise<string> {
    const matters = relation === 'recused' || relation === 'office steps in' ? ofTheCoordinator : clean;
    const [method = '', address = ''] = route.split(' ');
    const browser = await signedIn(accounts[relation]);
    const body = method === 'GET' || method === 'DELETE' ? undefined : ((await bodies[route]?.(matters)) ?? {});
    const query = queries[route] ?? '';
    const path = address.replace('{version}', '1').replace('{id}', await idFor(route, matters)) + query;
    const response = await fetch(api.url + path, {
      method,
      headers: {
        cookie: browser.cookie ?? '',
        'x-csrf-token': browser.csrf ?? '',
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (response.ok) {
      await response.body?.cancel();
      return 'allowed';
    }
    return classOf(((await response.json()) as Said).code); // what is not well is a problem
  }

  it('is written down for every route of these nouns', () => {
    const documented = Object.entries(openApiOf(api.app).paths)
      .filter(([path]) => nouns.test(path))
      .flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`));
    expect(documented.sort()).toEqual(Object.keys(matterAccess).sort());
  });

  it.each(Object.keys(matterAccess))('%s is as the table says', async (route) => {
    const outcomes: string[] = [];
    for (const relation of relations) outcomes.push(await outcome(route, relation));
    expect(outcomes).toEqual(matterAccess[route]);
  });
});

/** A refusal because of the matter's state or the request's content comes only after one may act. */
function classOf(code: string): string {
  const kind = Object.entries(refusals).find(([known]) => known === code)?.[1].kind;
  if (kind === 'hidden') return 'hidden';
  return kind === 'forbidden' && code !== 'SECOND_PERSON' ? 'refused' : 'allowed';
}

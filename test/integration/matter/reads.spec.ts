import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { only } from '#testing/builders/row.builder.js';

import { ApiRig } from '../../rigs/api.rig.js';
import { draftingDay } from '../../rigs/year.rig.js';
import { makeMatters, type Matters, waitingAct, waitingClock } from '../matrix/matter.fixture.js';
import { AnswerSchemas } from './answer-schema.rig.js';

/** The feed is a stream, the content of a file is bytes, a comparison names two versions; drafts.spec.ts reads a draft. */
const besides = [
  'GET /api/events',
  'GET /api/attachments/{id}/content',
  'GET /api/plans/{id}/policy-comparison',
  'GET /api/plans/{id}/draft',
];
const files = /\.(docx|xlsx)$/;
const nouns =
  /^GET \/api\/(plans|tasks|assignments|inputs|open-sets|referrals|prepared-acts|work-items|saved-views|events|attachments|deadlines|slips|annual-plans|requests|meetings|milestones|progress-reports|plan-amendments)\b/;

describe('what is read', () => {
  let api: ApiRig;
  let schemas: AnswerSchemas;
  let matters: Matters;
  let prepared: string;
  let cityId: string;
  let clock: { readonly deadlineId: string };

  beforeAll(async () => {
    api = await ApiRig.start();
    api.setMoment(draftingDay);
    schemas = new AnswerSchemas(api);
    const parts = { lead: 'gx-gxt', city: 'city-liuzhou', number: 28, contesting: 'gx-jtt', settler: 'gx-fgw-handler' };
    matters = await makeMatters(api, parts);
    cityId = only((await api.rows<{ id: string }>('SELECT id FROM unit WHERE key = $1', [parts.city]))[0]).id;
    clock = await waitingClock(api, matters);
    prepared = (await waitingAct(api, matters)).id;
    const judgement = { grade: 'at-risk', opinion: '进度偏慢' };
    await (await api.signedIn('gx-dcs-handler')).post(`/api/tasks/${matters.taskId}/judgements`, judgement);
    const city = await api.signedIn('city-liuzhou-leader');
    await city.post('/api/saved-views', { name: '待签发', query: { kind: 'signature' } });
  });
  afterAll(() => api.stop());

  const ids = (): Readonly<Record<string, string>> => ({
    plans: matters.planId,
    tasks: matters.taskId,
    assignments: matters.assignmentId,
    inputs: matters.inputId,
    'open-sets': matters.openSetId,
    referrals: matters.referralId,
    'prepared-acts': prepared,
    deadlines: clock.deadlineId,
    slips: matters.slipId,
    'annual-plans': matters.annualPlanId,
    requests: matters.requestId,
    meetings: matters.meetingId,
    milestones: matters.milestoneId,
    'progress-reports': matters.progressReportId,
    'plan-amendments': matters.amendmentId,
  });

  const queries = (): Readonly<Record<string, string>> => ({
    'GET /api/annual-plans/{id}/comparison': '?from=1&to=2',
    'GET /api/milestones': `?unitId=${cityId}`,
    'GET /api/plans/{id}/year-summaries': '?year=2027',
  });

  it('is answered as documented, by every route', async () => {
    const routes = schemas.routes.filter(
      (route) => nouns.test(route) && !besides.includes(route) && !files.test(route),
    );
    expect(routes.length).toBeGreaterThan(15);
    const city = await api.signedIn('city-liuzhou-leader');
    const office = await api.signedIn('gx-bgt-handler');
    for (const route of routes) {
      const noun = /^GET \/api\/([a-z-]+)/.exec(route)?.[1] ?? '';
      const path = route
        .slice(4)
        .replace('{version}', '1')
        .replace('{id}', ids()[noun] ?? '');
      const reader = /\/(requests|meetings|amendments|plan-amendments)\b/.test(route) ? office : city;
      const { status, body } = await reader.get<unknown>(path + (queries()[route] ?? ''));
      expect([route, status, schemas.violations(route, body)]).toEqual([route, 200, []]);
      expect([route, JSON.stringify(body)]).not.toEqual([route, '[]']);
    }
  });

  it('of a matter bears its revision as ETag, and is read anew when it has changed', async () => {
    const city = await api.signedIn('city-liuzhou-leader');
    const path = `/api/inputs/${matters.inputId}`;
    const before = (await city.get(path)).headers.get('etag') ?? '';
    expect((await city.put(`${path}/receipt`, {}, { 'if-match': before })).status).toBe(200);
    const after = (await city.get(path)).headers.get('etag');
    expect([before, after]).toEqual([expect.stringMatching(/^"\d+"$/), `"${Number(before.slice(1, -1)) + 1}"`]);
    expect((await city.put(`${path}/receipt`, {}, { 'if-match': before })).status).toBe(412);
  });

  it('of a year bears it too', async () => {
    const office = await api.signedIn('gx-bgt-handler');
    const { annualPlanId, milestoneId, meetingId } = matters;
    const paths = [`annual-plans/${annualPlanId}`, `milestones/${milestoneId}`, `meetings/${meetingId}`];
    for (const path of paths) {
      const { headers, body } = await office.get(`/api/${path}`);
      expect([path, headers.get('etag')]).toEqual([path, `"${body.revision}"`]);
    }
    const stale = await office.put(`/api/annual-plans/${annualPlanId}/reply`, { number: '1号' }, { 'if-match': '"1"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'OUT_OF_DATE']);
  });

  it('keeps its place in the document: spans are code points of the text', async () => {
    const stranger = await api.signedIn('gx-tyj-leader');
    const document = await stranger.get<{ text: string }>(`/api/plans/${matters.planId}/document`);
    const task = await stranger.get<{ clauseText: string; clauseStart: number; clauseEnd: number; progress: null }>(
      `/api/tasks/${matters.taskId}`,
    );
    const { clauseText, clauseStart, clauseEnd, progress } = task.body;
    const cited = Array.from(document.body.text).slice(clauseStart, clauseEnd).join('');
    expect([cited.replace(/\s/g, ''), progress]).toEqual([clauseText.replace(/\s/g, ''), null]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ApiRig } from '../../rigs/api.rig.js';
import { makeMatters, type Matters, waitingAct, waitingClock } from '../matrix/matter.fixture.js';
import { AnswerSchemas } from './answer-schema.rig.js';

/** The feed is a stream, the content of a file is bytes, a comparison names two versions. */
const besides = ['GET /api/events', 'GET /api/attachments/{id}/content', 'GET /api/plans/{id}/policy-comparison'];
const nouns =
  /^GET \/api\/(plans|tasks|assignments|inputs|open-sets|referrals|prepared-acts|work-items|saved-views|events|attachments|deadlines|slips)\b/;

describe('what is read', () => {
  let api: ApiRig;
  let schemas: AnswerSchemas;
  let matters: Matters;
  let prepared: string;
  let clock: { readonly deadlineId: string };

  beforeAll(async () => {
    api = await ApiRig.start();
    schemas = new AnswerSchemas(api);
    const parts = { lead: 'gx-gxt', city: 'city-liuzhou', number: 28, contesting: 'gx-jtt', settler: 'gx-fgw-handler' };
    matters = await makeMatters(api, parts);
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
  });

  it('is answered as documented, by every route', async () => {
    const routes = schemas.routes.filter((route) => nouns.test(route) && !besides.includes(route));
    expect(routes.length).toBeGreaterThan(15);
    const city = await api.signedIn('city-liuzhou-leader');
    for (const route of routes) {
      const noun = /^GET \/api\/([a-z-]+)/.exec(route)?.[1] ?? '';
      const path = route.slice(4).replace('{version}', '1');
      const { status, body } = await city.get<unknown>(path.replace('{id}', ids()[noun] ?? ''));
      expect([route, status, schemas.violations(route, body)]).toEqual([route, 200, []]);
      expect(JSON.stringify(body).length).toBeGreaterThan(2);
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

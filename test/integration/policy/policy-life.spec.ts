import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ClimbRungs } from '#application/deadline/climb-rungs.use-case.js';
import { bundledPolicy } from '#application/policy/bundled-policy.js';
import type { PolicyDifference } from '#domain/policy/policy-comparison.js';

import { ApiRig } from '../../rigs/api.rig.js';
import type { Browser } from '../../rigs/browser.js';
import { TaskRig } from '../../rigs/task.rig.js';
import { AnswerSchemas } from '../matter/answer-schema.rig.js';

interface Version {
  readonly version: number;
  readonly state: string;
  readonly effectiveAt: string | null;
  readonly inForce: boolean;
  readonly document: string;
  readonly revision: number;
  readonly code: string;
  readonly detail: string;
}

interface Recorded {
  readonly verb: string;
  readonly payload: {
    readonly version: number;
    readonly superseded?: readonly number[];
    readonly documentSha256: string;
  };
}

const minute = 60_000;
const shipped = bundledPolicy().document;
const second = shipped.replace('  receipt: 1wd', '  receipt: 2wd');

/** One life, told in order: each test goes on from the one before. */
describe('a plan’s policy', () => {
  let api: ApiRig;
  let plan: string;
  let schemas: AnswerSchemas;
  let coordinator: Browser;
  let office: Browser;
  let department: Browser;
  let task: TaskRig;

  beforeAll(async () => {
    api = await ApiRig.start();
    const [row] = await api.rows<{ id: string }>('SELECT id FROM plan');
    plan = `/api/plans/${row?.id ?? ''}`;
    schemas = new AnswerSchemas(api);
    coordinator = await api.signedIn('gx-fgw-handler');
    office = await api.signedIn('gx-bgt-handler');
    department = await api.signedIn('gx-tyj-leader');
  });
  afterAll(() => api.stop());

  /** In so many minutes, by the api's clock. */
  const inMinutes = (count: number): string => new Date(api.clock.now().getTime() + count * minute).toISOString();
  const numbers = async (browser: Browser): Promise<(string | number)[][]> => {
    const { body } = await browser.get<readonly Version[]>(`${plan}/policies`);
    expect(schemas.violations('GET /api/plans/{id}/policies', body)).toEqual([]);
    return body.map(({ version, state, inForce }) => [version, state, ...(inForce ? ['in force'] : [])]);
  };
  const recorded = async (): Promise<readonly Recorded[]> =>
    (await api.rows<{ text: string }>(`SELECT text FROM event WHERE verb LIKE 'policy.%' ORDER BY number`)).map(
      ({ text }) => JSON.parse(text) as Recorded, // the record's own canonical text
    );

  it('is from publication the one that ships, with its text', async () => {
    const { body } = await department.get<Version>(`${plan}/policies/1`);
    expect(schemas.violations('GET /api/plans/{id}/policies/{version}', body)).toEqual([]);
    expect(body).toMatchObject({ version: 1, state: 'scheduled', inForce: true, document: shipped });
    expect(body).toMatchObject({ content: { version: 1, ...bundledPolicy().content } });
  });

  it('is checked before it is uploaded: by line, and for what it would change', async () => {
    const wrong = await office.post(`${plan}/policy-checks`, { document: second.replace('at: 0wd', 'at: 0 wd') });
    const errors: unknown = [
      { line: expect.any(Number), path: 'ladders[0].rungs[1].at', message: expect.any(String), zh: expect.any(String) },
    ];
    expect(wrong.body).toEqual({ errors, differences: [] });
    const right = await office.post(`${plan}/policy-checks`, { document: second });
    expect(schemas.violations('POST /api/plans/{id}/policy-checks', right.body)).toEqual([]);
    expect(right.body).toEqual({ errors: [], differences: [{ path: 'terms.receipt', from: '1wd', to: '2wd' }] });
  });

  it('is not taken in with a fault, and says where it lies', async () => {
    const { status, body } = await coordinator.post<Version>(`${plan}/policies`, { document: `${second}\nlight: 1` });
    expect([status, body.code]).toEqual([422, 'POLICY_INVALID']);
    expect(body.detail).toMatch(/规则文件有误，请更正后重新上传：\n第\d+行：键"light"在此处无法识别，是否应为lights？/);
    expect(body).toMatchObject({
      why: expect.stringMatching(/^line \d+: the key "light" is not known here; did you mean/),
    });
    const secret = await coordinator.post<Version>(`${plan}/policies`, { document: `机密★1年\n${second}` });
    expect(secret.body.code).toBe('STATE_SECRET');
  });

  it('is uploaded as a draft, which counts for nothing and is not for everybody', async () => {
    const { status, body } = await coordinator.post<Version>(`${plan}/policies`, { document: second });
    expect(schemas.violations('POST /api/plans/{id}/policies', body)).toEqual([]);
    expect([status, body.version, body.state, body.effectiveAt]).toEqual([200, 2, 'draft', null]);
    expect(await numbers(office)).toEqual([
      [1, 'scheduled', 'in force'],
      [2, 'draft'],
    ]);
    expect(await numbers(department)).toEqual([[1, 'scheduled', 'in force']]);
    expect((await department.get<Version>(`${plan}/policies/2`)).body.code).toBe('NOT_FOUND');
    expect((await office.get<Version>(`${plan}/policies/2`)).body.document).toBe(second);
  });

  it('is compared with another version by place', async () => {
    const { body } = await office.get<readonly PolicyDifference[]>(`${plan}/policy-comparison?from=2&to=1`);
    expect(schemas.violations('GET /api/plans/{id}/policy-comparison', body)).toEqual([]);
    expect(body).toEqual([{ path: 'terms.receipt', from: '2wd', to: '1wd' }]);
    expect((await department.get<Version>(`${plan}/policy-comparison?from=1&to=2`)).status).toBe(404);
  });

  it('is adopted by a second person, never for what lies behind', async () => {
    const schedule = `${plan}/policies/2/schedule`;
    const past = await office.put<Version>(schedule, { from: inMinutes(0) });
    expect([past.status, past.body.code]).toEqual([422, 'POLICY_PAST']);
    expect((await coordinator.put<Version>(schedule, {})).body.code).toBe('NOT_ALLOWED');
    const stale = await office.put<Version>(schedule, {}, { 'if-match': '"7"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'OUT_OF_DATE']);
    const from = inMinutes(60);
    const { status, body } = await office.put<Version>(schedule, { from }, { 'if-match': '"1"' });
    expect(schemas.violations('PUT /api/plans/{id}/policies/{version}/schedule', body)).toEqual([]);
    expect([status, body.state, body.effectiveAt]).toEqual([200, 'scheduled', from]);
    expect(await numbers(department)).toEqual([
      [1, 'scheduled', 'in force'],
      [2, 'scheduled'],
    ]);
  });

  it('is adopted by nobody who uploaded it', async () => {
    await office.post(`${plan}/policies`, { document: second });
    const { status, body } = await office.put<Version>(`${plan}/policies/3/schedule`, {});
    expect([status, body.code]).toEqual([403, 'POLICY_BY_TWO']);
  });

  it('pokes the plan’s conductor and that of every running task, and of no other', async () => {
    task = await TaskRig.start(api, 28);
    const running = [task.id, (await TaskRig.start(api, 36)).id];
    await api.rows('DELETE FROM outbox');
    const approver = await api.signedIn('gx-zf-leader');
    await approver.put(`${plan}/policies/3/schedule`, { from: inMinutes(30) });
    const poked = await api.rows<{ conductor: string }>('SELECT conductor FROM outbox');
    const expected = [`plan/${plan.slice('/api/plans/'.length)}`, ...running.map((id) => `task/${id}`)];
    expect(poked.map(({ conductor }) => conductor).sort()).toEqual(expected.sort());
  });

  it('has become a draft again when another counts from an earlier moment', async () => {
    expect(await numbers(office)).toEqual([
      [1, 'scheduled', 'in force'],
      [2, 'draft'],
      [3, 'scheduled'],
    ]);
    expect((await recorded()).at(-1)).toMatchObject({
      verb: 'policy.schedule',
      payload: { version: 3, superseded: [2] },
    });
  });

  it('comes into force by the clock alone', async () => {
    api.clock.setOffset(31 * minute);
    expect(await numbers(office)).toEqual([
      [1, 'scheduled'],
      [2, 'draft'],
      [3, 'scheduled', 'in force'],
    ]);
  });

  it('is followed by the dates of running matters, with both versions in the task’s record', async () => {
    await task.step(ClimbRungs);
    const moves = await api.rows<{ text: string }>(
      `SELECT e.text FROM event e JOIN deadline d ON d.id::text = e.text::json->'payload'->>'deadlineId'
       WHERE e.verb = 'deadline.move' AND e.chain_id = $1 AND d.kind = 'receipt'`,
      [task.id],
    );
    expect(moves.map(({ text }) => JSON.parse(text) as unknown)).toMatchObject([
      { payload: { from: { policyVersion: 1 }, to: { policyVersion: 3 } } },
    ]);
  });

  it('is rolled back by a new version with the old content, text and all; the same request twice is one act', async () => {
    const rollback = `${plan}/policies/1/rollback`;
    expect((await coordinator.put<Version>(rollback, {})).body.code).toBe('NOT_ALLOWED');
    expect((await office.put<Version>(`${plan}/policies/2/rollback`, {})).body.code).toBe('POLICY_STATE');
    const once = await office.put<Version>(rollback, {}, { 'idempotency-key': 'back' });
    expect(schemas.violations('PUT /api/plans/{id}/policies/{version}/rollback', once.body)).toEqual([]);
    expect((await office.put<Version>(rollback, {}, { 'idempotency-key': 'back' })).body).toEqual(once.body);
    expect((await office.get<Version>(`${plan}/policies/4`)).body.document).toBe(shipped);
    expect((await office.get(`${plan}/policy-comparison?from=1&to=4`)).body).toEqual([]);
    api.clock.setOffset(33 * minute);
    expect((await numbers(department)).at(-1)).toEqual([4, 'scheduled', 'in force']);
  });

  it('has left its whole life in the plan’s record, proved by hashes', async () => {
    const events = await recorded();
    expect(events.map(({ verb, payload }) => [verb, payload.version])).toEqual([
      ['policy.upload', 2],
      ['policy.schedule', 2],
      ['policy.upload', 3],
      ['policy.schedule', 3],
      ['policy.rollBack', 4],
    ]);
    expect(events[0]?.payload.documentSha256).toBe(events[2]?.payload.documentSha256);
    expect(events[0]?.payload.documentSha256).not.toBe(events[4]?.payload.documentSha256);
  });
});

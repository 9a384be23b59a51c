import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ClimbRungs } from '#application/deadline/climb-rungs.use-case.js';
import { bundledPolicy } from '#application/policy/bundled-policy.js';
import { dayInShanghai } from '#domain/calendar/day.js';

import { ApiRig } from '../../rigs/api.rig.js';
import type { Browser } from '../../rigs/browser.js';
import { CliRig } from '../cli/cli.rig.js';
import { AnswerSchemas } from '../matter/answer-schema.rig.js';
import { makeMatters, type Matters } from '../matrix/matter.fixture.js';

interface Holding {
  readonly unitName: string;
  readonly party: string;
  readonly role: string;
  readonly workingDays: number;
}

interface Tested {
  readonly byRung: readonly { readonly do: string; readonly tried: number; readonly happened: number }[];
  readonly climbs: readonly { readonly kind: string; readonly rung: string; readonly change: string }[];
  readonly code: string;
  readonly detail: string;
}

const shipped = bundledPolicy().document;

/** One task, late and disputed, of which weeks go by: by the machine's calendar, so no number of days is expected. */
describe('the past of a plan', () => {
  let api: ApiRig;
  let cli: CliRig;
  let schemas: AnswerSchemas;
  let matters: Matters;
  let window: { readonly from: string; readonly to: string };
  const browsers = new Map<string, Browser>();

  beforeAll(async () => {
    api = await ApiRig.start();
    cli = new CliRig({ DATABASE_URL: api.databaseUrl });
    schemas = new AnswerSchemas(api);
    const from = dayInShanghai(api.clock.now().toISOString());
    const parts = { lead: 'gx-gxt', city: 'city-liuzhou', number: 28, contesting: 'gx-jtt', settler: 'gx-fgw-handler' };
    matters = await makeMatters(api, parts);
    // The fixture put it there ahead of its quarter, without an event: no story could tell it again.
    await api.rows('DELETE FROM progress_report');
    api.passDays(90);
    await climb();
    window = { from, to: dayInShanghai(api.clock.now().toISOString()) };
  });
  afterAll(async () => {
    await api.stop();
    cli.close();
  });

  /** What the watch of the task does. */
  async function climb(): Promise<void> {
    const at = api.clock.now().toISOString();
    const actor = { kind: 'conductor', id: 'conductor', name: '系统', memberships: [] } as const;
    await api.get(ClimbRungs).run({ actor, at, request: null, taskId: matters.taskId });
  }

  async function by(account: string): Promise<Browser> {
    const browser = browsers.get(account) ?? (await api.signedIn(account));
    browsers.set(account, browser);
    return browser;
  }

  async function read(account: string, path: string): Promise<readonly Holding[]> {
    const { status, body } = await (await by(account)).get<readonly Holding[]>(path);
    expect(status).toBe(200);
    return body;
  }

  async function tested(account: string, asked: object): Promise<{ readonly status: number; readonly body: Tested }> {
    return (await by(account)).post<Tested>(`/api/plans/${matters.planId}/back-tests`, { ...window, ...asked });
  }

  describe('holding times', () => {
    it('are those of lead, leader, supporters, settler, inspector and approver, as documented', async () => {
      const times = await read('gx-fgw-handler', `/api/tasks/${matters.taskId}/holding-times`);
      expect(schemas.violations('GET /api/tasks/{id}/holding-times', times)).toEqual([]);
      const hands = times.filter(({ workingDays }) => workingDays > 0);
      expect(hands.map(({ unitName, party, role }) => [unitName, party, role])).toEqual(
        expect.arrayContaining([
          ['自治区人民政府', 'authority', 'approver'],
          ['柳州市人民政府', 'supporter', 'handler'],
          ['自治区工业和信息化厅', 'lead', 'handler'],
        ]),
      );
    });

    it.each([
      ['the lead', 'gx-gxt-leader', false],
      ['the supervision office', 'gx-dcs-handler', false],
      ['the general office', 'gx-bgt-handler', true],
      ['the approver', 'gx-zf-leader', true],
    ])('show %s the approver’s days only if it may see them', async (_who, account, seen) => {
      const times = await read(account, `/api/tasks/${matters.taskId}/holding-times`);
      expect(times.some(({ role }) => role === 'approver')).toBe(seen);
      expect(times.some(({ party }) => party === 'lead')).toBe(true);
    });

    it('of a plan are shown whole to the inspector, and to a unit its own', async () => {
      const path = `/api/plans/${matters.planId}/holding-times`;
      const whole = await read('gx-dcs-handler', path);
      expect(schemas.violations('GET /api/plans/{id}/holding-times', whole)).toEqual([]);
      expect(new Set(whole.map(({ unitName }) => unitName)).size).toBeGreaterThan(3);
      const own = await read('city-liuzhou-leader', path);
      expect(new Set(own.map(({ unitName }) => unitName))).toEqual(new Set(['柳州市人民政府']));
      expect(await read('gx-tyj-leader', path)).toEqual([]);
    });

    it('of a window before anything was done are none, and of one that ends before it begins are refused', async () => {
      const path = `/api/plans/${matters.planId}/holding-times`;
      expect(await read('gx-fgw-handler', `${path}?from=2020-01-01&to=2020-03-31`)).toEqual([]);
      const { status, body } = await (await by('gx-fgw-handler')).get(`${path}?from=2026-09-02&to=2026-09-01`);
      expect([status, body.code]).toEqual([422, 'INVALID']);
    });
  });

  describe('back-tests', () => {
    it('of the version in force find what happened, as documented', async () => {
      const { status, body } = await tested('gx-fgw-handler', { version: 1 });
      expect([status, schemas.violations('POST /api/plans/{id}/back-tests', body)]).toEqual([200, []]);
      expect(body.climbs.length).toBeGreaterThan(10);
      expect(body.climbs.filter(({ change }) => change !== 'same')).toEqual([]);
      const rows = await api.rows<{ count: string }>("SELECT count(*) FROM event WHERE verb = 'deadline.climb'");
      expect(body.climbs.length).toBe(Number(rows[0]?.count));
    });

    it('of a document say what it would have had more and less', async () => {
      const document = shipped.replace('  input: 10wd', '  input: 15wd');
      const { body } = await tested('gx-bgt-handler', { document });
      const changed = body.climbs.filter(({ change }) => change !== 'same');
      expect(new Set(changed.map(({ kind }) => kind))).toContain('input');
      expect(new Set(changed.map(({ change }) => change))).toEqual(new Set(['added', 'gone']));
    });

    it('change nothing', async () => {
      const count = 'SELECT (SELECT count(*) FROM event) AS events, (SELECT count(*) FROM policy) AS policies';
      const before = await api.rows(count);
      await tested('gx-fgw-handler', { document: shipped });
      expect(await api.rows(count)).toEqual(before);
    });

    it.each([
      { what: 'who may not upload', account: 'gx-dcs-handler', asked: { version: 1 }, said: [403, 'NOT_ALLOWED'] },
      { what: 'a faulty document', asked: { document: 'terms:' }, said: [422, 'POLICY_INVALID'] },
      { what: 'a secret one', asked: { document: '机密★' }, said: [422, 'STATE_SECRET'] },
      { what: 'both', asked: { document: shipped, version: 1 }, said: [422, 'INVALID'] },
      { what: 'neither', asked: {}, said: [422, 'INVALID'] },
      { what: 'a version that is not there', asked: { version: 7 }, said: [404, 'NOT_FOUND'] },
      { what: 'a window without end', asked: { version: 1, to: undefined }, said: [422, 'INVALID'] },
      { what: 'an end before the beginning', asked: { version: 1, to: '2020-01-01' }, said: [422, 'INVALID'] },
    ])('refuse $what', async ({ account = 'gx-fgw-handler', asked, said }) => {
      const { status, body } = await tested(account, asked);
      expect([status, body.code]).toEqual(said);
    });

    it('take the last quarter that is over where no days are said', async () => {
      const said = await tested('gx-fgw-handler', { version: 1, from: undefined, to: undefined });
      expect(said.body).toMatchObject({ from: expect.stringMatching(/-(01|04|07|10)-01$/) as unknown });
    });
  });

  describe('on the command line', () => {
    it('has holding times of a task and of a plan', async () => {
      const said = await cli.run('holding-times', matters.taskId, '--as', 'gx-fgw-handler');
      expect(said.output).toMatch(/^单位 +身份 +环节 +工作日\n/);
      expect(said.output).toMatch(/自治区工业和信息化厅 +牵头单位 +经办 +\d+/);
      // Its own clock is the machine's: of what the api lived through, only what was at the start has happened.
      const asked = ['holding-times', '--plan', matters.planId, '--from', window.from, '--to', window.to, '--as'];
      const own = await cli.json<readonly Holding[]>(...asked, 'gx-gxt-leader');
      expect(own).toMatchObject([{ unitName: '自治区工业和信息化厅', party: 'lead', role: 'handler' }]);
    });

    it('has back-tests of a version and of a file', async () => {
      const asked = ['policy', 'back-test', '--plan', matters.planId, '--as', 'gx-fgw-handler'];
      const said = await cli.run(...asked, '--version', '1', '--from', window.from, '--to', window.to);
      expect(said).toMatchObject({ exitCode: 0, aside: '', output: expect.stringContaining('无督办节点') as unknown });
      const file = join(cli.folder, 'tried.yaml');
      writeFileSync(file, shipped);
      expect(await cli.json<Tested>(...asked, file)).toMatchObject({ byRung: [], byUnit: [], climbs: [] });
    });

    it.each([
      ['neither task nor plan', ['holding-times', '--as', 'gx-fgw-handler']],
      ['no day', ['holding-times', '--plan', 'PLAN', '--from', '2026-02-30', '--as', 'gx-fgw-handler']],
      ['neither file nor version', ['policy', 'back-test', '--plan', 'PLAN', '--as', 'gx-fgw-handler']],
    ])(
      'ends with 2 at %s',
      async (_what, args) => {
        const { exitCode, output } = await cli.run(...args.map((arg) => (arg === 'PLAN' ? matters.planId : arg)));
        expect([exitCode, output]).toEqual([2, '']);
      },
      60_000,
    );
  });
});

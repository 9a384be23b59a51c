import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { exitCodes } from '#apps/cli/terminal/exit-codes.js';
import { bundledPlan } from '#intake/bundled-plan.js';
import { projectRoot } from '#platform/configuration/project-root.js';

import { ApiRig } from '../../rigs/api.rig.js';
import { TaskRig } from '../../rigs/task.rig.js';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly aside: string;
}

describe('the command line', () => {
  let api: ApiRig;
  let folder: string;

  beforeAll(async () => {
    api = await ApiRig.start();
    folder = mkdtempSync(join(tmpdir(), 'qiantou-cli-'));
  }, 120_000);
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  /** The built program in a process of its own: its framework's CommonJS part does not load under Jest on Node 20. */
  function qiantou(...args: string[]): Promise<Ran> {
    return run(args, { DATABASE_URL: api.databaseUrl, QIANTOU_DATA_DIR: folder });
  }

  const json = async <Body>(...args: string[]): Promise<Body> => {
    const { code, out, aside } = await qiantou(...args, '--json');
    if (code !== 0) throw new Error(aside);
    return JSON.parse(out) as Body; // what a test reads it expects
  };

  it('parses a document without a database, and prints the prescribed shape and nothing else', async () => {
    const file = join(folder, 'plan.txt');
    writeFileSync(file, bundledPlan().text);
    const { code, out, aside } = await qiantou('parse', file, '--json');
    expect([code, aside]).toEqual([exitCodes.ok, '']);
    expect(Object.keys(JSON.parse(out) as object)).toEqual([
      'title',
      'documentNumber',
      'issuer',
      'issuedOn',
      'period',
      'leadRule',
      'sha256',
      'text',
      'sectors',
      'tasks',
      'targets',
      'duties',
      'warnings',
    ]);
    expect((await qiantou('parse', file)).out).toContain('自治区大数据发展局');
  });

  it('takes a task on: inbox, receive, accept, sign', async () => {
    await TaskRig.start(api, 36);
    const [item] = await json<{ subjectId: string }[]>('inbox', '--as', 'gx-tyj-handler');
    const id = item?.subjectId ?? '';
    expect(await json('receive', id, '--as', 'gx-tyj-handler')).toMatchObject({ assignment: { state: 'issued' } });
    expect((await qiantou('accept', id, '--as', 'gx-tyj-handler')).out).toContain('待领导签发');
    const [signature] = await json<{ subjectId: string }[]>('inbox', '--as', 'gx-tyj-leader');
    const signed = await json('sign', signature?.subjectId ?? '', '--as', 'gx-tyj-leader');
    expect(signed).toMatchObject({ assignment: { state: 'accepted' } });
  });

  it('contests an assignment and confirms an input', async () => {
    const contested = await TaskRig.start(api, 37);
    const id = await contested.assignmentId();
    const contest = await json('contest', id, '--reason', '职责不在我厅', '--as', 'gx-gxt-leader');
    expect(contest).toMatchObject({ assignment: { state: 'contested', contestReason: '职责不在我厅' } });
    const task = await TaskRig.start(api, 4);
    await task.takenOn('gx-ybj-leader');
    const terms = ['--what', '目录', '--to', '医保局', '--by', '2026-12-01', '--contact', '张三'];
    const confirmed = await json('confirm', await task.inputId('gx-wjw'), ...terms, '--as', 'gx-wjw-leader');
    expect(confirmed).toMatchObject({ input: { state: 'confirmed', terms: { what: '目录' } } });
  });

  it('imports a document, and publishes it only with a second person', async () => {
    const file = join(folder, 'second.txt');
    writeFileSync(file, bundledPlan().text);
    const { id } = await json<{ id: string }>('import', file, '--as', 'gx-fgw-handler');
    expect(await json('publish', id, '--as', 'gx-fgw-handler')).toMatchObject({ state: 'requested' });
    const alone = await qiantou('publish', id, '--as', 'gx-fgw-handler');
    expect([alone.code, alone.aside]).toEqual([exitCodes.refused, expect.stringContaining('SECOND_PERSON')]);
    expect(await json('publish', id, '--as', 'gx-fgw-leader')).toMatchObject({ state: 'published' });
  });

  it('lists units and people, verifies, exports and marks the record', async () => {
    expect(await json<unknown[]>('units')).toHaveLength(47);
    expect((await json<unknown[]>('people')).length).toBe(141);
    expect((await qiantou('audit', 'verify')).out).toContain('consistent');
    expect((await qiantou('audit', 'checkpoint')).code).toBe(exitCodes.ok);
    expect((await qiantou('audit', 'export', join(folder, 'audit.jsonl'))).code).toBe(exitCodes.ok);
  });

  it.each([
    [['nonsense'], exitCodes.wrongUse],
    [['accept', 'no-id', '--as', 'gx-gxt-leader'], exitCodes.wrongUse],
    [['inbox', '--as', 'nobody'], exitCodes.wrongUse],
    [['parse', '/no/such/file'], exitCodes.wrongUse],
    [['accept', '00000000-0000-4000-8000-000000000000', '--as', 'gx-gxt-leader'], exitCodes.refused],
    [['--help'], exitCodes.ok],
    [['doctor', '--help'], exitCodes.ok],
  ])('%j ends with %d', async (args, code) => {
    expect((await qiantou(...args)).code).toBe(code);
  });

  it('says that the database cannot be reached', async () => {
    const { code } = await run(['units'], { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' });
    expect(code).toBe(exitCodes.notReachable);
  });
});

function run(args: readonly string[], environment: Record<string, string>): Promise<Ran> {
  const program = join(projectRoot, 'dist', 'apps', 'cli', 'main.js');
  return new Promise((resolve) => {
    const env = { PATH: '', ...environment };
    execFile(process.execPath, [program, ...args], { env, maxBuffer: 1e8 }, (error, out, aside) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, aside });
    });
  });
}

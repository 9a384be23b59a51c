import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { exitCodes } from '#apps/cli/terminal/exit-codes.js';
import { bundledPlan } from '#intake/bundled-plan.js';

import { ApiRig } from '../../rigs/api.rig.js';
import { TaskRig } from '../../rigs/task.rig.js';
import { CliRig } from './cli.rig.js';

describe('the command line', () => {
  let api: ApiRig;
  let cli: CliRig;

  beforeAll(async () => {
    api = await ApiRig.start();
    cli = new CliRig({ DATABASE_URL: api.databaseUrl });
  });
  afterAll(async () => {
    await api.stop();
    cli.close();
  });

  const json = <Body>(...args: string[]): Promise<Body> => cli.json<Body>(...args);

  it('parses a document without a database, and prints the prescribed shape and nothing else', async () => {
    const file = join(cli.folder, 'plan.txt');
    writeFileSync(file, bundledPlan().text);
    const { exitCode, output, aside } = await cli.run('parse', file, '--json');
    expect([exitCode, aside]).toEqual([exitCodes.ok, '']);
    const parsed = JSON.parse(output) as object; // its members are what is expected
    expect(Object.keys(parsed)).toEqual([
      'title',
      'documentNumber',
      'issuer',
      'issuedOn',
      'period',
      'leadRule',
      'openRule',
      'sha256',
      'text',
      'sectors',
      'tasks',
      'incentives',
      'targets',
      'duties',
      'offers',
      'warnings',
    ]);
    expect((await cli.run('parse', file)).output).toContain('自治区大数据发展局');
  });

  it('takes a task on: inbox, receive, accept, sign', async () => {
    await TaskRig.start(api, 36);
    const [item] = await json<{ subjectId: string }[]>('inbox', '--as', 'gx-tyj-handler');
    const id = item?.subjectId ?? '';
    const { output: list } = await cli.run('inbox', '--as', 'gx-tyj-handler');
    const [heading = '', line = ''] = list.split('\n');
    expect(heading.split(/ {2,}/)).toEqual(['编号', '事项', '灯', '期限', '收到', '单位', '任务']);
    const day = String.raw`\d{4}-\d\d-\d\d {2}`;
    expect(line).toMatch(new RegExp(`^${id} {2}交办待认领 {2}绿 {2}${day}${day}自治区体育局 {2}\\S`));
    // A Chinese character is two columns wide: the due date begins below its heading.
    const columnOf = (text: string, part: string): number =>
      Array.from(text.slice(0, text.indexOf(part))).reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0);
    expect(columnOf(line, '绿') + 4).toBe(columnOf(heading, '期限'));
    expect((await cli.run('receive', id, '--as', 'gx-tyj-handler')).output).toMatch(/已签收.*不等于认领[^]*accept/);
    expect(await json('receive', id, '--as', 'gx-tyj-handler')).toMatchObject({ assignment: { state: 'issued' } });
    expect((await cli.run('accept', id, '--as', 'gx-tyj-handler')).output).toContain('待领导签发');
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
    const file = join(cli.folder, 'second.txt');
    writeFileSync(file, bundledPlan().text);
    const { id } = await json<{ id: string }>('import', file, '--as', 'gx-fgw-handler');
    expect(await json('publish', id, '--as', 'gx-fgw-handler')).toMatchObject({ state: 'requested' });
    const alone = await cli.run('publish', id, '--as', 'gx-fgw-handler');
    expect([alone.exitCode, alone.aside]).toEqual([exitCodes.refused, expect.stringContaining('SECOND_PERSON')]);
    expect(await json('publish', id, '--as', 'gx-fgw-leader')).toMatchObject({ state: 'published' });
  });

  it('keeps how open an imported document is, and takes no other word for it', async () => {
    const file = join(cli.folder, 'closed.txt');
    writeFileSync(file, bundledPlan().text);
    const { id } = await json<{ id: string }>('import', file, '--openness', 'closed', '--as', 'gx-fgw-handler');
    const kept = 'SELECT d.openness FROM document d JOIN plan p ON p.document_id = d.id WHERE p.id = $1';
    expect(await api.rows(kept, [id])).toEqual([{ openness: 'closed' }]);
    const wrong = await cli.run('import', file, '--openness', 'secret', '--as', 'gx-fgw-handler');
    expect(wrong.exitCode).toBe(exitCodes.wrongUse);
  });

  it('lists units and people, verifies, exports and marks the record', async () => {
    expect(await json<unknown[]>('units')).toHaveLength(47);
    expect((await json<unknown[]>('people')).length).toBe(141);
    expect((await cli.run('audit', 'verify')).output).toContain('consistent');
    expect((await cli.run('audit', 'checkpoint')).exitCode).toBe(exitCodes.ok);
    expect((await cli.run('audit', 'export', join(cli.folder, 'audit.jsonl'))).exitCode).toBe(exitCodes.ok);
  });

  it.each([
    [['nonsense'], exitCodes.wrongUse],
    [['accept', 'no-id', '--as', 'gx-gxt-leader'], exitCodes.wrongUse],
    [['inbox', '--as', 'nobody'], exitCodes.wrongUse],
    [['parse', '/no/such/file'], exitCodes.wrongUse],
    [['accept', '00000000-0000-4000-8000-000000000000', '--as', 'gx-gxt-leader'], exitCodes.refused],
  ])(
    '%j ends with %d',
    async (args, code) => {
      expect((await cli.run(...args)).exitCode).toBe(code);
    },
    60_000,
  );
});

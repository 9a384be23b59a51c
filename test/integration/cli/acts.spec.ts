import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { InboxLine } from '#apps/cli/inbox/inbox.query.js';
import { ChainActRunner } from '#application/act/chain-act.runner.js';
import { TaskActs } from '#application/act/task-act.js';
import { IssueAssignment } from '#application/assignment/issue-assignment.use-case.js';
import { RequestInputs } from '#application/input/request-inputs.use-case.js';
import { StartTask } from '#application/task/start-task.use-case.js';
import { conductor } from '#domain/directory/actor.js';
import { WallClock } from '#platform/clock/clock.js';
import { projectRoot } from '#platform/configuration/project-root.js';
import { makeDataSource } from '#records/data-source.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { planDatabase } from '../../rigs/plan-database.rig.js';
import { CliRig } from './cli.rig.js';

const leader = ['--as', 'gx-gxt-leader'];
const terms = ['--what', '数据', '--to', '牵头单位', '--by', '2027-03-31', '--contact', '张三'];

/** Tasks 7, led by 自治区工业和信息化厅, is issued by hand: no conductor runs here. */
describe('acts by the command line', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let acts: TaskActs;
  let cli: CliRig;

  beforeAll(async () => {
    database = await planDatabase();
    dataSource = await makeDataSource({ url: database.url, pool: 2, as: 'runtime' }).initialize();
    acts = new TaskActs(new ChainActRunner(new PostgresLedger(dataSource), new WallClock()));
    cli = new CliRig({ DATABASE_URL: database.url });
  }, 120_000);

  afterAll(async () => {
    cli.close();
    await dataSource.destroy();
    await database.drop();
  });

  const asConductor = { actor: conductor, at: '2026-09-01T02:00:00.000Z', request: null };

  /** Issues the task of 自治区工业和信息化厅 with this place among its tasks. @returns task and assignment */
  async function issued(place: number): Promise<{ taskId: string; id: string }> {
    const [task] = await dataSource.query<{ id: string }[]>(
      `SELECT t.id FROM task t JOIN unit u ON u.id = t.lead_unit_id WHERE u.key = 'gx-gxt' ORDER BY number OFFSET $1 LIMIT 1`,
      [place],
    );
    const taskId = task?.id ?? '';
    await new StartTask(acts).run({ ...asConductor, taskId });
    await new IssueAssignment(acts).run({ ...asConductor, taskId });
    const [row] = await dataSource.query<{ id: string }[]>('SELECT id FROM assignment WHERE task_id = $1', [taskId]);
    return { taskId, id: row?.id ?? '' };
  }

  async function lastEvent(chainId: string): Promise<{ verb: string; via: unknown }> {
    const [event] = await dataSource.query<{ text: string }[]>(
      'SELECT text FROM event WHERE chain_id = $1 ORDER BY number DESC LIMIT 1',
      [chainId],
    );
    const { verb, payload } = JSON.parse(event?.text ?? '') as { verb: string; payload: { via?: unknown } }; // an event's text
    return { verb, via: payload.via };
  }

  it('shows an inbox, receives and takes on what it shows, and the events say that it was the command line', async () => {
    const { taskId, id } = await issued(0);
    const inbox = await cli.json<InboxLine[]>('inbox', ...leader);
    expect(inbox).toMatchObject([{ kind: 'assignment', subjectId: id, unit: '自治区工业和信息化厅' }]);
    expect((await cli.run('inbox', ...leader)).output).toContain(id);
    expect(await cli.json('receive', id, ...leader)).toMatchObject({ assignment: { id, state: 'issued' } });
    expect(await cli.json('accept', id, ...leader)).toMatchObject({ assignment: { id, state: 'accepted' } });
    expect(await lastEvent(taskId)).toEqual({ verb: 'assignment.accept', via: 'cli' });
    expect(await cli.json('inbox', ...leader)).toEqual([]);
    expect((await cli.run('inbox', ...leader)).output).toBe('无待办\n');
  });

  it('leaves what a handler prepares to the signature of the leader', async () => {
    const { id } = await issued(1);
    const { exitCode, output } = await cli.run('accept', id, '--as', 'gx-gxt-handler');
    expect(exitCode).toBe(0);
    expect(output).toContain('待领导签发');
  });

  it('contests with a reason', async () => {
    const { id } = await issued(2);
    const contested = await cli.json('contest', id, '--reason', '职能不符', ...leader);
    expect(contested).toMatchObject({ assignment: { state: 'contested', contestReason: '职能不符' } });
  });

  it('receives, confirms and contests requests for input', async () => {
    const { taskId, id } = await issued(3);
    await cli.json('accept', id, ...leader);
    await new RequestInputs(acts).run({ ...asConductor, taskId });
    const inputs = await dataSource.query<{ id: string; account: string }[]>(
      `SELECT i.id, u.key || '-leader' AS account FROM input i JOIN unit u ON u.id = i.unit_id WHERE i.task_id = $1`,
      [taskId],
    );
    expect(inputs.length).toBeGreaterThan(1);
    const [one, other] = inputs;
    const [by, byOther] = [one, other].map((input) => ['--as', input?.account ?? '']) as [string[], string[]]; // two
    expect(await cli.json('receive', one?.id ?? '', ...by)).toMatchObject({ input: { state: 'requested' } });
    const confirmed = await cli.json('confirm', one?.id ?? '', ...terms, ...by);
    expect(confirmed).toMatchObject({ input: { state: 'confirmed', terms: { what: '数据', by: '2027-03-31' } } });
    const contested = await cli.json('contest', other?.id ?? '', '--reason', '无此数据', ...byOther);
    expect(contested).toMatchObject({ input: { state: 'contested' } });
  });

  it('gives the same key the same answer, and refuses it for another act with 3', async () => {
    const [{ id, taskId }, other] = [await issued(4), await issued(5)];
    const first = await cli.json('accept', id, ...leader, '--key', 'k');
    expect(await cli.json('accept', id, ...leader, '--key', 'k')).toEqual(first);
    expect(await lastEvent(taskId)).toMatchObject({ verb: 'assignment.accept' });
    const { exitCode, output, aside } = await cli.run('accept', other.id, ...leader, '--key', 'k', '--json');
    expect([exitCode, output]).toEqual([3, '']);
    expect(JSON.parse(aside)).toMatchObject({ error: { code: 'KEY_REUSED' } });
  });

  it('refuses strangers with 3 and a sentence, and unknown accounts with 2', async () => {
    const { id } = await issued(6);
    const stranger = await cli.run('accept', id, '--as', 'gx-tyj-leader');
    expect(stranger).toMatchObject({ exitCode: 3, output: '', aside: expect.stringContaining('没有该事项') });
    expect(await cli.run('accept', id, '--as', 'nobody')).toMatchObject({ exitCode: 2, output: '' });
    expect(await cli.run('inbox', '--as', 'nobody')).toMatchObject({ exitCode: 2, output: '' });
  });

  it('lists units and people, by a part of a name as well', async () => {
    expect((await cli.json<unknown[]>('units')).length).toBeGreaterThan(40);
    expect(await cli.json('units', '工业和信息化')).toMatchObject([{ key: 'gx-gxt' }]);
    expect((await cli.run('units', '工业和信息化')).output).toContain('gx-gxt');
    const people = await cli.json<{ account: string }[]>('people', 'gx-gxt');
    expect(people.map(({ account }) => account).sort()).toEqual(['gx-gxt-handler', 'gx-gxt-leader', 'gx-gxt-liaison']);
    expect(JSON.stringify(people)).not.toContain('password');
    expect((await cli.run('people', 'gx-gxt')).output).toContain('leader@自治区工业和信息化厅');
  });

  it('imports a document and publishes it with two people, not with one', async () => {
    const file = join(projectRoot, 'libs/intake/plans/guangxi-2021-2023.txt');
    const [one, other] = [
      ['--as', 'gx-fgw-handler'],
      ['--as', 'gx-fgw-leader'],
    ] as const;
    const { id, state } = await cli.json<{ id: string; state: string }>('import', file, ...one);
    expect(state).toBe('draft');
    expect(await cli.json('publish', id, ...one)).toEqual({ id, state: 'requested' });
    expect((await cli.run('publish', id, ...one)).aside).toContain('SECOND_PERSON');
    expect(await cli.json('publish', id, ...other)).toEqual({ id, state: 'published' });
    expect(await cli.run('publish', id, ...other)).toMatchObject({ exitCode: 3 });
    expect(await cli.run('import', file, '--as', 'gx-gxt-leader')).toMatchObject({ exitCode: 3 });
  });
});

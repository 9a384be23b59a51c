import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { Answer, MatterCommand } from '#application/act/act.js';
import { ChainActRunner } from '#application/act/chain-act.runner.js';
import { Refused } from '#application/act/refused.error.js';
import { TaskActs } from '#application/act/task-act.js';
import { AcceptAssignment } from '#application/assignment/accept-assignment.use-case.js';
import { IssueAssignment } from '#application/assignment/issue-assignment.use-case.js';
import { ReceiveAssignment } from '#application/assignment/receive-assignment.use-case.js';
import { RequestInputs } from '#application/input/request-inputs.use-case.js';
import { StartTask } from '#application/task/start-task.use-case.js';
import { conductor } from '#domain/directory/actor.js';
import { WallClock } from '#platform/clock/clock.js';
import { makeDataSource } from '#records/data-source.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { castMember, command } from '../../rigs/person.js';
import { planDatabase } from '../../rigs/plan-database.rig.js';

describe('the ledger', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let acts: TaskActs;

  beforeAll(async () => {
    database = await planDatabase();
    dataSource = await makeDataSource({ url: database.url, pool: 8, as: 'runtime' }).initialize();
    acts = new TaskActs(new ChainActRunner(new PostgresLedger(dataSource), new WallClock()));
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const asConductor = { actor: conductor, at: '2026-09-01T02:00:00.000Z', request: null };

  async function issued(number: number): Promise<{ taskId: string; assignmentId: string }> {
    const [task] = await dataSource.query<{ id: string }[]>('SELECT id FROM task WHERE number = $1', [number]);
    const taskId = task?.id ?? '';
    await new StartTask(acts).run({ ...asConductor, taskId });
    await new IssueAssignment(acts).run({ ...asConductor, taskId });
    const [row] = await dataSource.query<{ id: string }[]>('SELECT id FROM assignment WHERE task_id = $1', [taskId]);
    return { taskId, assignmentId: row?.id ?? '' };
  }

  const verbs = async (chainId: string): Promise<string[]> => {
    const sql = 'SELECT verb FROM event WHERE chain_id = $1 ORDER BY number';
    return (await dataSource.query<{ verb: string }[]>(sql, [chainId])).map(({ verb }) => verb);
  };

  const codeOf = (run: Promise<Answer>): Promise<string> =>
    run.then(
      () => 'done',
      (error: unknown) => (error instanceof Refused ? error.code : String(error)),
    );

  it('gives the same key sent twice at once one act and one answer', async () => {
    const { taskId, assignmentId } = await issued(1);
    const leader = await castMember(dataSource, 'gx-dsj-leader');
    const send = (): Promise<Answer> => new AcceptAssignment(acts).run(command(leader, assignmentId, { key: 'k1' }));
    const answers = await Promise.all([send(), send(), send(), send()]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(await verbs(taskId)).toEqual(['task.start', 'assignment.issue', 'assignment.accept']);
  });

  it('refuses a key that stands for another request, also when both come at once', async () => {
    const [one, other] = await Promise.all([issued(2), issued(22)]);
    const leader = { ...(await castMember(dataSource, 'gx-dsj-leader')) };
    const both = {
      ...leader,
      memberships: [...leader.memberships, ...(await castMember(dataSource, 'gx-gxt-leader')).memberships],
    };
    const send = (id: string): Promise<string> =>
      codeOf(new AcceptAssignment(acts).run(command(both, id, { key: 'k2' })));
    expect((await Promise.all([send(one.assignmentId), send(other.assignmentId)])).sort()).toEqual([
      'KEY_REUSED',
      'done',
    ]);
  });

  it('does not store a refusal: the same key may be tried again', async () => {
    const { assignmentId } = await issued(36);
    const stranger = await castMember(dataSource, 'gx-dsj-leader');
    expect(await codeOf(new AcceptAssignment(acts).run(command(stranger, assignmentId, { key: 'k3' })))).toBe(
      'NOT_FOUND',
    );
    const leader = await castMember(dataSource, 'gx-tyj-leader');
    expect(await codeOf(new AcceptAssignment(acts).run(command(leader, assignmentId, { key: 'k3' })))).toBe('done');
  });

  it('lets acts of people and of conductors cross without a deadlock, each recorded once', async () => {
    const tasks = await Promise.all([3, 10, 11, 14].map((number) => issued(number)));
    const leaders = await Promise.all(
      ['gx-txglj', 'gx-nyt', 'gx-kjt', 'gx-nyj'].map((key) => castMember(dataSource, `${key}-leader`)),
    );
    const crossing = tasks.flatMap(({ taskId, assignmentId }, at) => {
      const leader = leaders[at];
      if (leader === undefined) return [];
      const by = (key: string): MatterCommand => command(leader, assignmentId, { key: `${key}-${taskId}` });
      return [
        new ReceiveAssignment(acts).run(by('r')),
        new AcceptAssignment(acts).run(by('a')),
        new RequestInputs(acts).run({ ...asConductor, taskId }),
        new IssueAssignment(acts).run({ ...asConductor, taskId }),
      ].map(codeOf);
    });
    const codes = await Promise.all(crossing);
    expect(codes.filter((code) => code !== 'done' && code !== 'ASSIGNMENT_STATE')).toEqual([]);
    for (const { taskId } of tasks) {
      const seen = await verbs(taskId);
      expect(seen.filter((verb) => verb === 'assignment.accept')).toHaveLength(1);
      expect(seen.filter((verb) => verb === 'assignment.issue')).toHaveLength(1);
    }
  });

  it('refuses its runtime role to update, delete or truncate events', async () => {
    for (const sql of ["UPDATE event SET verb = 'x'", 'DELETE FROM event', 'TRUNCATE event']) {
      await expect(dataSource.query(sql)).rejects.toThrow(/permission denied|insert-only/);
    }
  });

  it('refuses even the owner to rewrite events while the triggers stand', async () => {
    const owner = await makeDataSource({ url: database.url, pool: 1, as: 'owner' }).initialize();
    try {
      await expect(owner.query("UPDATE event SET verb = 'x'")).rejects.toThrow('insert-only');
      await expect(owner.query('TRUNCATE event')).rejects.toThrow('insert-only');
    } finally {
      await owner.destroy();
    }
  });
});

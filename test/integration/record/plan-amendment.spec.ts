import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { ChainActRunner } from '#application/act/chain-act.runner.js';
import { TaskActs } from '#application/act/task-act.js';
import { IssueAssignment } from '#application/assignment/issue-assignment.use-case.js';
import { KnownPlan } from '#application/meeting/known-plan.js';
import { AmendTask } from '#application/plan-amendment/amend-task.use-case.js';
import { ApplyAmendments } from '#application/plan-amendment/apply-amendments.js';
import { ApplyPlanAmendment } from '#application/plan-amendment/apply-plan-amendment.use-case.js';
import { CheckPlanAmendment } from '#application/plan-amendment/check-plan-amendment.query.js';
import { DecidePlanAmendment } from '#application/plan-amendment/decide-plan-amendment.use-case.js';
import { PlanAmendmentActs } from '#application/plan-amendment/plan-amendment-act.js';
import { ProposePlanAmendment } from '#application/plan-amendment/propose-plan-amendment.use-case.js';
import { ReadPlanAmendments } from '#application/plan-amendment/read-plan-amendments.query.js';
import { WithdrawPlanAmendment } from '#application/plan-amendment/withdraw-plan-amendment.use-case.js';
import { StartTasks } from '#application/plan/start-tasks.js';
import { StartTask } from '#application/task/start-task.use-case.js';
import { conductor, type PersonActor } from '#domain/directory/actor.js';
import type { Role } from '#domain/directory/unit.js';
import { differenceOf } from '#domain/plan-amendment/impact.js';
import type { PlanOperation } from '#domain/plan-amendment/operation.js';
import type { PlanAmendment } from '#domain/plan-amendment/plan-amendment.js';
import type { PlanShape } from '#domain/plan-amendment/plan-shape.js';
import { nextPlanStep, planProgressOf } from '#domain/plan/plan.facts.js';
import type { Standings } from '#domain/task/task.facts.js';
import { PostgresConductorRecords } from '#records/conductor/postgres-conductor-records.js';
import { makeDataSource } from '#records/data-source.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { planDatabase } from '../../rigs/plan-database.rig.js';
import { ScriptedClock } from '../../rigs/scripted-clock.js';
import { type Place, placeOf } from './year.rig.js';

const at = '2026-09-02T02:00:00.000Z';

/** One amendment's way from the proposal until it is carried out, told in order: each test goes on from the one before. */
describe('an amendment of a plan that runs', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let ledger: PostgresLedger;
  let records: PostgresConductorRecords;
  let acts: PlanAmendmentActs;
  let tasks: TaskActs;
  let place: Place;
  let standings: Standings;
  let newcomer: string;
  let operations: readonly PlanOperation[];
  let before: PlanShape;
  let proposed: PlanAmendment;

  beforeAll(async () => {
    database = await planDatabase();
    dataSource = await makeDataSource({ url: database.url, pool: 2, as: 'runtime' }).initialize();
    ledger = new PostgresLedger(dataSource);
    records = new PostgresConductorRecords(dataSource, ledger);
    const runner = new ChainActRunner(ledger, new ScriptedClock());
    [acts, tasks] = [new PlanAmendmentActs(runner), new TaskActs(runner)];
    place = await placeOf(dataSource, 1);
    [{ standings }] = await dataSource.query<[{ standings: Standings }]>('SELECT standings FROM plan');
    await start();
    for (const { id } of (await records.plan(place.planId)).facts.tasks)
      await new IssueAssignment(tasks).run({ actor: conductor, at, request: null, taskId: id });
    before = await shape();
    newcomer = before.unitIds.find((unitId) => unpaired(unitId)) ?? '';
    operations = [
      { kind: 'change-lead', number: 1, unitId: newcomer },
      { kind: 'drop-task', number: 2 },
      { kind: 'add-supporter', number: 3, unitId: newcomer },
      { kind: 'move-deadline', number: 3, year: 2030 },
      { kind: 'merge-task', number: 4, into: 5 },
      { kind: 'add-task', number: 99, title: '新任务', text: '建设', leadUnitId: newcomer, supporterIds: [] },
      { kind: 'change-target', targetId: target().id, value: 777, valueMax: null, byYear: 2029 },
    ];
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const plan = () => ({ chain: place.planId, kind: 'plan' }) as const;
  const target = () => before.targets[0] as PlanShape['targets'][number]; // the bundled plan has targets
  const unpaired = (unitId: string): boolean =>
    before.tasks.every((task) => task.leadUnitId !== unitId && !task.supporterIds.includes(unitId));
  const shape = async (): Promise<PlanShape> => {
    const read = await ledger.transaction((transaction) => transaction.readShape(plan()));
    if (read === null) throw new Error('There is no such plan.');
    return read;
  };
  const start = () => new StartTasks(records, new StartTask(tasks), new ScriptedClock()).run(place.planId);
  const somebody = (role: Role, unitId: string): PersonActor => {
    return { kind: 'person', id: place.personId, name: '经办', memberships: [{ role, unitId }] };
  };
  const of = (role: 'coordinator' | 'approver') => {
    return { actor: somebody(role, standings[role]), at, request: null, revision: null };
  };
  const amendment = (): Promise<PlanAmendment> =>
    new ReadPlanAmendments(new KnownPlan(ledger)).one(of('coordinator').actor, proposed.id);
  const progress = async () => planProgressOf((await records.plan(place.planId)).facts);

  function propose(list: readonly PlanOperation[], by: 'coordinator' | 'approver' = 'coordinator') {
    const command = { ...of(by), planId: place.planId, title: '中期调整', operations: list };
    return new ProposePlanAmendment(acts).run(command);
  }

  function decide(id: string, verb: 'approve' | 'refuse', by: 'coordinator' | 'approver' = 'approver') {
    const ruling = { verb, opinion: '同意', documentNumber: '桂政函〔2026〕9号' };
    return new DecidePlanAmendment(acts).run({ ...of(by), id, ...ruling });
  }

  it('is checked first: its impact, and nothing is kept', async () => {
    const check = new CheckPlanAmendment(new KnownPlan(ledger), ledger);
    const impact = await check.run(of('coordinator').actor, { planId: place.planId, operations });
    expect(impact.units.find(({ unitId }) => unitId === newcomer)?.gains).toEqual([
      { number: 1, as: 'lead' },
      { number: 3, as: 'supporter' },
      { number: 99, as: 'lead' },
    ]);
    expect(impact.dropped.map(({ number }) => number)).toEqual([2, 4]);
    expect(impact.endingDeadlines.length).toBeGreaterThan(0);
    await expect(check.run(of('approver').actor, { planId: place.planId, operations })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await dataSource.query('SELECT FROM plan_amendment')).toEqual([]);
  });

  it('is proposed by the coordinator alone, with the impact as it was shown', async () => {
    await expect(propose(operations, 'approver')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(propose([{ kind: 'move-period', year: 2030 }])).rejects.toMatchObject({
      code: 'OPERATION_NOT_OFFERED',
    });
    const { body } = await propose(operations);
    proposed = body as PlanAmendment; // as the act answers
    expect(await amendment()).toEqual(proposed);
    expect(await shape()).toEqual(before);
  });

  it('is withdrawn where it is not decided yet', async () => {
    const { body } = await propose([{ kind: 'drop-task', number: 6 }]);
    const { id } = body as PlanAmendment; // as the act answers
    await new WithdrawPlanAmendment(acts).run({ ...of('coordinator'), id, reason: '另行研究' });
    await expect(decide(id, 'approve')).rejects.toMatchObject({ code: 'PLAN_AMENDMENT_STATE' });
  });

  it('is decided by the approver as one act, and the plan’s conductor is called', async () => {
    await expect(decide(proposed.id, 'approve', 'coordinator')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await dataSource.query('DELETE FROM outbox');
    await decide(proposed.id, 'approve');
    expect(await amendment()).toMatchObject({ state: 'approved', documentNumber: '桂政函〔2026〕9号' });
    expect(await dataSource.query('SELECT conductor FROM outbox')).toEqual([{ conductor: `plan/${place.planId}` }]);
    expect(await progress()).toMatchObject({ unstarted: 1, unapplied: 1 });
  });

  it('is carried out task by task, also by a conductor that begins again', async () => {
    await start();
    expect(nextPlanStep(await progress())).toBe('applyAmendments');
    const amendTask = new AmendTask(tasks);
    const [first] = proposed.steps;
    if (first === undefined) throw new Error('There is nothing to do.');
    await amendTask.run({ actor: conductor, at, request: null, amendmentId: proposed.id, step: first });
    const apply = new ApplyAmendments(records, amendTask, new ApplyPlanAmendment(acts), new ScriptedClock());
    await apply.run(place.planId);
    await apply.run(place.planId);
    expect(await amendment()).toMatchObject({ state: 'applied' });
    expect(nextPlanStep(await progress())).toBeNull();
    const told = await dataSource.query<{ verb: string; n: number }[]>(
      `SELECT verb, count(*)::int AS n FROM event WHERE verb IN ('task.amend', 'task.drop', 'planAmendment.apply')
       GROUP BY verb ORDER BY verb`,
    );
    expect(told).toEqual([
      { verb: 'planAmendment.apply', n: 1 },
      { verb: 'task.amend', n: proposed.steps.filter(({ drop }) => !drop).length },
      { verb: 'task.drop', n: 2 },
    ]);
  });

  it('changes what it said it would, and nothing else', async () => {
    const after = await shape();
    const { endingDeadlines, ...impact } = differenceOf(before, after);
    const shown = proposed.impact;
    expect(impact).toEqual({ ...shown, endingDeadlines: undefined });
    const ids = (list: typeof endingDeadlines): readonly string[] => list.map(({ id }) => id).sort();
    expect(ids(endingDeadlines)).toEqual(ids(shown.endingDeadlines));
    expect(after.targets.find(({ id }) => id === target().id)).toMatchObject({ value: 777, byYear: 2029 });
  });

  it('leaves tasks that their own conductors go on with: the new lead is asked', async () => {
    await new IssueAssignment(tasks).run({ actor: conductor, at, request: null, taskId: place.taskId });
    const rounds = await dataSource.query<{ unit: string; state: string }[]>(
      'SELECT unit_id AS unit, state FROM assignment WHERE task_id = $1 ORDER BY round',
      [place.taskId],
    );
    expect(rounds).toEqual([
      { unit: place.leadUnitId, state: 'withdrawn' },
      { unit: newcomer, state: 'issued' },
    ]);
  });
});

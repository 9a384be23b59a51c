import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';

import { ConductorRig, loaded, longHistory, refusal } from '../rigs/conductor.rig.js';
import { eventually } from '../rigs/eventually.js';
import { FakeAnnualPlan } from '../rigs/fake-annual-plan.js';
import { FakePlan } from '../rigs/fake-plan.js';
import { FakeTask } from '../rigs/fake-task.js';
import { type Ending, forgetRecorded, record } from './recorded.js';

/** `npm run histories`: records a history of every ending, for this version of the conductors' code. */
describe('recording histories', () => {
  let rig: ConductorRig;

  beforeAll(async () => {
    rig = await ConductorRig.startInRealTime();
    forgetRecorded();
  });
  afterAll(() => rig.replayAndStop());

  const keep = async (ending: Ending, handle: WorkflowHandle): Promise<void> => {
    record(ending, await handle.fetchHistory());
  };

  const ended = (handle: WorkflowHandle, how: 'FAILED' | 'COMPLETED'): Promise<unknown> =>
    eventually(
      () => handle.describe(),
      ({ status }) => status.name === how,
    );

  it('of a task that is taken on until it is ready', async () => {
    const task = new FakeTask();
    const handle = await rig.conduct(task);
    await rig.waiting(handle, task);
    await keep('task-awaiting-lead', handle);
    task.change({ lead: 'accepted', unasked: 2 });
    await rig.poke(handle);
    await rig.waiting(handle, task);
    await keep('task-gathering-inputs', handle);
    task.change({ openInputs: 0 });
    await rig.poke(handle);
    await rig.waiting(handle, task);
    await keep('task-ready', handle);
    await handle.terminate('restarted');
    await keep('task-terminated', handle);
  });

  it('of one that wakes for a rung and climbs it', async () => {
    const task = new FakeTask();
    task.change({ lead: 'asked', nextRungAt: new Date(Date.parse(task.at) + 1000).toISOString() });
    const handle = await rig.conduct(task);
    const { wakesAt } = await rig.waiting(handle, task);
    task.at = wakesAt ?? '';
    await eventually(
      () => Promise.resolve(task.done),
      (done) => done.includes('climbRungs'),
    );
    await rig.waiting(handle, task);
    await keep('task-rung-climbed', handle);
  });

  it('of one that wakes to open a year', async () => {
    const task = new FakeTask();
    const opensAt = new Date(Date.parse(task.at) + 1000).toISOString();
    task.change({ lead: 'accepted', settled: true, opensAt });
    const handle = await rig.conduct(task);
    await rig.waiting(handle, task);
    task.at = opensAt;
    await eventually(
      () => Promise.resolve(task.done),
      (done) => done.includes('openYears'),
    );
    await rig.waiting(handle, task);
    await keep('task-year-opened', handle);
  });

  it('of one whose step does not become so, until it is poked', async () => {
    const task = new FakeTask();
    task.stubborn = true;
    const handle = await rig.conduct(task);
    await loaded(task, 2);
    task.stubborn = false;
    await rig.poke(handle);
    await rig.waiting(handle, task);
    await keep('task-not-becoming-so', handle);
  });

  it('of one that fails', async () => {
    const handle = await rig.conduct(new FakeTask(), {
      issueAssignment: () => Promise.reject(refusal('NOT_FOUND', true)),
    });
    await ended(handle, 'FAILED');
    await keep('task-failed', handle);
  });

  it('of one that goes on as new when its history has grown long', async () => {
    const task = new FakeTask();
    const handle = await rig.conduct(task);
    const { runId } = await handle.describe();
    const first = rig.environment.client.workflow.getHandle(handle.workflowId, runId);
    while ((await first.describe()).status.name === 'RUNNING' && task.loads < longHistory) {
      const { loads } = task;
      await rig.poke(handle);
      await loaded(task, loads + 1);
    }
    expect((await first.describe()).status.name).toBe('CONTINUED_AS_NEW');
    await keep('task-continued-as-new', first);
  });

  it('of a plan, from its draft until its tasks are started', async () => {
    const plan = new FakePlan();
    const handle = await rig.conduct(plan);
    await rig.waiting(handle, plan);
    await keep('plan-draft', handle);
    plan.change({ published: true });
    await rig.poke(handle);
    await rig.waiting(handle, plan);
    await keep('plan-running', handle);
    await handle.terminate('restarted');
    await keep('plan-terminated', handle);
  });

  it('of an annual plan, from its draft until it waits for a session', async () => {
    const plan = new FakeAnnualPlan();
    const handle = await rig.conduct(plan);
    const acted = async (change: Partial<FakeAnnualPlan['progress']>): Promise<void> => {
      plan.change(change);
      await rig.poke(handle);
      await rig.waiting(handle, plan);
    };
    await rig.waiting(handle, plan);
    await keep('annual-plan-drafting', handle);
    await acted({ aimsElsewhere: true });
    await acted({ state: 'countersigning', unasked: 2 });
    await acted({ unsettled: 0 });
    await acted({ state: 'deciding', placesDue: true });
    await keep('annual-plan-deciding', handle);
  });

  it('of an annual plan that is approved, frozen and closed', async () => {
    const plan = new FakeAnnualPlan();
    plan.change({ state: 'approved' });
    const handle = await rig.conduct(plan);
    await rig.waiting(handle, plan);
    await keep('annual-plan-in-force', handle);
    plan.change({ reportsAt: plan.at });
    await rig.poke(handle);
    await rig.waiting(handle, plan);
    await keep('annual-plan-progress-asked', handle);
    plan.change({ closesAt: plan.at });
    await rig.poke(handle);
    await ended(handle, 'COMPLETED');
    await keep('annual-plan-closed', handle);
  });

  it('of an annual plan that is closed already, and of one that is ended', async () => {
    const plan = new FakeAnnualPlan();
    const stopped = await rig.conduct(plan);
    await rig.waiting(stopped, plan);
    await stopped.terminate('restarted');
    await keep('annual-plan-terminated', stopped);
    plan.change({ state: 'closed' });
    const handle = await rig.conduct(plan);
    await ended(handle, 'COMPLETED');
    await keep('annual-plan-closed-already', handle);
  });
});

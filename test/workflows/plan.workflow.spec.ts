import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { ConductorRig, loaded, refusal } from '../rigs/conductor.rig.js';
import { FakePlan } from '../rigs/fake-plan.js';

describe('the conductor of a plan', () => {
  let rig: ConductorRig;

  beforeEach(async () => {
    rig = await ConductorRig.start();
  });
  afterEach(async () => {
    expect(await rig.replayAndStop()).toBeGreaterThan(0);
  });

  it('waits with a draft, and starts the tasks when the plan is published', async () => {
    const plan = new FakePlan();
    const handle = await rig.conduct(plan);
    expect(await rig.waiting(handle, plan)).toMatchObject({ detail: '草案，未发布', wakesAt: null });
    expect(plan.done).toEqual([]);
    plan.change({ published: true });
    await rig.poke(handle);
    expect(await rig.waiting(handle, plan)).toMatchObject({ detail: '任务已全部启动', wakesAt: null });
    expect(plan.done).toEqual(['startTasks']);
  });

  it('carries out approved amendments, after the tasks have started', async () => {
    const plan = new FakePlan();
    plan.change({ published: true, unapplied: 1 });
    await rig.waiting(await rig.conduct(plan), plan);
    expect(plan.done).toEqual(['startTasks', 'applyAmendments']);
  });

  it('does nothing for an extra poke but read once', async () => {
    const plan = new FakePlan();
    const handle = await rig.conduct(plan);
    await rig.waiting(handle, plan);
    await rig.poke(handle);
    await loaded(plan, 2);
    await rig.waiting(handle, plan);
    expect([plan.loads, plan.done]).toEqual([2, []]);
  });

  it('goes on where a failure of one start had left it', async () => {
    const plan = new FakePlan();
    plan.change({ published: true });
    const activities = plan.activities();
    let tries = 0;
    const broken = {
      startTasks: (input: { subjectId: string }) => {
        tries += 1;
        if (tries > 1) return activities.startTasks(input);
        plan.change({ unstarted: 2 });
        return Promise.reject(refusal('IN_PROGRESS', false));
      },
    };
    const handle = await rig.conduct(plan, broken);
    await rig.waiting(handle, plan);
    expect([tries, plan.done]).toEqual([2, ['startTasks']]);
  });
});

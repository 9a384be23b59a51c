import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';

import { ConductorRig } from '../rigs/conductor.rig.js';
import { eventually } from '../rigs/eventually.js';
import { FakeAnnualPlan } from '../rigs/fake-annual-plan.js';

describe('the conductor of an annual plan', () => {
  let rig: ConductorRig;

  beforeEach(async () => {
    rig = await ConductorRig.start();
  });
  afterEach(async () => {
    expect(await rig.replayAndStop()).toBeGreaterThan(0);
  });

  const acted = async (
    handle: WorkflowHandle,
    plan: FakeAnnualPlan,
    change: Partial<FakeAnnualPlan['progress']>,
  ): Promise<unknown> => {
    plan.change(change);
    await rig.poke(handle);
    return rig.waiting(handle, plan);
  };
  const completed = (handle: WorkflowHandle): Promise<unknown> =>
    eventually(
      () => handle.describe(),
      ({ status }) => status.name === 'COMPLETED',
    );

  it('asks for countersignatures, gathers them, proposes a place and freezes what was approved, as people act', async () => {
    const plan = new FakeAnnualPlan();
    const handle = await rig.conduct(plan);
    expect(await rig.waiting(handle, plan)).toMatchObject({ detail: '编制中，待报送', wakesAt: null });
    expect(await acted(handle, plan, { state: 'countersigning', unasked: 2 })).toMatchObject({
      detail: '会签中，会签待答复2家',
    });
    expect(await acted(handle, plan, { unsettled: 0 })).toMatchObject({ detail: '待初审' });
    expect(await acted(handle, plan, { state: 'deciding', placesDue: true })).toMatchObject({
      detail: '已拟列议题，待议题确定',
    });
    expect(await acted(handle, plan, { state: 'approved' })).toMatchObject({ detail: '执行中' });
    expect(plan.done).toEqual(['askCountersigning', 'gather', 'proposePlaces', 'freezeBaseline']);
  });

  it('goes through it again when it was returned, but asks nobody who was asked', async () => {
    const plan = new FakeAnnualPlan();
    const handle = await rig.conduct(plan);
    await acted(handle, plan, { state: 'countersigning', unasked: 1 });
    await acted(handle, plan, { unsettled: 0 });
    await acted(handle, plan, { state: 'drafting' });
    await acted(handle, plan, { state: 'countersigning' });
    expect(plan.done).toEqual(['askCountersigning', 'gather', 'gather']);
  });

  it('aims anew when the session that the draft aims at has moved', async () => {
    const plan = new FakeAnnualPlan();
    const handle = await rig.conduct(plan);
    await acted(handle, plan, { aimsElsewhere: true });
    expect(plan.done).toEqual(['aim']);
  });

  it('sleeps until its years are over, closes them and ends', async () => {
    const plan = new FakeAnnualPlan();
    const closesAt = '2026-11-01T03:00:00.000Z';
    plan.change({ state: 'in-force', closesAt });
    const handle = await rig.conduct(plan);
    expect(await rig.waiting(handle, plan)).toMatchObject({ wakesAt: closesAt, detail: '执行中' });
    await rig.environment.sleep('2 hours');
    expect(plan.done).toEqual([]);
    plan.at = closesAt;
    await rig.environment.sleep('1 hour');
    await completed(handle);
    expect(plan.done).toEqual(['closeYear']);
  });

  it('sleeps until a quarter is over, asks for a progress report and goes on until the year is', async () => {
    const plan = new FakeAnnualPlan();
    const [reportsAt, closesAt] = ['2026-11-01T01:00:00.000Z', '2026-11-01T03:00:00.000Z'];
    plan.change({ state: 'in-force', reportsAt, closesAt });
    const handle = await rig.conduct(plan);
    expect(await rig.waiting(handle, plan)).toMatchObject({ wakesAt: reportsAt });
    plan.at = reportsAt;
    await rig.environment.sleep('1 hour');
    expect(await rig.waiting(handle, plan)).toMatchObject({ wakesAt: closesAt, detail: '执行中' });
    expect(plan.done).toEqual(['openProgressReport']);
  });

  it('ends at once when it is started again for a plan that is closed', async () => {
    const plan = new FakeAnnualPlan();
    plan.change({ state: 'closed' });
    const handle = await rig.conduct(plan);
    await completed(handle);
    expect([plan.loads, plan.done]).toEqual([1, []]);
  });
});

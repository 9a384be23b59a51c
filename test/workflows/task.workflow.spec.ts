import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { ConductorRig, loaded, refusal } from '../rigs/conductor.rig.js';
import { eventually } from '../rigs/eventually.js';
import { FakeTask } from '../rigs/fake-task.js';

describe('the conductor of a task', () => {
  let rig: ConductorRig;

  beforeEach(async () => {
    rig = await ConductorRig.start();
  });
  afterEach(async () => {
    // Fits its history: everything that the test conducted is replayed.
    expect(await rig.replayAndStop()).toBeGreaterThan(0);
  });

  it('asks the lead, then the supporting units, then closes the ledger, as people act', async () => {
    const task = new FakeTask();
    const handle = await rig.conduct(task);
    expect(await rig.waiting(handle, task)).toMatchObject({ detail: '待牵头单位认领', wakesAt: null });
    task.change({ lead: 'accepted', unasked: 2 });
    await rig.poke(handle);
    await rig.waiting(handle, task);
    task.change({ openInputs: 0 });
    await rig.poke(handle);
    await rig.waiting(handle, task);
    expect(task.done).toEqual(['issueAssignment', 'requestInputs', 'settleInputs']);
  });

  it('does nothing for an extra poke but read once', async () => {
    const task = new FakeTask();
    const handle = await rig.conduct(task);
    await rig.waiting(handle, task);
    const before = task.loads;
    await rig.poke(handle);
    await loaded(task, before + 1);
    await rig.waiting(handle, task);
    expect([task.loads, task.done]).toEqual([before + 1, ['issueAssignment']]);
  });

  it('does not lose a poke that comes while it reads', async () => {
    const task = new FakeTask();
    const handle = await rig.conduct(task);
    await rig.waiting(handle, task);
    task.duringLoad = async () => {
      task.duringLoad = () => Promise.resolve();
      task.change({ lead: 'accepted', unasked: 1 });
      await rig.poke(handle);
    };
    await rig.poke(handle);
    await eventually(
      () => Promise.resolve(task.done.length),
      (done) => done === 2,
    );
    expect(task.done).toEqual(['issueAssignment', 'requestInputs']);
  });

  it('goes back to the lead when the lead changes: the procedure is entered from the top', async () => {
    const task = new FakeTask();
    const handle = await rig.conduct(task);
    await rig.waiting(handle, task);
    task.change({ lead: 'unasked' });
    await rig.poke(handle);
    await rig.waiting(handle, task);
    expect(task.done).toEqual(['issueAssignment', 'issueAssignment']);
  });

  it('does not try a step that does not become so again and again: once, then when poked', async () => {
    const task = new FakeTask();
    task.stubborn = true;
    const handle = await rig.conduct(task);
    await loaded(task, 2);
    expect(task.done).toEqual(['issueAssignment']);
    expect(await rig.ask(handle)).toMatchObject({ phase: 'working' });
    task.stubborn = false;
    await rig.poke(handle);
    await rig.waiting(handle, task);
    expect(task.done).toEqual(['issueAssignment', 'issueAssignment']);
  });

  it('tries such a step again after a minute without being poked, and no sooner', async () => {
    const task = new FakeTask();
    task.stubborn = true;
    await rig.conduct(task);
    await loaded(task, 2);
    await rig.environment.sleep('50 seconds');
    expect(task.done).toEqual(['issueAssignment']);
    await rig.environment.sleep('15 seconds');
    await loaded(task, 4);
    expect(task.done).toEqual(['issueAssignment', 'issueAssignment']);
  });

  it('climbs a rung that is due although a step does not become so', async () => {
    const task = new FakeTask();
    task.stubborn = true;
    task.change({ nextRungAt: task.at });
    await rig.conduct(task);
    await loaded(task, 3);
    expect(task.done).toEqual(['issueAssignment', 'climbRungs']);
  });

  it('wakes for a rung at its moment and climbs it', async () => {
    const task = new FakeTask();
    task.change({ lead: 'asked', nextRungAt: '2026-09-01T02:00:00.000Z' });
    const handle = await rig.conduct(task);
    expect(await rig.waiting(handle, task)).toMatchObject({ wakesAt: '2026-09-01T02:00:00.000Z' });
    task.at = '2026-09-01T02:00:00.000Z';
    await rig.environment.sleep('2 hours');
    await eventually(
      () => Promise.resolve(task.done),
      (done) => done.length === 1,
    );
    expect(task.done).toEqual(['climbRungs']);
    expect(await rig.waiting(handle, task)).toMatchObject({ wakesAt: null });
    // Once at its start, and once after the rung: that the rung was due it knew by its timer.
    expect(task.loads).toBe(2);
  });

  it('wakes on the day on which a year is to be drafted, before a later rung, and opens it', async () => {
    const task = new FakeTask();
    const opensAt = '2026-09-01T02:00:00.000Z';
    task.change({ lead: 'accepted', settled: true, opensAt, nextRungAt: '2026-09-02T00:00:00.000Z' });
    const handle = await rig.conduct(task);
    expect(await rig.waiting(handle, task)).toMatchObject({ wakesAt: opensAt });
    task.at = opensAt;
    await rig.environment.sleep('2 hours');
    await loaded(task, 3);
    expect(await rig.waiting(handle, task)).toMatchObject({ wakesAt: '2026-09-02T00:00:00.000Z' });
    expect(task.done).toEqual(['openYears']);
  });

  it('fails at a refusal that no repetition can mend, and is then started again from the facts', async () => {
    const task = new FakeTask();
    const broken = { issueAssignment: () => Promise.reject(refusal('NOT_FOUND', true)) };
    const handle = await rig.conduct(task, broken);
    const ended = await eventually(
      () => handle.describe(),
      ({ status }) => status.name !== 'RUNNING',
    );
    expect(ended.status.name).toBe('FAILED');
    const again = await rig.conduct(task);
    await rig.waiting(again, task);
    expect(task.done).toEqual(['issueAssignment']);
  });

  it('fails after half an hour without a record to read, for the reconciler to start it again', async () => {
    let tries = 0;
    const away = {
      loadTask: () => {
        tries += 1;
        return Promise.reject(new Error('the database is away'));
      },
    };
    const handle = await rig.conduct(new FakeTask(), away);
    await rig.environment.sleep('29 minutes');
    expect((await handle.describe()).status.name).toBe('RUNNING');
    await rig.environment.sleep('2 minutes');
    const ended = await eventually(
      () => handle.describe(),
      ({ status }) => status.name !== 'RUNNING',
    );
    expect(ended.status.name).toBe('FAILED');
    expect(tries).toBeGreaterThan(2);
  });

  it('tries again when the matter was being acted on', async () => {
    const task = new FakeTask();
    let tries = 0;
    const real = task.activities();
    const busy = {
      issueAssignment: (input: { subjectId: string }) => {
        tries += 1;
        return tries === 1 ? Promise.reject(refusal('IN_PROGRESS', false)) : real.issueAssignment(input);
      },
    };
    const handle = await rig.conduct(task, busy);
    await rig.waiting(handle, task);
    expect(tries).toBe(2);
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';

import { ConductorRig, loaded, longHistory } from '../rigs/conductor.rig.js';
import { eventually } from '../rigs/eventually.js';
import { FakeTask } from '../rigs/fake-task.js';

/** More than one history has room for: each poke costs several events. */
const manyPokes = longHistory / 3;

describe('a conductor whose history grows long', () => {
  let rig: ConductorRig;

  beforeAll(async () => {
    rig = await ConductorRig.startInRealTime();
  });
  afterEach(async () => {
    // The run that ended and the one that went on are both replayed.
    expect(await rig.replayAndEnd()).toBeGreaterThan(1);
  });
  afterAll(() => rig.replayAndStop());

  const runOf = async (handle: WorkflowHandle): Promise<string> => (await handle.describe()).runId;

  async function pokeUntilNew(handle: WorkflowHandle, task: FakeTask): Promise<void> {
    const first = await runOf(handle);
    for (let poke = 0; poke < manyPokes && (await runOf(handle)) === first; poke += 1) {
      const { loads } = task;
      await rig.poke(handle);
      await loaded(task, loads + 1);
    }
    await eventually(
      () => runOf(handle),
      (run) => run !== first,
    );
  }

  it('goes on as new, under the same id, from the same facts', async () => {
    const task = new FakeTask();
    const handle = await rig.conduct(task);
    await rig.waiting(handle, task);
    await pokeUntilNew(handle, task);
    expect(await rig.waiting(handle, task)).toMatchObject({ detail: '待牵头单位认领' });
    task.change({ lead: 'accepted', unasked: 1 });
    await rig.poke(handle);
    await rig.waiting(handle, task);
    expect(task.done).toEqual(['issueAssignment', 'requestInputs']);
  });

  it('loses no poke while it goes on as new', async () => {
    const task = new FakeTask();
    const handle = await rig.conduct(task);
    await rig.waiting(handle, task);
    const first = await runOf(handle);
    // Each load is poked once more: whichever load is the last of a run, a poke is on its way.
    task.duringLoad = () => rig.poke(handle);
    await rig.poke(handle);
    await eventually(
      () => Promise.resolve(task.loads),
      (loads) => loads > manyPokes,
    );
    expect(await runOf(handle)).toBe(first);
    task.duringLoad = async () => {
      task.duringLoad = () => Promise.resolve();
      task.change({ lead: 'accepted', unasked: 1 });
      await rig.poke(handle);
    };
    await rig.waiting(handle, task);
    await eventually(
      () => runOf(handle),
      (run) => run !== first,
    );
    await rig.waiting(handle, task);
    expect(task.done).toEqual(['issueAssignment', 'requestInputs']);
  });

  it('goes on as new also where a step does not become so', async () => {
    const task = new FakeTask();
    task.stubborn = true;
    const handle = await rig.conduct(task);
    await loaded(task, 2);
    await pokeUntilNew(handle, task);
    task.stubborn = false;
    await rig.poke(handle);
    await rig.waiting(handle, task);
    expect(task.progress.lead).toBe('asked');
  });
});

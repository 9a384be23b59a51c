import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import proto from '@temporalio/proto';

import { ConductorRig, refusal } from '../rigs/conductor.rig.js';
import { eventually } from '../rigs/eventually.js';
import { FakeTask } from '../rigs/fake-task.js';
import { type Ending, record } from './recorded.js';

/** `npm run histories`: records a history of every ending, for this version of the conductors' code. */
describe('recording histories', () => {
  let rig: ConductorRig;

  beforeAll(async () => {
    rig = await ConductorRig.startInRealTime();
  }, 120_000);
  afterAll(() => rig.stop());

  const keep = async (ending: Ending, handle: WorkflowHandle): Promise<void> => {
    const history = proto.temporal.api.history.v1.History.create(await handle.fetchHistory());
    record(ending, history.toJSON());
  };

  it('of a task that is taken on until it is ready', async () => {
    const task = new FakeTask();
    const handle = await rig.conduct(task);
    await rig.waiting(handle, task);
    await keep('awaiting-lead', handle);
    task.change({ lead: 'accepted', unasked: 2 });
    await rig.poke(handle);
    await rig.waiting(handle, task);
    await keep('gathering-inputs', handle);
    task.change({ openInputs: 0 });
    await rig.poke(handle);
    await rig.waiting(handle, task);
    await keep('ready', handle);
    await handle.terminate('restarted');
    await keep('terminated', handle);
  }, 60_000);

  it('of one that fails', async () => {
    const handle = await rig.conduct(new FakeTask(), {
      issueAssignment: () => Promise.reject(refusal('NOT_FOUND', true)),
    });
    await eventually(
      () => handle.describe(),
      ({ status }) => status.name === 'FAILED',
    );
    await keep('failed', handle);
  }, 60_000);

  it('of one that goes on as new when its history has grown long', async () => {
    const task = new FakeTask();
    const handle = await rig.conduct(task);
    const { runId } = await handle.describe();
    const first = rig.environment.client.workflow.getHandle(handle.workflowId, runId);
    let pokes = 0;
    while ((await first.describe()).status.name === 'RUNNING' && pokes < 2000) {
      await rig.poke(handle);
      await eventually(
        () => Promise.resolve(task.loads),
        (loads) => loads > pokes,
      );
      pokes += 1;
    }
    expect((await first.describe()).status.name).toBe('CONTINUED_AS_NEW');
    await keep('continued-as-new', first);
  }, 300_000);
});

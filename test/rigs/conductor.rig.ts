import { randomUUID } from 'node:crypto';

import type { WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';

import { type ConductorState, pokeSignal, stateQuery, workflowTypes } from '#contracts/conductor.contract.js';
import { addSearchAttributes } from '#platform/temporal/search-attributes.js';
import { bundleWorkflows, type WorkflowBundle } from '#platform/temporal/workflow-bundle.js';
import { timeSkippingServer } from '#testing/services/test-temporal.js';

import { eventually } from './eventually.js';
import type { FakeTask } from './fake-task.js';
import { sharedTemporal } from './temporal.rig.js';

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });

let bundled: Promise<WorkflowBundle> | undefined;

/** The workflows as they are now, bundled once a process. */
export function currentBundle(): Promise<WorkflowBundle> {
  return (bundled ??= bundleWorkflows('sources'));
}

/** Conductors on a server with virtual time, their activities on a record in memory. */
export class ConductorRig {
  private readonly workers: { worker: Worker; finished: Promise<void> }[] = [];
  private readonly handles: WorkflowHandle[] = [];

  private constructor(readonly environment: TestWorkflowEnvironment) {}

  /** On the development server that all tests share, in real time: what is recorded there fits a real server. */
  static async startInRealTime(): Promise<ConductorRig> {
    const { address, namespace } = await sharedTemporal();
    return new ConductorRig(await TestWorkflowEnvironment.createFromExistingServer({ address, namespace }));
  }

  static async start(): Promise<ConductorRig> {
    const environment = await timeSkippingServer();
    await addSearchAttributes(environment.connection, environment.namespace ?? 'default');
    return new ConductorRig(environment);
  }

  /** Starts a conductor of a task and a worker of its own. */
  async conduct(task: FakeTask, more: object = {}): Promise<WorkflowHandle> {
    const taskQueue = randomUUID();
    const { code } = await currentBundle();
    const worker = await Worker.create({
      connection: this.environment.nativeConnection,
      namespace: this.environment.namespace ?? 'default',
      taskQueue,
      workflowBundle: { code },
      activities: { ...task.activities(), ...more },
      workflowFailureErrorTypes: { '*': ['NondeterminismError'] },
    });
    this.workers.push({ worker, finished: worker.run() });
    const workflowId = `task/${randomUUID()}`;
    const args = [{ chainId: workflowId.slice('task/'.length) }];
    const handle = await this.environment.client.workflow.start(workflowTypes.task, { workflowId, taskQueue, args });
    this.handles.push(handle);
    return handle;
  }

  /** Waits until the conductor says that it waits, with everything seen. */
  async waiting(handle: WorkflowHandle, task: FakeTask): Promise<ConductorState> {
    const ask = (): Promise<ConductorState> => handle.query<ConductorState>(stateQuery);
    return eventually(ask, ({ phase, seen }) => phase === 'waiting' && seen === task.progress.head, 30);
  }

  async poke(handle: WorkflowHandle): Promise<void> {
    await handle.signal(pokeSignal);
  }

  /** Replays everything that was conducted here: a history that does not fit the code fails. */
  async replayAll(): Promise<number> {
    const { code } = await currentBundle();
    for (const handle of this.handles) {
      await Worker.runReplayHistory({ workflowBundle: { code } }, await handle.fetchHistory(), handle.workflowId);
    }
    return this.handles.length;
  }

  async stop(): Promise<void> {
    for (const handle of this.handles) await handle.terminate('the test is over').catch(() => undefined);
    for (const { worker, finished } of this.workers) {
      worker.shutdown();
      await finished;
    }
    await this.environment.teardown();
  }
}

/** A refusal of a use case as it crosses the border to Temporal. */
export function refusal(code: string, nonRetryable: boolean): ApplicationFailure {
  return ApplicationFailure.create({ message: code, type: code, nonRetryable });
}

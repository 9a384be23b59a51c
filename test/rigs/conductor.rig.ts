import { randomUUID } from 'node:crypto';

import type { WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';

import {
  type ConductorKind,
  type ConductorState,
  pokeSignal,
  stateQuery,
  workflowTypes,
} from '#contracts/conductor.contract.js';
import { ensureTemporalCli } from '#platform/services/temporal-binary.js';
import { addSearchAttributes, ensureSearchAttributes } from '#platform/temporal/search-attributes.js';
import { bundleWorkflows, type WorkflowBundle } from '#platform/temporal/workflow-bundle.js';
import { timeSkippingServer } from '#testing/services/test-temporal.js';

import { eventually } from './eventually.js';
import { historiesOf, replay, type RunId } from './replay.rig.js';

/** A record in memory that a conductor may be given. */
interface FakeRecord {
  readonly kind: ConductorKind;
  readonly progress: { readonly head: number };
  readonly loads: number;
  activities(): object;
}

let bundled: Promise<WorkflowBundle> | undefined;

/** The workflows as they are now, bundled once a process. */
export function currentBundle(): Promise<WorkflowBundle> {
  return (bundled ??= bundleWorkflows('sources'));
}

/** Events after which the server in real time suggests that a conductor goes on as new; in production thousands. */
export const longHistory = 120;

/** Conductors on a Temporal server of their own, their activities on a record in memory. */
export class ConductorRig {
  private readonly workers: { worker: Worker; finished: Promise<void> }[] = [];
  private readonly runs: RunId[] = [];

  private constructor(readonly environment: TestWorkflowEnvironment) {}

  /**
   * With virtual time, which only a test moves. For one test: a server whose conductor is ended while an activity is under way
   * takes it for running ever after, and moves its time no more (temporalio/sdk-java#1138).
   */
  static async start(): Promise<ConductorRig> {
    const environment = await timeSkippingServer();
    await addSearchAttributes(environment.connection, environment.namespace ?? 'default');
    return new ConductorRig(environment);
  }

  /** On a development server in real time, which finds a history long after a few pokes. */
  static async startInRealTime(): Promise<ConductorRig> {
    const executable = { type: 'existing-path' as const, path: await ensureTemporalCli() };
    const long = `limit.historyCount.suggestContinueAsNew=${longHistory}`;
    const environment = await TestWorkflowEnvironment.createLocal({
      server: { executable, extraArgs: ['--dynamic-config-value', long, '--log-level', 'error'] },
    });
    await ensureSearchAttributes(environment.connection, environment.namespace ?? 'default');
    return new ConductorRig(environment);
  }

  /** Starts a conductor and a worker of its own. `more` stands in for activities of the record. */
  async conduct(record: FakeRecord, more: object = {}): Promise<WorkflowHandle> {
    const taskQueue = randomUUID();
    const { code } = await currentBundle();
    const worker = await Worker.create({
      connection: this.environment.nativeConnection,
      namespace: this.environment.namespace ?? 'default',
      taskQueue,
      workflowBundle: { code },
      activities: { ...record.activities(), ...more },
      workflowFailureErrorTypes: { '*': ['NondeterminismError'] },
    });
    this.workers.push({ worker, finished: worker.run() });
    const subjectId = randomUUID();
    const options = { workflowId: `${record.kind}/${subjectId}`, taskQueue, args: [{ subjectId }] };
    const handle = await this.environment.client.workflow.start(workflowTypes[record.kind], options);
    this.runs.push({ workflowId: handle.workflowId, runId: handle.firstExecutionRunId });
    // By its id alone, as everybody finds a conductor: whatever run it is in.
    return this.environment.client.workflow.getHandle(handle.workflowId);
  }

  ask(handle: WorkflowHandle): Promise<ConductorState> {
    return handle.query<ConductorState>(stateQuery);
  }

  /** Waits until the conductor says that it waits, with everything seen. */
  async waiting(handle: WorkflowHandle, record: FakeRecord): Promise<ConductorState> {
    return eventually(
      () => this.ask(handle),
      ({ phase, seen }) => phase === 'waiting' && seen === record.progress.head,
      30,
    );
  }

  async poke(handle: WorkflowHandle): Promise<void> {
    await handle.signal(pokeSignal);
  }

  /** Ends everything that was conducted since the last time, and replays it. @returns how many runs there were */
  async replayAndEnd(): Promise<number> {
    const { client } = this.environment;
    const runs = this.runs.splice(0);
    const end = ({ workflowId }: RunId): Promise<unknown> =>
      client.workflow
        .getHandle(workflowId)
        .terminate('the test is over')
        .catch(() => undefined); // Many have ended by themselves.
    await Promise.all(runs.map(end));
    await Promise.all(
      this.workers.splice(0).map(({ worker, finished }) => {
        worker.shutdown();
        return finished;
      }),
    );
    const { code } = await currentBundle();
    return replay(code, historiesOf(client, runs));
  }

  /** @returns how many runs were replayed */
  async replayAndStop(): Promise<number> {
    try {
      return await this.replayAndEnd();
    } finally {
      await this.environment.teardown();
    }
  }
}

/** A refusal of a use case as it crosses the border to Temporal. */
export function refusal(code: string, nonRetryable: boolean): ApplicationFailure {
  return ApplicationFailure.create({ message: code, type: code, nonRetryable });
}

/** Waits until the record has been read so often. */
export async function loaded(record: FakeRecord, times: number): Promise<void> {
  await eventually(
    () => Promise.resolve(record.loads),
    (loads) => loads >= times,
    30,
  );
}

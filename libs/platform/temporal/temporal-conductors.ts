import { type Client, type WorkflowHandle, WorkflowNotFoundError } from '@temporalio/client';

import {
  type ConductorInput,
  type ConductorState,
  parseConductorId,
  pokeSignal,
  stateQuery,
  workflowTypes,
} from '#contracts/conductor.contract.js';

/** How long a conductor may take to answer. */
const patienceMilliseconds = 5000;

/** What a program is told of a conductor that runs and does not answer; the shape of the application's port. */
interface SilentConductor {
  readonly phase: 'silent';
  readonly seen: null;
  readonly wakesAt: null;
  readonly detail: string;
  readonly leftBehind: boolean;
}

/**
 * Conductors over Temporal's client; a new one is started on the queue of this worker's own bundle. A program without
 * workflow code names no queue (''): it starts nothing, and nothing is left behind in its eyes.
 */
export class TemporalConductors {
  constructor(
    private readonly client: Client,
    private readonly taskQueue: string,
  ) {}

  /** Signal with start: an extra poke costs a running conductor one read. */
  async poke(conductor: string): Promise<void> {
    const { kind, subjectId } = parseConductorId(conductor);
    const input: ConductorInput = { subjectId };
    await this.client.workflow.signalWithStart(workflowTypes[kind], {
      workflowId: conductor,
      taskQueue: this.taskQueue,
      args: [input],
      signal: pokeSignal,
      signalArgs: [],
    });
  }

  async ask(conductor: string): Promise<ConductorState | SilentConductor | null> {
    const handle = this.client.workflow.getHandle(conductor);
    try {
      const { status, taskQueue } = await handle.describe();
      return status.name === 'RUNNING' ? await this.query(handle, taskQueue) : null;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return null;
      throw error;
    }
  }

  /** Whatever keeps it from answering is of this conductor alone, for Temporal has just described it. */
  private async query(handle: WorkflowHandle, taskQueue: string): Promise<ConductorState | SilentConductor> {
    try {
      const query = (): Promise<ConductorState> => handle.query<ConductorState>(stateQuery);
      return await this.client.withAbortSignal(AbortSignal.timeout(patienceMilliseconds), query);
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) throw error;
      const detail = error instanceof Error ? error.message : String(error);
      const leftBehind = this.taskQueue !== '' && taskQueue !== this.taskQueue;
      return { phase: 'silent', seen: null, wakesAt: null, detail, leftBehind };
    }
  }

  async stop(conductor: string, reason: string): Promise<void> {
    try {
      await this.client.workflow.getHandle(conductor).terminate(reason);
    } catch (error) {
      // Not there, or already closed: the next poke starts it anew.
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}

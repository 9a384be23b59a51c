import { type Client, WorkflowNotFoundError } from '@temporalio/client';

import {
  type ConductorInput,
  type ConductorState,
  parseConductorId,
  pokeSignal,
  stateQuery,
  workflowTypes,
} from '#contracts/conductor.contract.js';

/** Conductors over Temporal's client; a new one is started on the queue of this worker's own bundle. */
export class TemporalConductors {
  constructor(
    private readonly client: Client,
    private readonly taskQueue: string,
  ) {}

  /** Signal with start: an extra poke costs a running conductor one read. */
  async poke(conductor: string): Promise<void> {
    const { kind, chainId } = parseConductorId(conductor);
    const input: ConductorInput = { chainId };
    await this.client.workflow.signalWithStart(workflowTypes[kind], {
      workflowId: conductor,
      taskQueue: this.taskQueue,
      args: [input],
      signal: pokeSignal,
      signalArgs: [],
    });
  }

  async ask(conductor: string): Promise<ConductorState | null> {
    const handle = this.client.workflow.getHandle(conductor);
    try {
      const { status } = await handle.describe();
      return status.name === 'RUNNING' ? await handle.query<ConductorState>(stateQuery) : null;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return null;
      throw error;
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

import type { Client } from '@temporalio/client';
import type proto from '@temporalio/proto';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';

// Tests make workers fail on purpose: only errors are worth a line.
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } },
  shutdownSignals: [],
});

export interface RunId {
  readonly workflowId: string;
  readonly runId: string;
}

export type History = proto.temporal.api.history.v1.IHistory;

interface Recorded {
  readonly workflowId: string;
  readonly history: History;
}

/** Replays histories on the code of a bundle; throws at the first that does not fit. @returns how many there were */
export async function replay(code: string, histories: AsyncIterable<Recorded> | Iterable<Recorded>): Promise<number> {
  let count = 0;
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: { code } }, histories)) {
    if (error !== undefined) throw new Error(`The code does not fit the history of ${workflowId}.`, { cause: error });
    count += 1;
  }
  return count;
}

/** The histories of these runs, and of the runs as which they went on. */
export async function* historiesOf(client: Client, runs: readonly RunId[]): AsyncGenerator<Recorded> {
  for (const { workflowId, runId } of runs) {
    let next: string | null | undefined = runId;
    while (typeof next === 'string' && next !== '') {
      const history: History = await client.workflow.getHandle(workflowId, next).fetchHistory();
      yield { workflowId, history };
      next = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
    }
  }
}

import { TestWorkflowEnvironment } from '@temporalio/testing';
import { ensureTemporalCli, ensureTestServer } from '#platform/services/temporal-binary.js';
import { startTemporal } from '#platform/services/temporal.js';
import { exclusively, guard } from './rig-folder.js';

export interface TestTemporal {
  /** host:port */
  address: string;
  namespace: string;
}

let server: Promise<TestTemporal> | undefined;

/**
 * The machine's one development server for tests; every test takes its own task queue and workflow ids.
 * The first caller of all test processes starts it; it ends when no test has used it for ten minutes.
 */
export const testTemporal = (): Promise<TestTemporal> => (server ??= start());

const start = (): Promise<TestTemporal> =>
  exclusively('temporal', async (folder) => {
    const binary = await ensureTemporalCli();
    const namespace = 'default';
    const { address, pid } = await startTemporal({ dataDir: folder, binary, port: 0, uiPort: 0, namespace });
    guard(folder, { name: 'temporal', pid, signal: 'SIGTERM' });
    return { address, namespace };
  });

/**
 * A server with virtual time, of the caller's own: call `teardown()` when done.
 * It begins at the machine's now and only goes forward; it has no Schedules, List or Count.
 */
export async function timeSkippingServer(): Promise<TestWorkflowEnvironment> {
  const path = await exclusively('test-server', () => ensureTestServer());
  return TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
}

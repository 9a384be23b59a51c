import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Connection } from '@temporalio/client';
import Long from 'long';

import { addSearchAttributes, ensureSearchAttributes } from '#platform/temporal/search-attributes.js';
import { ensureTemporalCli } from '#platform/services/temporal-binary.js';
import { eraseTemporal, type RunningTemporal, startTemporal } from '#platform/services/temporal.js';
import { testTemporal, timeSkippingServer } from '#testing/services/test-temporal.js';

import { eventually } from './eventually.js';

/** A Temporal server for one engine. */
export interface TemporalRig {
  readonly address: string;
  readonly namespace: string;
  /** The server loses its whole database and comes back empty; only of an own server. */
  lose(): Promise<void>;
  stop(): Promise<void>;
  /** Absent where it does: the time-skipping server cannot list runs. */
  readonly lists?: false;
}

/**
 * A namespace of its own on the server that all tests share: databases copied from one template have the same ids, and so
 * would their conductors.
 */
export async function sharedTemporal(): Promise<TemporalRig> {
  const { address } = await testTemporal();
  const namespace = `test-${randomUUID()}`;
  await openNamespace(address, namespace);
  const nothing = (): Promise<void> => Promise.resolve();
  return { address, namespace, lose: () => Promise.reject(new Error('The shared server is not lost.')), stop: nothing };
}

/** A server of its own, that a test may make lose its database. */
export async function ownTemporal(): Promise<TemporalRig> {
  const dataDir = mkdtempSync(join(tmpdir(), 'qiantou-temporal-'));
  const binary = await ensureTemporalCli();
  const namespace = 'default';
  const start = (port: number): Promise<RunningTemporal> =>
    startTemporal({ dataDir, binary, port, uiPort: 0, namespace });
  let running = await start(0);
  const { address } = running;
  await openNamespace(address, namespace);
  return {
    address,
    namespace,
    lose: async () => {
      await running.stop();
      await eraseTemporal(dataDir);
      running = await start(Number(address.split(':')[1]));
      await openNamespace(address, namespace);
    },
    stop: async () => {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * The time-skipping server, of the caller's own, all of it in memory. Its time is left to itself, which is that of the machine: it
 * would jump only while somebody awaits a result, past whatever is on its way.
 */
export async function timeSkippingTemporal(): Promise<TemporalRig> {
  const environment = await timeSkippingServer();
  const namespace = environment.namespace ?? 'default';
  await addSearchAttributes(environment.connection, namespace);
  const lose = (): Promise<void> => Promise.reject(new Error('The time-skipping server is not lost.'));
  return { address: environment.address, namespace, lose, lists: false, stop: () => environment.teardown() };
}

/** Registers the namespace where it is not there, waits until the whole server knows it, and adds search attributes. */
async function openNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address });
  try {
    if (namespace !== 'default') {
      const workflowExecutionRetentionPeriod = { seconds: Long.fromNumber(86_400) };
      await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
    }
    const isKnown = (): Promise<boolean> =>
      connection.workflowService.listOpenWorkflowExecutions({ namespace }).then(
        () => true,
        () => false,
      );
    await eventually(isKnown, (known) => known);
    await ensureSearchAttributes(connection, namespace);
  } finally {
    await connection.close();
  }
}

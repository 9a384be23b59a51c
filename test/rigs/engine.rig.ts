import { randomUUID } from 'node:crypto';

import { NestFactory } from '@nestjs/core';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, type Worker } from '@temporalio/worker';
import Long from 'long';
import type { DataSource } from 'typeorm';

import { BackgroundRunner } from '#apps/worker/background.runner.js';
import { TemporalWorker } from '#apps/worker/temporal-worker.js';
import { WorkerModule } from '#apps/worker/worker.module.js';
import { WallClock } from '#platform/clock/clock.js';
import { ensureSearchAttributes } from '#platform/temporal/search-attributes.js';
import { bundleWorkflows, type WorkflowBundle } from '#platform/temporal/workflow-bundle.js';
import { makeDataSource } from '#records/data-source.js';
import { testTemporal } from '#testing/services/test-temporal.js';

import { eventually } from './eventually.js';

/** The engine on a real database and a real Temporal server, with one worker that a test may stop and start. */
export interface EngineRig {
  readonly dataSource: DataSource;
  readonly client: Client;
  readonly bundle: WorkflowBundle;
  startWorker(): Promise<void>;
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

interface RunningWorker {
  readonly app: Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;
  readonly worker: Worker;
  readonly native: NativeConnection;
  readonly finished: Promise<void>;
}

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });

let bundled: Promise<WorkflowBundle> | undefined;

/**
 * Each rig has a namespace and a queue of its own on the shared server: databases copied from one template have the same
 * ids, and so would their conductors.
 */
export async function startEngine(databaseUrl: string): Promise<EngineRig> {
  const { address } = await testTemporal();
  const connection = await Connection.connect({ address });
  const namespace = await ownNamespace(connection);
  await ensureSearchAttributes(connection, namespace);
  const client = new Client({ connection, namespace });
  const dataSource = await makeDataSource({ url: databaseUrl, pool: 10, as: 'runtime' }).initialize();
  const { code, id } = await (bundled ??= bundleWorkflows('sources'));
  const bundle = { code, id: `${id}-${randomUUID().slice(0, 8)}` };
  let running: RunningWorker | null = null;
  const stopWorker = async (): Promise<void> => {
    if (running !== null) await stopped(running);
    running = null;
  };
  return {
    dataSource,
    client,
    bundle,
    startWorker: async () => {
      running ??= await started({ dataSource, client, bundle }, { address, namespace });
    },
    stopWorker,
    close: async () => {
      await stopWorker();
      await dataSource.destroy();
      await connection.close();
    },
  };
}

async function ownNamespace(connection: Connection): Promise<string> {
  const namespace = `test-${randomUUID()}`;
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: Long.fromNumber(86_400) },
  });
  // A new namespace is known to the whole server only after a moment.
  await eventually(
    () =>
      connection.workflowService.listOpenWorkflowExecutions({ namespace }).then(
        () => true,
        () => false,
      ),
    (known) => known,
  );
  return namespace;
}

async function started(
  parts: Pick<EngineRig, 'dataSource' | 'client' | 'bundle'>,
  { address, namespace }: { address: string; namespace: string },
): Promise<RunningWorker> {
  const app = await NestFactory.createApplicationContext(WorkerModule.with({ ...parts, clock: new WallClock() }), {
    logger: ['error'],
  });
  const native = await NativeConnection.connect({ address });
  const worker = await app.get(TemporalWorker).create({ connection: native, namespace });
  await app.get(BackgroundRunner).start();
  return { app, worker, native, finished: worker.run() };
}

async function stopped({ app, worker, native, finished }: RunningWorker): Promise<void> {
  worker.shutdown();
  await finished;
  await app.get(BackgroundRunner).stop();
  await app.close();
  await native.close();
}

import 'reflect-metadata';

import { setTimeout } from 'node:timers/promises';

import { ConsoleLogger, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Runtime, DefaultLogger, type Worker } from '@temporalio/worker';

import { clockOfChild } from '#platform/clock/clock-of.js';
import { readConfiguration } from '#platform/configuration/configuration.js';
import { mailOf } from '#platform/mail/mail.js';
import { ensureSearchAttributes } from '#platform/temporal/search-attributes.js';
import { loadBundle } from '#platform/temporal/workflow-bundle.js';
import { checkpointsIn } from '#records/audit/checkpoint-file.js';
import { makeDataSource } from '#records/data-source.js';

import { BackgroundRunner } from './background.runner.js';
import { isDrained, TemporalWorker } from './temporal-worker.js';
import { WorkerModule } from './worker.module.js';

/** How long the background may take to end its rounds before the worker is told to stop as well. */
const patienceMilliseconds = 2000;

/** Starts the worker: conductors, their activities, the relay and the reconciler; ends in order on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const configuration = readConfiguration();
  const { databaseUrl, databasePool, temporalAddress: address, temporalNamespace: namespace, dataDir } = configuration;
  Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
  const dataSource = await makeDataSource({ url: databaseUrl ?? '', pool: databasePool, as: 'runtime' }).initialize();
  const connection = await Connection.connect({ address: address ?? '' });
  await ensureSearchAttributes(connection, namespace);
  const parts = {
    dataSource,
    client: new Client({ connection, namespace }),
    bundle: loadBundle(),
    clock: clockOfChild(configuration, { isChild: process.connected }),
    mail: mailOf(configuration),
    checkpointFile: checkpointsIn(dataDir),
  };
  const app = await NestFactory.createApplicationContext(WorkerModule.with(parts), {
    logger: new ConsoleLogger({ json: true }),
  });
  const native = await NativeConnection.connect({ address: address ?? '' });
  const worker = await app.get(TemporalWorker).create({ connection: native, namespace });
  const background = app.get(BackgroundRunner);
  const told = toldToStop().then(() => stopInOrder(background, worker));
  await background.start();
  const running = worker.run();
  process.send?.('ready');
  new Logger('worker').log(`conductors run on ${parts.bundle.id}`);
  await Promise.race([running, told]);
  if (!(await isDrained(running))) {
    new Logger('worker').warn('an activity did not end in time; the next worker tries it again');
    process.exit(0);
  }
  await background.stop();
  await app.close();
  await Promise.all([native.close(), connection.close(), dataSource.destroy()]);
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => process.once('SIGTERM', () => resolve()).once('SIGINT', () => resolve()));
}

/** Temporal may be away: then a round of the background waits longer than anybody waits for this process. */
async function stopInOrder(background: BackgroundRunner, worker: Worker): Promise<void> {
  await Promise.race([background.stop(), setTimeout(patienceMilliseconds, undefined, { ref: false })]);
  worker.shutdown();
}

await main();

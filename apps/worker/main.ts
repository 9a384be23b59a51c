import 'reflect-metadata';

import { ConsoleLogger, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Runtime, DefaultLogger } from '@temporalio/worker';

import { clockOfChild } from '#platform/clock/clock-of.js';
import { readConfiguration } from '#platform/configuration/configuration.js';
import { mailOf } from '#platform/mail/mail.js';
import { ensureSearchAttributes } from '#platform/temporal/search-attributes.js';
import { loadBundle } from '#platform/temporal/workflow-bundle.js';
import { makeDataSource } from '#records/data-source.js';

import { BackgroundRunner } from './background.runner.js';
import { TemporalWorker } from './temporal-worker.js';
import { WorkerModule } from './worker.module.js';

/** Starts the worker: conductors, their activities, the relay and the reconciler; ends in order on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const configuration = readConfiguration();
  const { databaseUrl, databasePool, temporalAddress: address, temporalNamespace: namespace } = configuration;
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
  };
  const app = await NestFactory.createApplicationContext(WorkerModule.with(parts), {
    logger: new ConsoleLogger({ json: true }),
  });
  const native = await NativeConnection.connect({ address: address ?? '' });
  const worker = await app.get(TemporalWorker).create({ connection: native, namespace });
  const background = app.get(BackgroundRunner);
  const stop = (): void => worker.shutdown();
  process.once('SIGTERM', stop).once('SIGINT', stop);
  await background.start();
  const running = worker.run();
  process.send?.('ready');
  new Logger('worker').log(`conductors run on ${parts.bundle.id}`);
  await running;
  await background.stop();
  await app.close();
  await Promise.all([native.close(), connection.close(), dataSource.destroy()]);
}

await main();

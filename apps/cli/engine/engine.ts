import { type Abstract, Injectable, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';

import type { Conductors } from '#application/ports/conductors.js';
import { messageOf } from '#platform/services/service.error.js';

import { type CommandLineError, notMigrated, notReachable } from '../terminal/command-line.error.js';
import { databaseOf, temporalOf } from './service-addresses.js';
import { CliSettings } from './settings.js';

/** Gives a use case, query or port of the opened engine. */
export type Get = <Service>(type: Type<Service> | Abstract<Service>) => Service;

/** Started conductors go on the queue of the relay that starts them: the command line only asks and stops. */
const noQueue = '';

/**
 * The same use cases as behind the API, in this process: opened when a command needs them, closed when it is done. What they
 * bring along is loaded only then: `parse` and help texts do without, and start in half the time.
 */
@Injectable()
export class Engine {
  constructor(private readonly settings: CliSettings) {}

  /** @throws CommandLineError when the database does not answer */
  async open<T>(work: (get: Get) => Promise<T>): Promise<T> {
    return this.connected((dataSource) => this.serve({ dataSource, conductors: null }, work));
  }

  /** With Temporal as well. */
  async openWithConductors<T>(work: (get: Get) => Promise<T>): Promise<T> {
    return this.connected(async (dataSource) => {
      const connection = await this.connectTemporal();
      try {
        return await this.serve({ dataSource, conductors: await this.conductors(connection) }, work);
      } finally {
        await connection.close();
      }
    });
  }

  private async serve<T>(
    parts: { dataSource: DataSource; conductors: Conductors | null },
    work: (get: Get) => Promise<T>,
  ): Promise<T> {
    const { EngineModule } = await import('./engine.module.js');
    const { clock, checkpointFile } = this.settings;
    const module = EngineModule.with({ ...parts, clock, checkpointFile });
    const context = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
    try {
      return await work((type) => context.get(type, { strict: false }));
    } finally {
      await context.close();
    }
  }

  private async connected<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
    const url = databaseOf(this.settings.configuration);
    const { makeDataSource } = await import('#records/data-source.js');
    const dataSource = makeDataSource({ url, pool: 4, as: 'runtime' });
    await dataSource.initialize().catch((error: unknown) => {
      throw failure(messageOf(error));
    });
    try {
      return await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  }

  private async conductors(connection: Connection): Promise<Conductors> {
    const { Client } = await import('@temporalio/client');
    const { TemporalConductors } = await import('#platform/temporal/temporal-conductors.js');
    const namespace = this.settings.configuration.temporalNamespace;
    return new TemporalConductors(new Client({ connection, namespace }), noQueue);
  }

  private async connectTemporal(): Promise<Connection> {
    const address = temporalOf(this.settings.configuration);
    const { Connection } = await import('@temporalio/client');
    try {
      return await Connection.connect({ address, connectTimeout: '5s' });
    } catch (error) {
      throw notReachable(`Temporal does not answer at ${address}: ${messageOf(error)}`);
    }
  }
}

function failure(said: string): CommandLineError {
  return /role "qiantou_runtime" does not exist/.test(said)
    ? notMigrated()
    : notReachable(`The database does not answer: ${said || 'the connection was refused'}.`);
}

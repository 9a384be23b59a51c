import { type Abstract, Injectable, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client, Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';

import { messageOf } from '#platform/services/service.error.js';
import { makeDataSource } from '#records/data-source.js';

import { notReachable } from '../terminal/command-line.error.js';
import { EngineModule } from './engine.module.js';
import { databaseOf, temporalOf } from './service-addresses.js';
import { CliSettings } from './settings.js';

/** Gives a use case, query or port of the opened engine. */
export type Get = <Service>(type: Type<Service> | Abstract<Service>) => Service;

/** The same use cases as behind the API, in this process: opened when a command needs them, closed when it is done. */
@Injectable()
export class Engine {
  constructor(private readonly settings: CliSettings) {}

  /** @throws CommandLineError when the database does not answer */
  async open<T>(work: (get: Get) => Promise<T>): Promise<T> {
    return this.connected((dataSource) => this.serve({ dataSource, temporal: null }, work));
  }

  /** With Temporal as well. */
  async openWithConductors<T>(work: (get: Get) => Promise<T>): Promise<T> {
    return this.connected(async (dataSource) => {
      const connection = await this.connectTemporal();
      try {
        const temporal = new Client({ connection, namespace: this.settings.configuration.temporalNamespace });
        return await this.serve({ dataSource, temporal }, work);
      } finally {
        await connection.close();
      }
    });
  }

  private async serve<T>(
    parts: { dataSource: DataSource; temporal: Client | null },
    work: (get: Get) => Promise<T>,
  ): Promise<T> {
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
    const dataSource = makeDataSource({ url: databaseOf(this.settings.configuration), pool: 4, as: 'runtime' });
    await dataSource.initialize().catch((error: unknown) => {
      throw notReachable(sentenceOf(messageOf(error)));
    });
    try {
      return await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  }

  private async connectTemporal(): Promise<Connection> {
    const address = temporalOf(this.settings.configuration);
    try {
      return await Connection.connect({ address, connectTimeout: '5s' });
    } catch (error) {
      throw notReachable(`Temporal does not answer at ${address}: ${messageOf(error)}`);
    }
  }
}

function sentenceOf(said: string): string {
  return /role "qiantou_runtime" does not exist/.test(said)
    ? 'The database has never been migrated: run `qiantou migrate`.'
    : `The database does not answer: ${said || 'the connection was refused'}.`;
}

import { randomUUID } from 'node:crypto';

import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { DataSource } from 'typeorm';

import { BackgroundRunner } from '#apps/worker/background.runner.js';
import { TemporalWorker } from '#apps/worker/temporal-worker.js';
import { WorkerModule } from '#apps/worker/worker.module.js';
import { ChainActRunner } from '#application/act/chain-act.runner.js';
import { TaskActs } from '#application/act/task-act.js';
import { bundleWorkflows, type WorkflowBundle } from '#platform/temporal/workflow-bundle.js';
import { makeDataSource } from '#records/data-source.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';

import { ScriptedClock } from './scripted-clock.js';
import { sharedTemporal, type TemporalRig } from './temporal.rig.js';

interface RunningWorker {
  readonly app: INestApplicationContext;
  readonly worker: Worker;
  readonly native: NativeConnection;
  readonly finished: Promise<void>;
}

interface Parts {
  readonly temporal: TemporalRig;
  readonly connection: Connection;
  readonly client: Client;
  readonly dataSource: DataSource;
  readonly bundle: WorkflowBundle;
}

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });

let bundled: Promise<WorkflowBundle> | undefined;

/** The engine on a real database and a real Temporal server, with one worker that a test may stop and start. */
export class EngineRig {
  readonly clock = new ScriptedClock();
  private readonly acts: TaskActs;
  private running: RunningWorker | null = null;

  private constructor(private readonly parts: Parts) {
    this.acts = new TaskActs(new ChainActRunner(new PostgresLedger(parts.dataSource), this.clock));
  }

  static async start(databaseUrl: string, temporalOf: () => Promise<TemporalRig> = sharedTemporal): Promise<EngineRig> {
    const temporal = await temporalOf();
    const { address, namespace } = temporal;
    const connection = await Connection.connect({ address });
    const client = new Client({ connection, namespace });
    const dataSource = await makeDataSource({ url: databaseUrl, pool: 10, as: 'runtime' }).initialize();
    const { code, id } = await (bundled ??= bundleWorkflows('sources'));
    // A queue of its own on a server that others may use: a suffix to the bundle's id.
    const bundle = { code, id: `${id}-${randomUUID().slice(0, 8)}` };
    return new EngineRig({ temporal, connection, client, dataSource, bundle });
  }

  get dataSource(): DataSource {
    return this.parts.dataSource;
  }

  get client(): Client {
    return this.parts.client;
  }

  get bundle(): WorkflowBundle {
    return this.parts.bundle;
  }

  /** A use case of a person on a task, as the api runs it: also while no worker runs. */
  get<UseCase>(useCase: new (acts: TaskActs) => UseCase): UseCase {
    return new useCase(this.acts);
  }

  /** Something of the running worker. */
  ofWorker<Service>(type: Type<Service>): Service {
    if (this.running === null) throw new Error('No worker runs.');
    return this.running.app.get(type);
  }

  async startWorker(bundle: WorkflowBundle = this.parts.bundle): Promise<void> {
    const { temporal, client, dataSource } = this.parts;
    const { address, namespace } = temporal;
    const parts = { dataSource, client, bundle, clock: this.clock };
    const app = await NestFactory.createApplicationContext(WorkerModule.with(parts), { logger: false });
    const native = await NativeConnection.connect({ address });
    const worker = await app.get(TemporalWorker).create({ connection: native, namespace });
    await app.get(BackgroundRunner).start();
    this.running = { app, worker, native, finished: worker.run() };
  }

  async stopWorker(): Promise<void> {
    if (this.running === null) return;
    const { app, worker, native, finished } = this.running;
    this.running = null;
    worker.shutdown();
    await finished;
    await app.get(BackgroundRunner).stop();
    await app.close();
    await native.close();
  }

  /** Temporal loses its whole database; a worker is there again, and whoever wants conductors has to start them. */
  async loseTemporal(): Promise<void> {
    await this.stopWorker();
    await this.parts.temporal.lose();
    await this.startWorker();
  }

  /** Stops everything, after every conductor that ran here was replayed: a history that does not fit the code fails. */
  async close(): Promise<void> {
    await this.stopWorker();
    await this.replayAll();
    await this.parts.dataSource.destroy();
    await this.parts.connection.close();
    await this.parts.temporal.stop();
  }

  private async replayAll(): Promise<void> {
    const conductors = await this.dataSource.query<{ id: string }[]>('SELECT id FROM conductor ORDER BY id');
    const { code } = this.bundle;
    for (const { id } of conductors) {
      const history = await this.client.workflow.getHandle(id).fetchHistory();
      await Worker.runReplayHistory({ workflowBundle: { code } }, history, id);
    }
  }
}

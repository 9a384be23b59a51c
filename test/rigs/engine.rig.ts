import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, type Worker } from '@temporalio/worker';
import type { DataSource } from 'typeorm';

import { BackgroundRunner } from '#apps/worker/background.runner.js';
import { isDrained, TemporalWorker } from '#apps/worker/temporal-worker.js';
import { WorkerModule } from '#apps/worker/worker.module.js';
import { ChainActRunner } from '#application/act/chain-act.runner.js';
import { TaskActs } from '#application/act/task-act.js';
import { bundleWorkflows, type WorkflowBundle } from '#platform/temporal/workflow-bundle.js';
import { makeDataSource } from '#records/data-source.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';

import { historiesOf, replay, type RunId } from './replay.rig.js';
import { ScriptedClock } from './scripted-clock.js';
import { sharedTemporal, type TemporalRig } from './temporal.rig.js';

interface RunningWorker {
  readonly app: INestApplicationContext;
  readonly worker: Worker;
  readonly native: NativeConnection;
  readonly finished: Promise<void>;
}

interface WorkerSettings {
  readonly bundle?: WorkflowBundle;
  readonly background?: 'on' | 'off';
}

interface Parts {
  readonly temporal: TemporalRig;
  readonly connection: Connection;
  readonly client: Client;
  readonly dataSource: DataSource;
  readonly bundle: WorkflowBundle;
}

let bundled: Promise<WorkflowBundle> | undefined;

/** The engine on a real database and a real Temporal server, with one worker that a test may stop and start. */
export class EngineRig {
  readonly clock = new ScriptedClock();
  private readonly folder = mkdtempSync(join(tmpdir(), 'qiantou-engine-'));
  readonly checkpointFile = join(this.folder, 'checkpoints.jsonl');
  private readonly acts: TaskActs;
  /** Runs that a test failed on purpose with other code: they do not fit this code. */
  readonly spoiled = new Set<string>();
  private running: RunningWorker | null = null;
  /** Of workers that were stopped. One whose activity hung has ended when the test lets go of it. */
  private readonly endings: Promise<void>[] = [];

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

  /** `background: 'off'` leaves relay and reconciler to the test, which calls them by hand. */
  async startWorker({ bundle = this.parts.bundle, background = 'on' }: WorkerSettings = {}): Promise<void> {
    const { temporal, client, dataSource } = this.parts;
    const { address, namespace } = temporal;
    const parts = { dataSource, client, bundle, clock: this.clock, checkpointFile: this.checkpointFile };
    const app = await NestFactory.createApplicationContext(WorkerModule.with(parts), { logger: false });
    const native = await NativeConnection.connect({ address });
    const worker = await app.get(TemporalWorker).create({ connection: native, namespace });
    if (background === 'on') await app.get(BackgroundRunner).start();
    this.running = { app, worker, native, finished: worker.run() };
  }

  /** As the worker's process stops. @returns whether all that it had begun has ended */
  async stopWorker(): Promise<boolean> {
    if (this.running === null) return true;
    const { app, worker, native, finished } = this.running;
    this.running = null;
    await app.get(BackgroundRunner).stop();
    worker.shutdown();
    const ending = finished.then(() => app.close()).then(() => native.close());
    this.endings.push(ending);
    const hasEnded = await isDrained(finished);
    if (hasEnded) await ending;
    return hasEnded;
  }

  /** Temporal loses its whole database; a worker is there again, and whoever wants conductors has to start them. */
  async loseTemporal(): Promise<void> {
    await this.stopWorker();
    await this.replayAll();
    await this.parts.temporal.lose();
    await this.startWorker();
  }

  /** Stops everything, after every run here was replayed, also those that ended: a history that does not fit the code fails. */
  async close(): Promise<void> {
    await this.stopWorker();
    await Promise.all(this.endings);
    // The server's list may lag behind; each conductor left a trace of its latest run.
    const traces = await this.dataSource.query<RunId[]>('SELECT id AS "workflowId", run_id AS "runId" FROM conductor');
    await this.replayAll(traces);
    await this.parts.dataSource.destroy();
    await this.parts.connection.close();
    await this.parts.temporal.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async replayAll(more: readonly RunId[] = []): Promise<void> {
    const runs = new Map(more.map((run) => [run.runId, run]));
    if (this.parts.temporal.lists ?? true)
      for await (const { workflowId, runId } of this.client.workflow.list()) runs.set(runId, { workflowId, runId });
    this.spoiled.forEach((runId) => runs.delete(runId));
    await replay(this.bundle.code, historiesOf(this.client, [...runs.values()]));
  }
}

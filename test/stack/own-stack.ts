import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { seed } from '#apps/standalone/seed-data.js';
import { searchAttributeTypes } from '#contracts/search-attribute.contract.js';
import { WallClock } from '#platform/clock/clock.js';
import { claimPort } from '#platform/services/port.js';
import { endProcess, identify } from '#platform/services/process-identity.js';
import { postgresHome } from '#platform/services/postgres-home.js';
import { type RunningPostgres, startPostgres } from '#platform/services/postgres.js';
import { ServiceError } from '#platform/services/service.error.js';
import { ensureTemporalCli } from '#platform/services/temporal-binary.js';
import { eraseTemporal, type RunningTemporal, startTemporal } from '#platform/services/temporal.js';
import { migrate } from '#records/migrate.js';

import { Program } from './program.js';

export const parts = ['postgres', 'temporal', 'worker', 'api'] as const;
export type Part = (typeof parts)[number];

export interface StackOptions {
  /** Connections of the api's pool, and of the worker's. */
  readonly pool: number;
  /** Options of Node for the api, to profile it. */
  readonly apiNode?: readonly string[];
}

/**
 * The whole engine on servers of its own, in a folder of its own that vanishes with it: PostgreSQL as durable as in
 * production, Temporal's server, `node dist/apps/{api,worker}/main.js`, the bundled plan and its cast. Each part may be
 * killed and started again; it comes back on its old port. The project has to be built.
 */
export class OwnStack {
  readonly folder = mkdtempSync(join(tmpdir(), 'qiantou-stack-'));
  private readonly ports = { postgres: 0, temporal: 0, temporalUi: 0, api: 0 };
  private readonly programs = new Map<'api' | 'worker', Program>();
  private postgres: RunningPostgres | null = null;
  private temporal: RunningTemporal | null = null;

  private constructor(private readonly options: StackOptions) {}

  static async start(options: StackOptions): Promise<OwnStack> {
    const stack = new OwnStack(options);
    stack.stopWithProcess();
    try {
      stack.ports.api = await claimPort(0);
      await Promise.all([stack.startPart('postgres'), stack.startPart('temporal')]);
      await migrate(stack.databaseUrl);
      const { databaseUrl, folder: dataDir, url: apiUrl } = stack;
      const plan = { isEmpty: false, isAsWritten: false, isUntouched: true };
      await seed({ databaseUrl, dataDir, apiUrl, clock: new WallClock(), ...plan });
      await Promise.all([stack.startPart('worker'), stack.startPart('api')]);
      return stack;
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  get databaseUrl(): string {
    return this.postgres?.url ?? '';
  }

  get temporalAddress(): string {
    return `127.0.0.1:${this.ports.temporal}`;
  }

  /** Of the api. */
  get url(): string {
    return `http://127.0.0.1:${this.ports.api}`;
  }

  pid(part: Part): number {
    if (part === 'postgres') return this.postgres?.pid ?? 0;
    return part === 'temporal' ? (this.temporal?.pid ?? 0) : (this.programs.get(part)?.pid ?? 0);
  }

  /** Programs of ours that ended without having been asked to; a supervisor would start them again. */
  get fallen(): readonly ('api' | 'worker')[] {
    return [...this.programs].filter(([, program]) => program.hasEnded).map(([part]) => part);
  }

  logOf(part: 'api' | 'worker'): string {
    return readFileSync(join(this.folder, `${part}.log`), 'utf8');
  }

  /** A client that keeps trying a dead server's port may hold that port itself for a moment, as the end of its own call. */
  async restartPart(part: Part): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.startPart(part);
        return;
      } catch (error) {
        if (!(error instanceof ServiceError) || error.code !== 'PORT_TAKEN' || attempt === 20) throw error;
        await pause(500);
      }
    }
  }

  async startPart(part: Part): Promise<void> {
    if (part === 'postgres') await this.startPostgres();
    else if (part === 'temporal') await this.startTemporal();
    else this.programs.set(part, await this.startProgram(part));
  }

  /** kill -9: nothing is told to anybody, nothing is flushed. */
  async killPart(part: Part): Promise<void> {
    if (part === 'api' || part === 'worker') await this.programs.get(part)?.kill();
    else await this.killServer(this.pid(part));
  }

  async stopPart(part: Part): Promise<void> {
    if (part === 'postgres') await this.postgres?.stop();
    else if (part === 'temporal') await this.temporal?.stop();
    else await this.programs.get(part)?.stop();
  }

  /** Temporal's whole database is lost; an empty server is there again. */
  async loseTemporal(): Promise<void> {
    await this.temporal?.stop();
    await eraseTemporal(this.folder);
    await this.restartPart('temporal');
  }

  /** Ctrl-C and SIGTERM stop all of it: the servers would live on by themselves. */
  private stopWithProcess(): void {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void this.stop().finally(() => process.exit(130)));
  }

  async stop(): Promise<void> {
    for (const part of [...parts].reverse()) await this.stopPart(part).catch(() => undefined);
    rmSync(postgresHome(this.folder).folder, { recursive: true, force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async killServer(pid: number): Promise<void> {
    const identity = identify(pid);
    if (identity !== undefined) await endProcess(identity, [{ signal: 'SIGKILL', waitMs: 10_000 }]);
  }

  private async startPostgres(): Promise<void> {
    this.postgres = await startPostgres({ dataDir: this.folder, port: this.ports.postgres });
    this.ports.postgres = Number(new URL(this.postgres.url).port);
  }

  private async startTemporal(): Promise<void> {
    const { temporal: port, temporalUi: uiPort } = this.ports;
    const options = { dataDir: this.folder, binary: await ensureTemporalCli(), port, uiPort, namespace: 'default' };
    this.temporal = await startTemporal({ ...options, searchAttributes: searchAttributeTypes });
    this.ports.temporal = Number(this.temporal.address.split(':')[1]);
    this.ports.temporalUi = Number(new URL(this.temporal.uiUrl).port);
  }

  private startProgram(name: 'api' | 'worker'): Promise<Program> {
    const environment = {
      NODE_ENV: 'production',
      DATABASE_URL: this.databaseUrl,
      QIANTOU_DATABASE_POOL: String(this.options.pool),
      TEMPORAL_ADDRESS: this.temporalAddress,
      QIANTOU_PORT: String(this.ports.api),
      QIANTOU_LOG_LEVEL: 'warn',
    };
    const node = name === 'api' ? this.options.apiNode : undefined;
    const log = join(this.folder, `${name}.log`);
    return Program.start({ program: `dist/apps/${name}/main.js`, environment, log, ...(node && { node }) });
  }
}

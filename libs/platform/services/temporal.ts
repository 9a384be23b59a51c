import { execFile, spawn } from 'node:child_process';
import { closeSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { requireSpace } from './disk.js';
import { poll } from './poll.js';
import { accepts, claimPort } from './port.js';
import { endProcess, identify, isRunning, type ProcessIdentity } from './process-identity.js';
import { asServiceError, diskFull, ServiceError } from './service.error.js';
import { openLog } from './service-log.js';

export interface TemporalOptions {
  /** The program's data folder; the server's file, log and pid are in `temporal` inside it. */
  dataDir: string;
  /** The command line's path, from `ensureTemporalCli`. */
  binary: string;
  /** 0: any free one. */
  port: number;
  uiPort: number;
  namespace: string;
  /** Names with their types, as `{ QiantouPlan: 'Keyword' }`. */
  searchAttributes?: Readonly<Record<string, string>>;
}

export interface RunningTemporal {
  /** host:port for clients and workers. */
  address: string;
  uiUrl: string;
  pid: number;
  adopted: boolean;
  stop(): Promise<void>;
}

/** What a start leaves for the next one, in case it is killed. */
interface Trace extends ProcessIdentity {
  port: number;
  uiPort: number;
}

const HOST = '127.0.0.1';
const START_MS = 60_000;

/**
 * Starts Temporal's development server on a database file, in a process group of its own.
 * One left by a killed start is adopted if it listens where it should and answers, otherwise stopped first.
 * Throws ServiceError.
 */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const folder = join(options.dataDir, 'temporal');
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw asServiceError(error, folder);
  }
  const adopted = await adopt(folder, options);
  const trace = adopted ?? (await start(folder, options));
  return {
    address: `${HOST}:${trace.port}`,
    uiUrl: `http://${HOST}:${trace.uiPort}`,
    pid: trace.pid,
    adopted: adopted !== undefined,
    stop: async () => {
      await stopTemporal(trace);
      rmSync(pidFile(folder), { force: true });
    },
  };
}

/** Stops a server that a killed start left and removes the database, so that the next start has an empty one. */
export async function eraseTemporal(dataDir: string): Promise<void> {
  const folder = join(dataDir, 'temporal');
  const trace = readTrace(folder);
  if (trace !== undefined) await stopTemporal(trace);
  for (const suffix of ['', '-shm', '-wal']) rmSync(`${databaseFile(folder)}${suffix}`, { force: true });
}

async function adopt(folder: string, options: TemporalOptions): Promise<Trace | undefined> {
  const trace = readTrace(folder);
  if (trace === undefined || !isRunning(trace)) return undefined;
  const isWanted = [0, trace.port].includes(options.port) && [0, trace.uiPort].includes(options.uiPort);
  if (isWanted && (await isReady(trace.port, options))) return trace;
  await stopTemporal(trace);
  return undefined;
}

async function start(folder: string, options: TemporalOptions): Promise<Trace> {
  await requireSpace(folder, 50);
  const port = await claimPort(options.port, { service: 'Temporal', setting: 'QIANTOU_TEMPORAL_PORT' });
  const ui = { service: "Temporal's UI", setting: 'QIANTOU_TEMPORAL_UI_PORT' };
  const uiPort = await claimPort(options.uiPort, ui);
  const log = openLog(join(folder, 'temporal.log'));
  const child = spawn(options.binary, argumentsFor(options, { folder, port, uiPort }), {
    cwd: folder,
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
  });
  child.on('error', () => undefined); // A program that cannot be run has no pid, which is asked below.
  child.unref();
  closeSync(log.descriptor);
  const identity = child.pid === undefined ? undefined : identify(child.pid);
  if (identity === undefined) throw failure(folder, log.sinceOpened() || `${options.binary} could not be run`);
  const trace = { ...identity, port, uiPort };
  writeFileSync(pidFile(folder), JSON.stringify(trace));
  const outcome = await poll(
    async () => (isRunning(identity) ? ((await isReady(port, options)) ? 'ready' : undefined) : 'ended'),
    { everyMs: 50, forMs: START_MS },
  );
  if (outcome === 'ready') return trace;
  await stopTemporal(identity);
  throw failure(folder, log.sinceOpened() || `not ready in ${START_MS / 1000} s`);
}

function argumentsFor(options: TemporalOptions, at: { folder: string; port: number; uiPort: number }): string[] {
  const attributes = Object.entries(options.searchAttributes ?? {});
  return [
    ...['server', 'start-dev', '--ip', HOST, '--port', String(at.port), '--ui-port', String(at.uiPort)],
    ...['--db-filename', databaseFile(at.folder), '--namespace', options.namespace, '--log-level', 'error'],
    ...attributes.flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
  ];
}

/** Ready means that the namespace is there with its attributes: the port opens seconds before that. */
async function isReady(port: number, { binary, namespace, searchAttributes = {} }: TemporalOptions): Promise<boolean> {
  if (!(await accepts(port, HOST))) return false;
  const at = ['--address', `${HOST}:${port}`, '--namespace', namespace];
  try {
    const ask = ['operator', 'search-attribute', 'list', ...at, '--output', 'json'];
    const { stdout } = await promisify(execFile)(binary, ask, { timeout: 10_000 });
    return Object.keys(searchAttributes).every((name) => stdout.includes(`"${name}"`));
  } catch {
    return false;
  }
}

const stopTemporal = (identity: ProcessIdentity): Promise<void> =>
  endProcess(identity, [
    { signal: 'SIGTERM', waitMs: 15_000 },
    { signal: 'SIGKILL', waitMs: 2_000 },
  ]);

const pidFile = (folder: string): string => join(folder, 'temporal.pid');
const databaseFile = (folder: string): string => join(folder, 'temporal.db');

function readTrace(folder: string): Trace | undefined {
  try {
    // Written whole by this module; anything unreadable counts as no trace.
    return JSON.parse(readFileSync(pidFile(folder), 'utf8')) as Trace;
  } catch {
    return undefined;
  }
}

function failure(folder: string, said: string): ServiceError {
  if (/no space left|disk is full/i.test(said)) return diskFull(folder);
  const why = said.trim().split('\n').slice(-3).join(' ');
  return new ServiceError('START_FAILED', `Temporal did not start (its log is in ${folder}): ${why}`);
}

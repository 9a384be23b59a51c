import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { poll } from './poll.js';
import { claimPort } from './port.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { type Cluster, ensureCluster, SERVER_ENVIRONMENT } from './postgres-cluster.js';
import { databaseUrl, ensureDatabase, isAnswering } from './postgres-database.js';
import { postgresHome, type PostgresHome } from './postgres-home.js';
import { findPostmaster, stopPostmaster, type Postmaster } from './postmaster.js';
import { diskFull, ServiceError } from './service.error.js';
import { openLog, type ServiceLog } from './service-log.js';

export interface PostgresOptions {
  /** The program's data folder; the server's own is inside it, or beside it where root starts it. */
  dataDir: string;
  /** 0: any free one. */
  port: number;
  /** False trades safety after a crash of the machine for speed: for tests only. */
  durable?: boolean;
}

export interface RunningPostgres {
  /** Of the owner, for the database `qiantou`, with the password. */
  url: string;
  pid: number;
  /** Whether it was found running, left by a start that was killed. */
  adopted: boolean;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL in a process group of its own, so that Ctrl-C reaches it only through `stop`.
 * A server left by a killed start is adopted if it fits, otherwise stopped first. Throws ServiceError.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const home = postgresHome(options.dataDir);
  const binaries = await postgresBinaries({ shared: home.account !== undefined });
  const cluster = await ensureCluster(home, binaries);
  const server = { options, home, binaries, cluster };
  const adopted = await adopt(server);
  const postmaster = adopted ?? (await start(server));
  const url = databaseUrl(postmaster.port, cluster.password);
  await ensureDatabase(url);
  return {
    url,
    pid: postmaster.identity.pid,
    adopted: adopted !== undefined,
    stop: () => stopPostmaster(postmaster.identity),
  };
}

interface Server {
  options: PostgresOptions;
  home: PostgresHome;
  binaries: PostgresBinaries;
  cluster: Cluster;
}

async function adopt({ options, binaries, cluster }: Server): Promise<Postmaster | undefined> {
  const found = findPostmaster(cluster.data);
  if (found === undefined) return undefined;
  const fits = found.command.startsWith(binaries.postgres) && (options.port === 0 || options.port === found.port);
  if (fits && (await isAnswering(databaseUrl(found.port, cluster.password)))) return found;
  await stopPostmaster(found.identity);
  return undefined;
}

/**
 * After a kill -9 of the server its sessions need a moment to notice, and hold its shared memory until then; and the server
 * itself seems to live until its parent has seen its end. One that really lives was adopted or stopped before.
 */
const LEFTOVERS = /pre-existing shared memory block|lock file "postmaster\.pid" already exists/;

async function start(server: Server): Promise<Postmaster> {
  const port = await claimPort(server.options.port, { service: 'PostgreSQL', setting: 'QIANTOU_POSTGRES_PORT' });
  const started = await poll(
    async () => {
      const attempt = await launch(server, port);
      if (typeof attempt !== 'string') return attempt;
      if (LEFTOVERS.test(attempt)) return undefined;
      throw failure(server.home.folder, attempt);
    },
    { everyMs: 300, forMs: 15_000 },
  );
  return (
    started ?? Promise.reject(failure(server.home.folder, 'a killed server is still there or holds its shared memory'))
  );
}

/** Answers the ready server, or what the log says when it ended before it was ready. */
async function launch({ options, home, binaries, cluster }: Server, port: number): Promise<Postmaster | string> {
  const log = openLog(join(home.folder, 'postgres.log'));
  const child = spawn(binaries.postgres, ['-D', cluster.data, ...settings(port, options.durable ?? true)], {
    cwd: home.folder,
    env: SERVER_ENVIRONMENT,
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
    ...home.account,
  });
  child.on('error', () => undefined); // A program that cannot be run has no pid, which is asked below.
  child.unref();
  closeSync(log.descriptor);
  return (await poll(() => readiness(cluster.data, child, log), { everyMs: 20, forMs: 60_000 })) ?? 'not ready in 60 s';
}

function readiness(
  data: string,
  child: { pid?: number | undefined; exitCode: number | null; signalCode: string | null },
  log: ServiceLog,
): Postmaster | string | undefined {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
    return log.sinceOpened() || 'the program could not be run';
  const found = findPostmaster(data);
  return found?.isReady && found.identity.pid === child.pid ? found : undefined;
}

function settings(port: number, durable: boolean): string[] {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '', // Paths of sockets are limited to about 100 bytes; loopback is enough.
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function failure(folder: string, said: string): ServiceError {
  if (/no space left/i.test(said)) return diskFull(folder);
  const why = said.trim().split('\n').slice(-3).join(' ');
  return new ServiceError('START_FAILED', `PostgreSQL did not start (its log is in ${folder}): ${why}`);
}

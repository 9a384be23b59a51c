import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Configuration } from '#platform/configuration/configuration.js';
import { databaseUrl } from '#platform/services/postgres-database.js';
import { postgresFolder } from '#platform/services/postgres-home.js';
import { findPostmaster } from '#platform/services/postmaster.js';

import { notReachable } from '../terminal/command-line.error.js';

/**
 * The database: DATABASE_URL, or the embedded server that runs on the data folder, as its postmaster.pid describes it.
 * @throws CommandLineError when neither is there
 */
export function databaseOf({ databaseUrl: given, dataDir }: Configuration): string {
  if (given !== undefined) return given;
  const running = embedded(dataDir);
  if (running === null)
    throw notReachable(`Nothing runs on ${dataDir}: start it with \`npm start\`, or set DATABASE_URL.`);
  return running;
}

function embedded(dataDir: string): string | null {
  const folder = postgresFolder(dataDir);
  const passwordFile = join(folder, 'owner.password');
  const server = findPostmaster(join(folder, 'data'));
  if (server === undefined || !existsSync(passwordFile)) return null;
  return databaseUrl(server.port, readFileSync(passwordFile, 'utf8').trim());
}

/** Temporal: TEMPORAL_ADDRESS, or where the embedded server says that it listens, or where it would. */
export function temporalOf({ temporalAddress, temporalPort, dataDir }: Configuration): string {
  return temporalAddress ?? `127.0.0.1:${tracedPort(dataDir) ?? temporalPort}`;
}

/** The port in the trace that a start leaves for the next one. */
function tracedPort(dataDir: string): number | null {
  try {
    const trace: unknown = JSON.parse(readFileSync(join(dataDir, 'temporal', 'temporal.pid'), 'utf8'));
    const isTrace = typeof trace === 'object' && trace !== null && 'port' in trace;
    return isTrace && typeof trace.port === 'number' ? trace.port : null;
  } catch {
    return null; // not started here yet
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, endProcess, identify, type ProcessIdentity } from './process-identity.js';

/** A server that runs on a data folder, as its own postmaster.pid describes it. */
export interface Postmaster {
  identity: ProcessIdentity;
  port: number;
  isReady: boolean;
  /** Its program with the arguments, to tell another version's server from ours. */
  command: string;
}

/** The server that now runs on `data`; undefined when none does, whatever a kill -9 left in the file. */
export function findPostmaster(data: string): Postmaster | undefined {
  const [pid, , , port, , , , status] = readLines(join(data, 'postmaster.pid'));
  const identity = identify(Number(pid));
  if (identity === undefined) return undefined;
  // The number may belong to some other program by now: ours names its data folder.
  const command = commandLine(identity.pid);
  if (!command.includes(data)) return undefined;
  return { identity, port: Number(port), isReady: status?.trim() === 'ready', command };
}

/** Fast shutdown first: it ends sessions and writes a checkpoint; the harder signals are for a server that hangs. */
export const stopPostmaster = (identity: ProcessIdentity): Promise<void> =>
  endProcess(identity, [
    { signal: 'SIGINT', waitMs: 30_000 },
    { signal: 'SIGQUIT', waitMs: 5_000 },
    { signal: 'SIGKILL', waitMs: 2_000 },
  ]);

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

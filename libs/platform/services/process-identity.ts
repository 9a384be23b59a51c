import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { poll } from './poll.js';

/** A process and the moment it began: a number alone may meanwhile belong to another program. */
export interface ProcessIdentity {
  pid: number;
  /** Opaque; equal texts mean the same process. */
  began: string;
}

/** Undefined when no such process runs; a zombie does not run. */
export function identify(pid: number): ProcessIdentity | undefined {
  const began = process.platform === 'linux' ? beganOnLinux(pid) : beganElsewhere(pid);
  return began === undefined ? undefined : { pid, began };
}

export function isRunning({ pid, began }: ProcessIdentity): boolean {
  return identify(pid)?.began === began;
}

/** The command line with its arguments, or an empty text. */
export function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/**
 * Sends the signals in order, waiting after each; resolves as soon as the process has ended.
 * The last one should be SIGKILL: the wait after it is only for the system to clear up.
 */
export async function endProcess(
  identity: ProcessIdentity,
  signals: readonly { signal: NodeJS.Signals; waitMs: number }[],
): Promise<void> {
  for (const { signal, waitMs } of signals) {
    if (!isRunning(identity)) return;
    try {
      process.kill(identity.pid, signal);
    } catch {
      return; // It ended between the two lines.
    }
    const ended = await poll(() => (isRunning(identity) ? undefined : true), { everyMs: 20, forMs: waitMs });
    if (ended) return;
  }
}

function beganOnLinux(pid: number): string | undefined {
  try {
    // proc(5): the name in brackets may hold anything, so count from its end: state is field 3, start time 22.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function beganElsewhere(pid: number): string | undefined {
  try {
    const [state, ...began] = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/);
    return state?.startsWith('Z') ? undefined : began.join(' ');
  } catch {
    return undefined;
  }
}

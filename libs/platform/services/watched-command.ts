import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface WatchedCommand {
  command: string;
  args: readonly string[];
  cwd: string;
  /** Added to this process's own environment. */
  env?: Record<string, string>;
  /** Growth of the files in this folder counts as progress, and so does every line of output. */
  watch: string;
  /** Without progress for so long, the command counts as stalled: a blocked download may hang for ever. */
  stallSeconds: number;
  totalSeconds: number;
}

const KEPT_CHARACTERS = 20_000;

/**
 * Runs a command that fetches something; resolves to its output.
 * Throws an Error that says in one line why it failed, stalled or took too long; its whole process group is then ended.
 */
export function runWatched(job: WatchedCommand): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(job.command, job.args, {
      cwd: job.cwd,
      env: { ...process.env, ...job.env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let progressAt = performance.now();
    const note = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-KEPT_CHARACTERS);
      progressAt = performance.now();
    };
    child.stdout.on('data', note);
    child.stderr.on('data', note);
    const watchdog = watch(job, {
      progressAt: () => progressAt,
      noteProgress: () => (progressAt = performance.now()),
      stop: (why) => {
        endGroup(child.pid);
        reject(new Error(why));
      },
    });
    child.on('error', (error) => reject(error));
    child.on('close', (code) => {
      clearInterval(watchdog);
      if (code === 0) resolve(output);
      else reject(new Error(lastLine(output) || `${job.command} ended with code ${code ?? 'none'}`));
    });
  });
}

interface Watch {
  progressAt: () => number;
  noteProgress: () => void;
  stop: (why: string) => void;
}

function watch(job: WatchedCommand, { progressAt, noteProgress, stop }: Watch): NodeJS.Timeout {
  const began = performance.now();
  let size = 0;
  return setInterval(() => {
    const grown = bytesIn(job.watch);
    if (grown !== size) noteProgress();
    size = grown;
    if (performance.now() - progressAt() > job.stallSeconds * 1000)
      stop(`no progress for ${job.stallSeconds} s, stopped`);
    else if (performance.now() - began > job.totalSeconds * 1000)
      stop(`not finished within ${job.totalSeconds} s, stopped`);
  }, 250);
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

function bytesIn(folder: string): number {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  } catch {
    return -1; // A file vanished between the two calls, which is progress too.
  }
}

const lastLine = (output: string): string => output.trim().split('\n').at(-1)?.slice(0, 300) ?? '';

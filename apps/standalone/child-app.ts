import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '#platform/configuration/project-root.js';
import { openLog } from '#platform/services/service-log.js';
import type { Stoppable } from './running-stack.js';

export interface ChildOptions {
  /** Its name in the log folder and in what a person reads. */
  name: string;
  /** The compiled program, relative to the clone. */
  program: string;
  /** Added to this process's own environment. */
  env: Record<string, string>;
  dataDir: string;
  /** Called when it ends without having been asked to. */
  onDeath: (sentence: string) => void;
}

const READY_MS = 60_000;
const STOP_MS = 10_000;

/**
 * Starts the api or the worker and resolves when it says that it is ready. It has a process group of its own, so that
 * Ctrl-C in the terminal reaches it only through `stop`. Throws an Error with the end of its log.
 */
export async function startChild(options: ChildOptions): Promise<Stoppable> {
  const logs = join(options.dataDir, 'logs');
  mkdirSync(logs, { recursive: true });
  const file = join(logs, `${options.name}.log`);
  const log = openLog(file);
  const preload = pathToFileURL(join(projectRoot, 'dist/apps/standalone/follow-parent.js')).href;
  const child = spawn(process.execPath, ['--import', preload, join(projectRoot, options.program)], {
    cwd: projectRoot,
    env: { ...process.env, ...options.env },
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor, 'ipc'],
  });
  closeSync(log.descriptor);
  const ending = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const died = () => `The ${options.name} ended unexpectedly; the end of ${file}:\n${tail(log.sinceOpened())}`;
  if (!(await isReady(child, ending))) {
    child.kill('SIGKILL');
    throw new Error(died());
  }
  let isAsked = false;
  void ending.then(() => (isAsked ? undefined : options.onDeath(died())));
  const stop = async (): Promise<void> => {
    isAsked = true;
    await end(child, ending);
  };
  return { stop };
}

async function isReady(child: ChildProcess, ending: Promise<void>): Promise<boolean> {
  const said = new Promise<boolean>((resolve) =>
    child.on('message', (message) => message === 'ready' && resolve(true)),
  );
  return withinOr(false, READY_MS, [said, ending.then(() => false)]);
}

async function end(child: ChildProcess, ending: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const ended = await withinOr(false, STOP_MS, [ending.then(() => true)]);
  if (!ended) child.kill('SIGKILL');
  await ending;
}

async function withinOr<Result>(otherwise: Result, ms: number, promises: Promise<Result>[]): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Result>((resolve) => (timer = setTimeout(resolve, ms, otherwise)));
  const result = await Promise.race([...promises, late]);
  clearTimeout(timer);
  return result;
}

const tail = (log: string): string => log.trimEnd().split('\n').slice(-15).join('\n');

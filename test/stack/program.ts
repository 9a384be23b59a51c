import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '#platform/configuration/project-root.js';

export interface ProgramOptions {
  /** The compiled program, relative to the clone. */
  readonly program: string;
  /** The whole environment of the process: nothing of the caller's comes along. */
  readonly environment: Readonly<Record<string, string>>;
  /** What it prints goes there, behind what is there already. */
  readonly log: string;
  /** Options of Node itself. */
  readonly node?: readonly string[];
}

/** A compiled program of ours as a process of its own, that may be killed. */
export class Program {
  private readonly ended: Promise<void>;

  private constructor(private readonly child: ChildProcess) {
    this.ended = new Promise((resolve) => child.once('exit', () => resolve()));
  }

  /** Resolves when it says that it is ready; rejects with its log when it ends before. */
  static async start({ program, environment, log, node = [] }: ProgramOptions): Promise<Program> {
    const descriptor = openSync(log, 'a');
    const child = spawn(process.execPath, [...node, join(projectRoot, program)], {
      cwd: projectRoot,
      env: environment,
      stdio: ['ignore', descriptor, descriptor, 'ipc'],
    });
    closeSync(descriptor);
    const started = new Program(child);
    const ready = new Promise<boolean>((resolve) => child.once('message', () => resolve(true)));
    if (await Promise.race([ready, started.ended.then(() => false)])) return started;
    throw new Error(`${program} ended before it was ready:\n${readFileSync(log, 'utf8').slice(-2000)}`);
  }

  /** Also when nobody asked it to. */
  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** In order, as a stop of the engine does it. */
  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.ended;
  }

  /** Without a chance to do anything more. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}

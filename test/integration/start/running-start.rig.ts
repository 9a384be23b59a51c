import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { guard, rigFolder } from '#testing/services/rig-folder.js';

/** An `npm start` in a process group of its own, as a terminal gives it one. */
export class RunningStart {
  private printed = '';
  private readonly exit: Promise<number | null>;

  private constructor(private readonly child: ChildProcess) {
    this.exit = new Promise((resolve) => child.once('close', resolve));
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.printed += text));
    // Whoever ends the tests in their midst ends this too.
    guard(rigFolder(), { name: 'start', pid: child.pid ?? 0, signal: 'SIGTERM' });
    void this.exit.then(() => rmSync(join(rigFolder(), 'start.guarded'), { force: true }));
  }

  /** Resolves when it says that it is ready; rejects with what it printed when it ends before. */
  static async of(child: ChildProcess): Promise<RunningStart> {
    const start = new RunningStart(child);
    const ready = new Promise<boolean>((resolve) =>
      child.stdout?.on('data', () => start.output.includes('\nReady ') && resolve(true)),
    );
    if (await Promise.race([ready, start.exit.then(() => false)])) return start;
    throw new Error(`The start ended before it was ready:\n${start.output}`);
  }

  /** Everything that it has printed, on both streams. */
  get output(): string {
    return this.printed;
  }

  /** What the screen says at the pattern's first group; an empty text where it does not say it. */
  shown(pattern: RegExp): string {
    return pattern.exec(this.printed)?.[1] ?? '';
  }

  /** Of the api. */
  get url(): string {
    return this.shown(/(http:\S+)\/docs\b/);
  }

  /** Ctrl-C: the terminal sends it to the whole group. Answers the exit code once all of it has ended. */
  async interrupt(): Promise<number | null> {
    process.kill(-(this.child.pid ?? 0), 'SIGINT');
    return this.exit;
  }
}

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import type { Job, Outcome } from './jobs.js';

/** The driver's process, seen from the bench. */
export class LoadDriver {
  private constructor(private readonly child: ChildProcess) {}

  static async start(): Promise<LoadDriver> {
    const child = fork(fileURLToPath(new URL('driver.js', import.meta.url)));
    await once(child, 'message');
    return new LoadDriver(child);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async run(job: Job): Promise<Outcome> {
    this.child.send(job);
    // The driver's only other message.
    const [answer] = (await once(this.child, 'message')) as [{ outcome: Outcome } | { error: string }];
    if ('error' in answer) throw new Error(`The load driver failed: ${answer.error}`);
    return answer.outcome;
  }

  stop(): void {
    this.child.kill();
  }
}

import { setTimeout as pause } from 'node:timers/promises';

import { CaseBook } from '../../bench/case-book.js';
import type { Matter } from '../../bench/jobs.js';
import { mulberry } from '../../scenario/interruptions.js';
import { OwnStack } from '../../stack/own-stack.js';
import { ActingClient, type Sent } from './acting-client.js';
import { Overseer } from './overseer.js';
import { type Trouble, type TroublePoint, troublesOf } from './troubles.js';

export interface FaultSettings {
  readonly points: number;
  readonly acts: number;
  readonly seed: number;
}

/** People who act at the same time. */
const people = 6;

/** Acts over HTTP while api, worker, Temporal and PostgreSQL are killed, each a process of its own. */
export class FaultRun {
  readonly sent: Sent[] = [];
  readonly troubles: Record<string, number> = {};
  /** Programs of ours that ended without having been killed. */
  readonly fallen: string[] = [];
  readonly overseer: Overseer;
  private made = 0;
  private readonly random: () => number;
  private points: readonly TroublePoint[] = [];

  private constructor(
    private readonly stack: OwnStack,
    private readonly settings: FaultSettings,
  ) {
    this.overseer = new Overseer(stack);
    this.random = mulberry(settings.seed + 1);
  }

  static async start(settings: FaultSettings): Promise<FaultRun> {
    return new FaultRun(await OwnStack.start({ pool: 8 }), settings);
  }

  async run(): Promise<void> {
    const matters = await this.matters();
    const before = this.sent.length;
    const points = troublesOf({ ...this.settings, acts: this.settings.acts - before });
    this.points = points.map(({ after, trouble }) => ({ after: before + after, trouble }));
    const troubled = this.trouble();
    const queue = [...matters];
    await Promise.all(Array.from({ length: people }, () => this.work(queue)));
    await troubled;
    await this.supervise();
    await this.rest();
  }

  /** Enough copies of the plan, in bulk, half of them waiting for their leads and half for their supporting units. */
  private async matters(): Promise<readonly Matter[]> {
    const book = await CaseBook.open(this.stack.databaseUrl);
    await book.prepare();
    while ((await book.count('assignment')) < 45) await pause(200);
    const needed = Math.ceil(this.settings.acts / 2);
    const issued = await book.copy(Math.ceil(needed / 45 / 2));
    const own = await book.bundledMatters();
    const queue = [...own];
    await Promise.all(Array.from({ length: people }, () => this.work(queue)));
    while ((await book.unasked()) > 0) await pause(200);
    const asked = await book.copy(Math.ceil(needed / 77 / 2) + 1);
    await book.close();
    const mixed = [...issued.matters, ...asked.matters].sort((a, b) => (a.workItemId < b.workItemId ? -1 : 1));
    return mixed.slice(0, needed - own.length);
  }

  private async work(queue: Matter[]): Promise<void> {
    const client = new ActingClient(this.stack.url, this.random);
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      while (this.isAhead()) await pause(10);
      await client.handle(next, (sent) => this.sent.push(sent));
    }
  }

  /** People wait for a trouble that is still under way or to come at this place: each is to happen during acts. */
  private isAhead(): boolean {
    const next = this.points[this.made];
    return next !== undefined && this.sent.length > next.after + 2 * people;
  }

  private async trouble(): Promise<void> {
    for (const { after, trouble } of this.points) {
      while (this.sent.length < after) await pause(20);
      await this.supervise();
      await this.make(trouble);
      this.troubles[trouble] = (this.troubles[trouble] ?? 0) + 1;
      this.made += 1;
    }
  }

  private async make(trouble: Trouble): Promise<void> {
    if (trouble === 'conductor') {
      await this.overseer.terminate(this.random());
    } else if (trouble === 'temporal-lost') {
      await this.stack.loseTemporal();
      await this.overseer.restartConductors();
    } else {
      await this.stack.killPart(trouble);
      await this.stack.restartPart(trouble);
    }
  }

  /** As a supervisor does: what has fallen is started again. */
  private async supervise(): Promise<void> {
    for (const part of this.stack.fallen) {
      this.fallen.push(`${part}: ${this.stack.logOf(part).trimEnd().split('\n').at(-1) ?? ''}`);
      await this.stack.restartPart(part);
    }
  }

  /** Until no poke waits, nothing is unseen, and whoever has taken a task on has had its supporting units asked. */
  private async rest(): Promise<void> {
    const limit = performance.now() + 600_000;
    for (;;) {
      await this.supervise();
      const book = await CaseBook.open(this.stack.databaseUrl);
      const { pokes, unseen } = await book.backlog();
      await book.close();
      if (pokes + unseen === 0) return;
      if (performance.now() > limit) throw new Error(`No rest after 10 minutes: ${pokes} pokes, ${unseen} unseen.`);
      await pause(500);
    }
  }

  /** Some of the acknowledged acts, asked for once more. @returns those whose answer was another one */
  async repeated(count: number): Promise<readonly string[]> {
    const client = new ActingClient(this.stack.url, this.random);
    const acknowledged = this.sent.filter(({ fate }) => fate === 'acknowledged');
    const step = Math.max(1, Math.floor(acknowledged.length / count));
    const differing: string[] = [];
    for (let at = 0; at < acknowledged.length; at += step) {
      const one = acknowledged[at];
      const again = one === undefined ? '' : await client.again(one);
      if (one !== undefined && again !== one.said) differing.push(`${one.key}: ${again}`);
    }
    return differing;
  }

  async stop(): Promise<void> {
    await this.stack.stop();
  }
}

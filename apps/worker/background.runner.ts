import { Injectable, Logger } from '@nestjs/common';

import { Reconciler } from '#application/conductor/reconciler.js';
import { Relay } from '#application/conductor/relay.js';
import { RestartConductors } from '#application/conductor/restart-conductors.js';
import { DailyWork } from '#application/daily/daily-work.js';

import { BackgroundLoop } from './background.loop.js';
import { NoticeRunner } from './notice.runner.js';
import { RunningBundle } from './running-bundle.js';

/** Milliseconds between looks at an empty outbox; else a round is followed by the next at once. */
const relayPause = 100;
/** Where people come first: at the least five pokes a second are on their way. */
const givingWayPause = 200;
const lookPause = 15_000;
/** Half a minute, so that also what only a question reveals is repaired within a minute. */
const walkPause = 30_000;
/** What is daily is looked at more often, so that it is not missed by a worker that was down. */
const dailyPause = 600_000;

/** What every worker does beside running conductors: deliver pokes, find what nobody watches, tell people, do what is daily. */
@Injectable()
export class BackgroundRunner {
  private readonly logger = new Logger('reconciler');
  private readonly stopping = new AbortController();
  private readonly loops: readonly BackgroundLoop[];

  constructor(
    private readonly relay: Relay,
    private readonly reconciler: Reconciler,
    private readonly restart: RestartConductors,
    private readonly daily: DailyWork,
    private readonly bundle: RunningBundle,
    notices: NoticeRunner,
  ) {
    this.loops = [
      new BackgroundLoop('relay', () => this.deliver(), 1000),
      new BackgroundLoop('reconciler', () => this.look(), lookPause),
      new BackgroundLoop('walk', () => this.walk(), walkPause),
      ...notices.loops(),
      new BackgroundLoop('daily', () => this.doDaily(), dailyPause),
    ];
  }

  async start(): Promise<void> {
    const moved = await this.restart.ofOtherBundles(this.bundle.id);
    if (moved > 0) this.logger.log(`${moved} conductors of other code are being started again on ${this.bundle.id}`);
    this.loops.forEach((loop) => loop.start());
  }

  /** To be called before the conductors' worker is stopped: a walk would wait in vain for their answers. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }

  private async deliver(): Promise<number> {
    const { delivered, failed } = await this.relay.deliver();
    if (this.relay.givesWay) return givingWayPause;
    return delivered > 0 && failed === 0 ? 0 : relayPause;
  }

  private async look(): Promise<number> {
    this.report(await this.reconciler.look());
    return lookPause;
  }

  private async walk(): Promise<number> {
    this.report(await this.reconciler.walk(this.stopping.signal));
    return walkPause;
  }

  /** The log is kept outside the database as well: the hash in it is enough to know the checkpoint again. */
  private async doDaily(): Promise<number> {
    const done = await this.daily.run();
    const { checkpoint, forgotten } = done ?? { checkpoint: null, forgotten: 0 };
    if (checkpoint !== null) this.logger.log(`checkpoint ${checkpoint.id} of ${checkpoint.at}: ${checkpoint.hash}`);
    if (forgotten > 0) this.logger.log(`${forgotten} answers older than thirty days are forgotten`);
    return dailyPause;
  }

  private report(reconciliation: Awaited<ReturnType<Reconciler['look']>>): void {
    if (reconciliation === null || reconciliation.findings.length === 0) return;
    const { findings, oldestRungSeconds } = reconciliation;
    this.logger.warn({
      message: 'unwatched matters are poked',
      findings: findings.slice(0, 20),
      count: findings.length,
      oldestRungSeconds,
    });
  }
}

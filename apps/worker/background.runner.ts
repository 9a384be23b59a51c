import { Injectable, Logger } from '@nestjs/common';

import { Reconciler } from '#application/conductor/reconciler.js';
import { Relay } from '#application/conductor/relay.js';
import { RestartConductors } from '#application/conductor/restart-conductors.js';

import { BackgroundLoop } from './background.loop.js';
import { NoticeRunner } from './notice.runner.js';
import { RunningBundle } from './running-bundle.js';

/** Milliseconds between looks at an empty outbox; a full round is followed by the next at once. */
const relayPause = 100;
const lookPause = 15_000;
/** Half a minute, so that also what only a question reveals is repaired within a minute. */
const walkPause = 30_000;

/** What every worker does beside running conductors: deliver pokes, find what nobody watches, tell people. */
@Injectable()
export class BackgroundRunner {
  private readonly logger = new Logger('reconciler');
  private readonly loops: readonly BackgroundLoop[];

  constructor(
    private readonly relay: Relay,
    private readonly reconciler: Reconciler,
    private readonly restart: RestartConductors,
    private readonly bundle: RunningBundle,
    notices: NoticeRunner,
  ) {
    this.loops = [
      new BackgroundLoop('relay', () => this.deliver(), 1000),
      new BackgroundLoop('reconciler', () => this.look(), lookPause),
      new BackgroundLoop('walk', () => this.walk(), walkPause),
      ...notices.loops(),
    ];
  }

  async start(): Promise<void> {
    const moved = await this.restart.ofOtherBundles(this.bundle.id);
    if (moved > 0) this.logger.log(`${moved} conductors of other code are being started again on ${this.bundle.id}`);
    this.loops.forEach((loop) => loop.start());
  }

  async stop(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }

  private async deliver(): Promise<number> {
    const { delivered, failed } = await this.relay.deliver();
    return delivered > 0 && failed === 0 ? 0 : relayPause;
  }

  private async look(): Promise<number> {
    this.report(await this.reconciler.look());
    return lookPause;
  }

  private async walk(): Promise<number> {
    this.report(await this.reconciler.walk());
    return walkPause;
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

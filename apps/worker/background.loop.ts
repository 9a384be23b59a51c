import { Logger } from '@nestjs/common';

/** Work that is done again and again until stopped; a failure is logged and does not end it. */
export class BackgroundLoop {
  private readonly logger;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  /** `round` says after how many milliseconds it wants to be called again. */
  constructor(
    name: string,
    private readonly round: () => Promise<number>,
    private readonly afterFailure: number,
  ) {
    this.logger = new Logger(name);
  }

  start(): void {
    this.schedule(0);
  }

  /** Returns when the round in progress, if any, has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private schedule(delay: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.turn();
    }, delay);
  }

  private async turn(): Promise<void> {
    let delay = this.afterFailure;
    try {
      delay = await this.round();
    } catch (error) {
      this.logger.error(error instanceof Error ? error.message : String(error));
    }
    this.schedule(delay);
  }
}

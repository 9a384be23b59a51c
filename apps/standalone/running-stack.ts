export interface Stoppable {
  stop(): Promise<void>;
}

/**
 * What has been started, to be stopped in the opposite order. A start still under way when the stop comes is
 * awaited and then stopped as well, so that nothing is left behind half-started.
 */
export class RunningStack {
  private readonly entries: { name: string; started: Promise<Stoppable> }[] = [];
  private stopping: Promise<void> | undefined;

  constructor(private readonly report: (line: string) => void) {}

  get isStopping(): boolean {
    return this.stopping !== undefined;
  }

  /** Keeps the service on the stack from now on; one without a name is stopped without a word. Rejects with Interrupted when the stop has come meanwhile. */
  async start<Service extends Stoppable>(name: string, begin: () => Promise<Service>): Promise<Service> {
    this.refuseWhenStopping();
    const started = begin();
    this.entries.push({ name, started });
    const service = await started;
    this.refuseWhenStopping();
    return service;
  }

  /** The same stop for whoever asks, however often. */
  stop(): Promise<void> {
    return (this.stopping ??= this.stopAll());
  }

  private refuseWhenStopping(): void {
    if (this.isStopping) throw new Interrupted();
  }

  private async stopAll(): Promise<void> {
    for (let entry = this.entries.pop(); entry !== undefined; entry = this.entries.pop()) {
      const service = await entry.started.catch(() => undefined);
      if (service === undefined) continue;
      if (entry.name !== '') this.report(`· Stopping ${entry.name}`);
      await service.stop();
    }
  }
}

/** A stop was asked for while something was starting; no failure. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

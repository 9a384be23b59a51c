import { Injectable } from '@nestjs/common';

import { Clock } from '#platform/clock/clock.js';

import { ConductorRecords, Conductors, Outbox } from '../ports/conductors.js';

/** Conductors are disposable: ends them and has the relay start them again from the facts. */
@Injectable()
export class RestartConductors {
  constructor(
    private readonly records: ConductorRecords,
    private readonly conductors: Conductors,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Every conductor that ought to run, also when Temporal has lost its database. @returns how many */
  async all(): Promise<number> {
    let count = 0;
    let after: string | null = null;
    for (;;) {
      const at = this.clock.now().toISOString();
      const ids: readonly string[] = (await this.records.expected(after, 50, at)).map((expected) => expected.id);
      await this.restart(ids, 'restarted by command');
      count += ids.length;
      after = ids.at(-1) ?? null;
      if (after === null || ids.length < 50) return count;
    }
  }

  /** Those that another bundle runs, in batches: new code never replays old histories. @returns how many */
  async ofOtherBundles(bundle: string): Promise<number> {
    const ids = await this.records.ofOtherBundles(bundle);
    for (let start = 0; start < ids.length; start += 20) {
      await this.restart(ids.slice(start, start + 20), `moved to bundle ${bundle}`);
    }
    return ids.length;
  }

  private async restart(ids: readonly string[], reason: string): Promise<void> {
    await Promise.all(ids.map((id) => this.conductors.stop(id, reason)));
    if (ids.length > 0) await this.outbox.add(ids, this.clock.now().toISOString());
  }
}

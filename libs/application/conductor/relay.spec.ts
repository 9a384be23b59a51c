import { beforeEach, describe, expect, it } from '@jest/globals';

import { WallClock } from '#platform/clock/clock.js';

import { Conductors, type LeasedPoke, Outbox } from '../ports/conductors.js';
import { Relay } from './relay.js';

class StoppedClock extends WallClock {
  private milliseconds = Date.parse('2026-09-02T01:00:00.000Z');

  override now(): Date {
    return new Date(this.milliseconds);
  }

  pass(milliseconds: number): void {
    this.milliseconds += milliseconds;
  }
}

/** More pokes than anybody takes, from a database that takes its time. */
class FullOutbox extends Outbox {
  readonly limits: number[] = [];
  milliseconds = 2;
  amidActs = false;

  constructor(private readonly clock: StoppedClock) {
    super();
  }

  override lease(limit: number): Promise<readonly LeasedPoke[]> {
    this.limits.push(limit);
    this.clock.pass(this.milliseconds);
    const { amidActs } = this;
    const poke = (_: unknown, at: number): LeasedPoke => ({ conductor: `task/${at}`, upTo: 1, attempts: 1, amidActs });
    return Promise.resolve(Array.from({ length: limit }, poke));
  }

  override delivered = (): Promise<void> => Promise.resolve();
  override failed = (): Promise<void> => Promise.resolve();
  override add = (): Promise<void> => Promise.resolve();
}

class WillingConductors extends Conductors {
  override poke = (): Promise<void> => Promise.resolve();
  override ask = (): Promise<null> => Promise.resolve(null);
  override stop = (): Promise<void> => Promise.resolve();
}

describe('a relay gives way to people', () => {
  let outbox: FullOutbox;
  let relay: Relay;

  beforeEach(() => {
    const clock = new StoppedClock();
    outbox = new FullOutbox(clock);
    relay = new Relay(outbox, new WillingConductors(), clock);
  });

  const rounds = async (count: number): Promise<number[]> => {
    for (let round = 0; round < count; round += 1) await relay.deliver();
    return outbox.limits.splice(0);
  };

  it('by halves, down to one poke a round, while they act and the database is slow', async () => {
    Object.assign(outbox, { amidActs: true, milliseconds: 30 });
    expect(await rounds(7)).toEqual([16, 8, 4, 2, 1, 1, 1]);
    expect(relay.givesWay).toBe(true);
  });

  it('until they rest: then each round takes twice as many', async () => {
    Object.assign(outbox, { amidActs: true, milliseconds: 30 });
    await rounds(5);
    outbox.amidActs = false;
    expect(await rounds(6)).toEqual([1, 2, 4, 8, 16, 16]);
    expect(relay.givesWay).toBe(false);
  });

  it('not where they act and nobody has to wait', async () => {
    outbox.amidActs = true;
    expect(await rounds(3)).toEqual([16, 16, 16]);
    expect(relay.givesWay).toBe(false);
  });

  it('not where the database is slow and nobody acts', async () => {
    outbox.milliseconds = 500;
    expect(await rounds(3)).toEqual([16, 16, 16]);
  });
});

import { Injectable } from '@nestjs/common';

import { WallClock } from '#platform/clock/clock.js';

import { Conductors, type LeasedPoke, Outbox } from '../ports/conductors.js';

/** How many pokes are in flight at once while nobody waits: enough to keep Temporal busy. */
const inFlight = 16;
/** A lease is two to three milliseconds of work; where it takes longer while people act, people wait for conductors. */
const unhurriedMilliseconds = 8;
const leaseSeconds = 30;

/**
 * Delivers pokes: leases them, commits, calls Temporal without holding a lock, deletes what nothing was added to. It gives
 * way to people: while they act and the database is slow, each round takes half as many as the one before, down to one,
 * and later each takes twice as many. What waits meanwhile coalesces, so giving way also saves work.
 */
@Injectable()
export class Relay {
  private room = inFlight;

  constructor(
    private readonly outbox: Outbox,
    private readonly conductors: Conductors,
    // Leases are of the machine's time: they run out also where business time stands still.
    private readonly clock: WallClock,
  ) {}

  /** Whether a round should be followed by a pause. It never stands still: a poke a round goes on its way. */
  get givesWay(): boolean {
    return this.room < inFlight;
  }

  /** One round. @returns how many pokes were delivered and how many failed */
  async deliver(): Promise<{ readonly delivered: number; readonly failed: number }> {
    const at = this.clock.now();
    const pokes = await this.outbox.lease(this.room, { at: at.toISOString(), until: later(at, leaseSeconds) });
    this.makeRoom(pokes, this.clock.now().getTime() - at.getTime());
    if (pokes.length === 0) return { delivered: 0, failed: 0 };
    const outcomes = await Promise.allSettled(pokes.map((poke) => this.conductors.poke(poke.conductor)));
    const delivered = pokes.filter((_, index) => outcomes[index]?.status === 'fulfilled');
    await this.outbox.delivered(delivered);
    const failures = outcomes.flatMap((outcome, index) => {
      const poke = pokes[index];
      return outcome.status === 'rejected' && poke !== undefined ? [this.postpone(poke, outcome.reason)] : [];
    });
    await Promise.all(failures);
    return { delivered: delivered.length, failed: failures.length };
  }

  private makeRoom(pokes: readonly LeasedPoke[], milliseconds: number): void {
    const isHindering = milliseconds > unhurriedMilliseconds && pokes.some((poke) => poke.amidActs);
    this.room = isHindering ? Math.max(1, Math.floor(this.room / 2)) : Math.min(inFlight, this.room * 2);
  }

  /** Tries again after 1, 2, 4 … at most 30 seconds, for as long as it takes. */
  private postpone(poke: LeasedPoke, reason: unknown): Promise<void> {
    const seconds = Math.min(30, 2 ** Math.min(poke.attempts - 1, 5));
    const error = reason instanceof Error ? reason.message : String(reason);
    return this.outbox.failed(poke, { error, until: later(this.clock.now(), seconds) });
  }
}

function later(at: Date, seconds: number): string {
  return new Date(at.getTime() + seconds * 1000).toISOString();
}

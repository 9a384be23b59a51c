import type { SteppedClock } from '#platform/clock/clock.js';

import type { Outbox } from '../ports/conductors.js';
import type { Rest } from './rest.js';
import type { Timeline } from './timeline.port.js';

/** Something that somebody does at a moment of business time. */
export interface Scripted {
  /** ISO instant. */
  readonly at: string;
  readonly act: () => Promise<void>;
}

export interface Driven {
  readonly clock: SteppedClock;
  readonly timeline: Timeline;
  readonly outbox: Outbox;
  readonly rest: Rest;
}

/** Where a step has led, ISO, and whether anything was due or scripted there. */
export interface Stepped {
  readonly at: string;
  readonly due: boolean;
}

/**
 * Moves business time: to the next moment at which a rung is due, new rules come into force or somebody acts; waits for
 * rest; goes on. Conductors sleep by timers of Temporal's time, which does not jump along: whoever has something due is
 * poked after each step, and whoever sleeps looks at the clock again at the end. One driver at a time.
 */
export class TimeDriver {
  constructor(private readonly parts: Driven) {}

  /** Up to and including `until`, where time stops. `script` in any order. @returns every moment that was stepped to */
  async run(until: string, script: readonly Scripted[] = []): Promise<readonly string[]> {
    const open = script.filter(({ at }) => at <= until).toSorted((one, other) => one.at.localeCompare(other.at));
    const moments: string[] = [];
    await this.settle();
    for (;;) {
      const { at } = await this.step(earlier(until, open[0]?.at ?? until));
      moments.push(at);
      while (open[0] !== undefined && open[0].at <= at) {
        await open.shift()?.act();
        await this.parts.rest.come();
      }
      if (at >= until) break;
    }
    await this.rearm();
    return moments;
  }

  /** One step: to the next moment at which something is due, or to `until` where that comes sooner; then rest. */
  async step(until: string): Promise<Stepped> {
    const next = await this.parts.timeline.next(this.parts.clock.now().toISOString());
    const at = earlier(until, next ?? until);
    this.parts.clock.stepTo(new Date(at));
    await this.settle();
    const left = await this.parts.timeline.due(at);
    // Standing still would be for ever: what is due at rest is climbed by nobody.
    if (left.length > 0)
      throw new Error(`Due at ${at} and not done although all rests: ${left.slice(0, 5).join(', ')}`);
    return { at, due: next === at };
  }

  /** To the next moment at which something is due. @returns null where nothing is dated */
  async next(): Promise<Stepped | null> {
    const next = await this.parts.timeline.next(this.parts.clock.now().toISOString());
    return next === null ? null : this.step(next);
  }

  /** Everyone who sleeps sets its timer anew, by the offset of now. */
  async rearm(): Promise<void> {
    await this.poke(await this.parts.timeline.asleep());
  }

  /** What is due by now is done, and all rests. */
  async settle(): Promise<void> {
    await this.poke(await this.parts.timeline.due(this.parts.clock.now().toISOString()));
  }

  private async poke(conductors: readonly string[]): Promise<void> {
    if (conductors.length > 0) await this.parts.outbox.add(conductors, this.parts.clock.now().toISOString());
    await this.parts.rest.come(conductors);
  }
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

import type { Clock } from '#platform/clock/clock.js';
import { SteppedClock } from '#platform/clock/clock.js';

import type { Conductors, Outbox } from '../ports/conductors.js';
import { type Patience, Rest } from './rest.js';
import { TimeDriver } from './time-driver.js';
import type { Timeline } from './timeline.port.js';

/** What time it is, and what comes next; moments are ISO instants. */
export interface ClockView {
  readonly now: string;
  readonly stepped: boolean;
  /** The next rung, the next rules that an open deadline has to follow, or the next year; null where nothing is dated. */
  readonly next: string | null;
  /** Conductors that are not through with the present. */
  readonly restless: readonly string[];
}

export interface TimeParts {
  readonly clock: Clock;
  readonly timeline: Timeline;
  readonly outbox: Outbox;
  /** Null where Temporal is not at hand. */
  readonly conductors: Conductors | null;
  readonly patience?: Patience;
}

/** Time that cannot be moved: it is the machine's, or somebody else is moving it. */
export class TimeStands extends Error {
  override readonly name = 'TimeStands';

  constructor(readonly code: 'CLOCK_NOT_STEPPED' | 'CLOCK_BUSY' | 'CLOCK_FORWARD_ONLY') {
    super(sentences[code]);
  }
}

const sentences = {
  CLOCK_NOT_STEPPED: 'Time is the machine’s here: start with --clock stepped, on embedded data only.',
  CLOCK_BUSY: 'Somebody else is stepping the clock just now; try again.',
  CLOCK_FORWARD_ONLY: 'Time only goes forward: name a moment that is to come.',
} as const;

/** Business time as an administrator or the command line moves it: one at a time, and never past conductors at work. */
export class DrivenTime {
  private readonly rest: Rest;

  constructor(private readonly parts: TimeParts) {
    this.rest = new Rest(parts, parts.patience);
  }

  async view(): Promise<ClockView> {
    const { clock, timeline } = this.parts;
    const now = clock.now().toISOString();
    const [next, restless] = await Promise.all([timeline.next(now), timeline.restless(now)]);
    return { now, stepped: clock instanceof SteppedClock, next, restless };
  }

  /** To the next moment at which something is due, but not past `to`. @throws TimeStands, Unrest */
  step(to: string | null): Promise<ClockView> {
    return this.drive(to, async (driver) => {
      await (to === null ? driver.next() : driver.step(to));
    });
  }

  /** Through every such moment up to `to`. @throws TimeStands, Unrest */
  run(to: string): Promise<ClockView> {
    return this.drive(to, async (driver) => {
      await driver.run(to);
    });
  }

  private async drive(to: string | null, work: (driver: TimeDriver) => Promise<void>): Promise<ClockView> {
    const { clock, timeline, outbox } = this.parts;
    if (!(clock instanceof SteppedClock)) throw new TimeStands('CLOCK_NOT_STEPPED');
    if (to !== null && to <= clock.now().toISOString()) throw new TimeStands('CLOCK_FORWARD_ONLY');
    const driver = new TimeDriver({ clock, timeline, outbox, rest: this.rest });
    const done = await timeline.alone(async () => {
      await driver.settle();
      await work(driver);
      await driver.rearm();
      return this.view();
    });
    if (done === null) throw new TimeStands('CLOCK_BUSY');
    return done;
  }
}

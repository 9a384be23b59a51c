import type { ConductorState } from '#contracts/conductor.contract.js';
import type { Clock } from '#platform/clock/clock.js';

import type { Conductors, SilentConductor } from '../ports/conductors.js';
import type { Timeline, Trace } from './timeline.port.js';

export interface RestParts {
  readonly clock: Clock;
  readonly timeline: Timeline;
  /** Null where Temporal is not at hand: rest is then what the record says. */
  readonly conductors: Conductors | null;
}

/** Between looks, and how long to look before giving up, in milliseconds of the machine. */
export interface Patience {
  readonly everyMs: number;
  readonly forMs: number;
}

/** Enough for a thousand conductors that are poked at once on a busy machine. */
const patience: Patience = { everyMs: 25, forMs: 60_000 };

/** Conductors that did not come to rest; the sentence names some of them. */
export class Unrest extends Error {
  override readonly name = 'Unrest';
  readonly code = 'UNREST';

  constructor(readonly conductors: readonly string[]) {
    super(
      `${conductors.length} conductors do not come to rest: ${conductors.slice(0, 5).join(', ')}. Does a worker run?`,
    );
  }
}

/**
 * Rest: no poke waits, every conductor's row says that it has seen its facts' head and wakes later than now, and each that
 * has looked since the last rest answers that it waits. Only then may time go on.
 */
export class Rest {
  /** What each conductor had left of itself when it last answered that it waits. */
  private readonly answered = new Map<string, string>();

  constructor(
    private readonly parts: RestParts,
    private readonly given: Patience = patience,
  ) {}

  /**
   * `poked`: who is asked in any case, for a poke without news leaves no trace before it was looked at.
   * @throws Unrest when it does not come in time
   */
  async come(poked: readonly string[] = []): Promise<void> {
    this.forget(poked);
    const limit = performance.now() + this.given.forMs;
    for (;;) {
      const left = await this.restless();
      if (left.length === 0) return;
      if (performance.now() > limit) throw new Unrest(left);
      await new Promise((resolve) => setTimeout(resolve, this.given.everyMs));
    }
  }

  /** What these answered last no longer counts: they are asked anew. */
  forget(poked: readonly string[]): void {
    poked.forEach((conductor) => this.answered.delete(conductor));
  }

  /** Conductors that are not at rest at this moment. */
  async restless(): Promise<readonly string[]> {
    const { clock, timeline, conductors } = this.parts;
    const left = await timeline.restless(clock.now().toISOString());
    if (left.length > 0 || conductors === null) return left;
    const moved = (await timeline.traces()).filter(({ conductor, look }) => this.answered.get(conductor) !== look);
    const asked = await Promise.all(moved.map((trace) => this.waits(conductors, trace)));
    return moved.filter((_, place) => asked[place] !== true).map(({ conductor }) => conductor);
  }

  private async waits(conductors: Conductors, { conductor, poked, look }: Trace): Promise<boolean> {
    const state = await conductors.ask(conductor);
    const waits = isWaiting(state) && state.seen >= poked && !isDue(state, this.parts.clock.now());
    if (waits) this.answered.set(conductor, look);
    return waits;
  }
}

function isWaiting(state: ConductorState | SilentConductor | null): state is ConductorState {
  return state?.phase === 'waiting';
}

function isDue({ wakesAt }: ConductorState, now: Date): boolean {
  return wakesAt !== null && Date.parse(wakesAt) <= now.getTime();
}

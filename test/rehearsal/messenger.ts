import { Rest } from '#application/clock/rest.js';
import { Relay } from '#application/conductor/relay.js';
import { Conductors } from '#application/ports/conductors.js';
import { WallClock } from '#platform/clock/clock.js';
import { PostgresTimeline } from '#records/clock/postgres-timeline.js';
import { PostgresOutbox } from '#records/conductor/postgres-outbox.js';

import type { EngineRig } from '../rigs/engine.rig.js';

/** Milliseconds of the machine between looks. */
const pauseMs = 10;

/**
 * The relay of a rehearsal: pokes go out as soon as they are there, where the worker's own takes its time when there is little to
 * do. It remembers whom it poked, for whoever is poked across chains shows no trace of it before it has looked.
 */
export class Messenger {
  readonly rest: Rest;
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;

  constructor(engine: EngineRig) {
    const { clock, dataSource } = engine;
    const poked = new PokedConductors(engine.ofWorker<Conductors>(Conductors as never)); // an abstract class is its own token
    this.rest = new RestOfPoked({ clock, timeline: new PostgresTimeline(dataSource), conductors: poked }, poked);
    this.running = this.run(new Relay(new PostgresOutbox(dataSource), poked, new WallClock()));
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(relay: Relay): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const { delivered } = await relay.deliver();
      if (delivered === 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

/** The conductors, and who of them was poked and was not asked since. */
class PokedConductors extends Conductors {
  private readonly poked = new Set<string>();

  constructor(private readonly conductors: Conductors) {
    super();
  }

  async poke(conductor: string): Promise<void> {
    this.poked.add(conductor);
    await this.conductors.poke(conductor);
    this.poked.add(conductor);
  }

  ask(conductor: string): ReturnType<Conductors['ask']> {
    return this.conductors.ask(conductor);
  }

  stop(conductor: string, reason: string): Promise<void> {
    return this.conductors.stop(conductor, reason);
  }

  take(): readonly string[] {
    const taken = [...this.poked];
    this.poked.clear();
    return taken;
  }
}

class RestOfPoked extends Rest {
  constructor(
    parts: ConstructorParameters<typeof Rest>[0],
    private readonly conductors: PokedConductors,
  ) {
    super(parts, { everyMs: pauseMs, forMs: 60_000 });
  }

  override async restless(): Promise<readonly string[]> {
    const left = await super.restless();
    const poked = this.conductors.take();
    this.forget(poked);
    return [...left, ...poked];
  }
}

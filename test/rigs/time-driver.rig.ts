import { Rest } from '#application/clock/rest.js';
import { TimeDriver } from '#application/clock/time-driver.js';
import { Conductors } from '#application/ports/conductors.js';
import { PostgresTimeline } from '#records/clock/postgres-timeline.js';
import { PostgresOutbox } from '#records/conductor/postgres-outbox.js';

import type { EngineRig } from './engine.rig.js';

/** The driver of business time of an engine whose worker runs. */
export function timeDriverOf(engine: EngineRig): TimeDriver {
  const { clock, dataSource } = engine;
  const timeline = new PostgresTimeline(dataSource);
  const conductors = engine.ofWorker<Conductors>(Conductors as never); // an abstract class is its own token
  const rest = new Rest({ clock, timeline, conductors });
  return new TimeDriver({ clock, timeline, outbox: new PostgresOutbox(dataSource), rest });
}

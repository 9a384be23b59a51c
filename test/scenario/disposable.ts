import { RestartConductors } from '#application/conductor/restart-conductors.js';
import { Reconciler } from '#application/conductor/reconciler.js';
import { Conductors, Outbox } from '#application/ports/conductors.js';

import { EngineRig } from '../rigs/engine.rig.js';
import { eventually } from '../rigs/eventually.js';
import { planDatabase } from '../rigs/plan-database.rig.js';
import type { TemporalRig } from '../rigs/temporal.rig.js';
import { stateDigest } from './digest.js';
import { pointsOf } from './interruptions.js';
import { type Between, Stage } from './stage.js';

/** Acts of the scenario: two contests, a settlement and a referral, a decision, 45 acceptances with 15 signatures, … */
export const actsOfScenario = 180;

/** How often the scenario is interrupted, at places that follow from the seed. */
export interface Interrupted {
  readonly seed: number;
  readonly count: number;
  /** How many of them remove Temporal's database; the others terminate a conductor. */
  readonly lost: number;
}

/** How a run of the scenario ended. */
export interface Played {
  readonly digest: string;
  readonly lines: readonly string[];
  readonly interrupted: { readonly terminated: number; readonly lost: number };
  /** What the reconciler's slow walk found in the end. */
  readonly findings: number;
}

/** Plays the scenario on an engine of its own, from the published plan to the last confirmation. */
export async function playedScenario(temporal: () => Promise<TemporalRig>, trouble?: Interrupted): Promise<Played> {
  const database = await planDatabase();
  const engine = await EngineRig.start(database.url, temporal);
  try {
    const stage = new Stage(engine);
    await engine.startWorker();
    engine.clock.setMoment(new Date('2026-09-02T00:00:00.000Z'));
    await stage.rest();
    const interrupted = { terminated: 0, lost: 0 };
    await stage.play(trouble === undefined ? {} : { between: troubleOf(engine, trouble, interrupted) });
    // The worker's own reconciler may be at it: then this one is answered null.
    const walked = await eventually(
      () => engine.ofWorker(Reconciler).walk(),
      (reconciliation) => reconciliation !== null,
    );
    const findings = walked?.findings.length ?? -1;
    return { ...(await stateDigest(engine.dataSource)), interrupted, findings };
  } finally {
    await engine.close();
    await database.drop();
  }
}

/** At seeded points: a conductor is terminated, or Temporal's database is removed and the conductors are rebuilt. */
function troubleOf(engine: EngineRig, trouble: Interrupted, counted: { terminated: number; lost: number }): Between {
  const points = pointsOf({ ...trouble, acts: actsOfScenario });
  return async (done) => {
    const point = points.find(({ after }) => after === done);
    if (point === undefined) return;
    if (point.kind === 'lost') {
      await engine.loseTemporal();
      await engine.ofWorker(RestartConductors).all();
      counted.lost += 1;
    } else {
      await terminate(engine, done);
      counted.terminated += 1;
    }
  };
}

async function terminate(engine: EngineRig, done: number): Promise<void> {
  const [victim] = await engine.dataSource.query<{ id: string }[]>(
    "SELECT id FROM conductor WHERE id LIKE 'task/%' ORDER BY md5(id || $1) LIMIT 1",
    [String(done)],
  );
  const id = victim?.id ?? '';
  await engine.ofWorker<Conductors>(Conductors as never).stop(id, 'a test'); // an abstract class is its own token
  await engine.ofWorker<Outbox>(Outbox as never).add([id], engine.clock.now().toISOString());
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { RestartConductors } from '#application/conductor/restart-conductors.js';
import { Reconciler } from '#application/conductor/reconciler.js';
import { Conductors, Outbox } from '#application/ports/conductors.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { EngineRig } from '../rigs/engine.rig.js';
import { planDatabase } from '../rigs/plan-database.rig.js';
import { ownTemporal, sharedTemporal, type TemporalRig } from '../rigs/temporal.rig.js';
import { stateDigest } from '../scenario/digest.js';
import { pointsOf } from '../scenario/interruptions.js';
import { type Between, Stage } from '../scenario/stage.js';

const seed = 20_261_124;
/** Acts of the scenario: two contests, a settlement and a referral, a decision, 45 acceptances with 15 signatures, … */
const actsOfScenario = 180;

interface Played {
  readonly digest: string;
  readonly lines: readonly string[];
  readonly interrupted: { terminated: number; lost: number };
  readonly findings: number;
}

describe('conductors are disposable', () => {
  const databases: TestDatabase[] = [];
  const engines: EngineRig[] = [];
  let quiet: Played;
  let troubled: Played;

  async function played(temporal: () => Promise<TemporalRig>, trouble: boolean): Promise<Played> {
    const database = await planDatabase();
    databases.push(database);
    const engine = await EngineRig.start(database.url, temporal);
    engines.push(engine);
    const stage = new Stage(engine);
    await engine.startWorker();
    engine.clock.setMoment(new Date('2026-09-02T00:00:00.000Z'));
    await stage.rest();
    const interrupted = { terminated: 0, lost: 0 };
    await stage.play(trouble ? { between: troubleOf(engine, stage, interrupted) } : {});
    const findings = (await engine.ofWorker(Reconciler).walk())?.findings.length ?? -1;
    return { ...(await stateDigest(engine.dataSource)), interrupted, findings };
  }

  beforeAll(async () => {
    quiet = await played(sharedTemporal, false);
    troubled = await played(ownTemporal, true);
  }, 600_000);

  afterAll(async () => {
    for (const engine of engines) await engine.close();
    for (const database of databases) await database.drop();
  });

  it('ends with the same record after 17 conductors were terminated and Temporal lost its database three times', () => {
    expect(troubled.interrupted).toEqual({ terminated: 17, lost: 3 });
    expect(troubled.lines).toEqual(quiet.lines);
    expect(troubled.digest).toBe(quiet.digest);
  });

  it('leaves nothing unwatched', () => {
    expect([quiet.findings, troubled.findings]).toEqual([0, 0]);
  });

  /** At seeded points: a conductor is terminated, or Temporal's database is removed and the conductors are rebuilt. */
  function troubleOf(engine: EngineRig, stage: Stage, counted: Played['interrupted']): Between {
    const points = pointsOf({ seed, count: 20, acts: actsOfScenario, lost: 3 });
    return async (done) => {
      const point = points.find(({ after }) => after === done);
      if (point === undefined) return;
      if (point.kind === 'lost') {
        await engine.loseTemporal();
        await engine.ofWorker(RestartConductors).all();
        counted.lost += 1;
        return;
      }
      const [victim] = await stage.world.dataSource.query<{ id: string }[]>(
        "SELECT id FROM conductor WHERE id LIKE 'task/%' ORDER BY md5(id || $1) LIMIT 1",
        [String(done)],
      );
      const id = victim?.id ?? '';
      await engine.ofWorker<Conductors>(Conductors as never).stop(id, 'a test'); // an abstract class is its own token
      await engine.ofWorker<Outbox>(Outbox as never).add([id], engine.clock.now().toISOString());
      counted.terminated += 1;
    };
  }
});

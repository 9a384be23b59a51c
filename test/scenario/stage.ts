import { Conductors } from '#application/ports/conductors.js';
import { sha256 } from '#application/record/chain-link.js';

import { conductedSql } from '#records/conductor/conducted.sql.js';

import type { EngineRig } from '../rigs/engine.rig.js';
import { eventually } from '../rigs/eventually.js';
import { commandOf, type Scene, type ScriptedAct, scenes } from './scenario.js';
import { World } from './world.js';

/** What a test may do between two acts: an interruption, or nothing. */
export type Between = (done: number) => Promise<void>;

/** The business moment of a scene: an hour apart, so that every event of a scene bears the same moment in every run. */
function momentOf(scene: number): Date {
  return new Date(Date.parse('2026-09-02T01:00:00.000Z') + scene * 3_600_000);
}

/** Plays the scenario on a running engine. */
export class Stage {
  readonly world: World;
  private done = 0;

  constructor(private readonly engine: EngineRig) {
    this.world = new World(engine.dataSource);
  }

  /** Rest: no poke waits, every conductor has seen what it has to see, and each that is asked says that it waits. */
  async rest(): Promise<void> {
    await eventually(
      () => this.unrested(),
      (left) => left.length === 0,
      120,
    );
  }

  private async unrested(): Promise<readonly string[]> {
    const pending = await this.world.dataSource.query<{ id: string }[]>(
      `WITH ${conductedSql}
       SELECT conductor AS id FROM outbox UNION SELECT id::text FROM task WHERE started_at IS NULL
       UNION SELECT c.id FROM conducted c LEFT JOIN conductor w ON w.id = c.id WHERE w.id IS NULL OR c.poked > w.seen`,
    );
    if (pending.length > 0) return pending.map(({ id }) => id);
    const conductors = this.engine.ofWorker<Conductors>(Conductors as never); // an abstract class is its own token
    const ids = await this.world.dataSource.query<{ id: string; poked: string }[]>(
      `WITH ${conductedSql} SELECT id, poked FROM conducted`,
    );
    const states = await Promise.all(
      ids.map(async ({ id, poked }) => {
        const state = await conductors.ask(id);
        return state?.phase === 'waiting' && state.seen >= Number(poked) ? [] : [id];
      }),
    );
    return states.flat();
  }

  async play({
    between,
    from = 0,
    to = scenes.length,
  }: { between?: Between; from?: number; to?: number } = {}): Promise<void> {
    for (const [index, scene] of scenes.entries()) {
      if (index >= from && index < to)
        await this.scene(scene, momentOf(index + 1), between ?? (() => Promise.resolve()));
    }
  }

  private async scene(scene: Scene, at: Date, between: Between): Promise<void> {
    this.engine.clock.setMoment(at);
    for (const act of await scene.acts(this.world)) {
      await this.perform(act, at.toISOString());
      this.done += 1;
      await between(this.done);
    }
    await this.rest();
  }

  private async perform(act: ScriptedAct, at: string): Promise<void> {
    const key = `${act.useCase.name} ${act.id}`;
    const actor = await this.world.person(act.account);
    const command = commandOf(act, { actor, at, request: { key, hash: sha256(key) } });
    await this.engine.get(act.useCase).run(command as never); // each act's terms are those of its use case
  }
}

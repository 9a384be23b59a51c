import type { WorkflowHandle } from '@temporalio/client';

import { AcceptAssignment } from '#application/assignment/accept-assignment.use-case.js';
import { Reconciler, type Reconciliation } from '#application/conductor/reconciler.js';
import { Relay } from '#application/conductor/relay.js';
import { Conductors, type SilentConductor } from '#application/ports/conductors.js';
import type { ConductorState } from '#contracts/conductor.contract.js';

import { Stage } from '../scenario/stage.js';
import type { EngineRig } from './engine.rig.js';
import { eventually } from './eventually.js';

type Said = ConductorState | SilentConductor | null;

/** A running engine as tests of conductors look at it: what each says, and the background's work done by hand. */
export class ConductedRig {
  readonly stage: Stage;

  constructor(readonly engine: EngineRig) {
    this.stage = new Stage(engine);
  }

  rows<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.engine.dataSource.query(sql, [...parameters]);
  }

  /** The conductor's id of the task with this number. */
  async conductorOf(task: number): Promise<string> {
    const [row] = await this.rows<{ id: string }>('SELECT id FROM task WHERE number = $1', [task]);
    return `task/${row?.id ?? ''}`;
  }

  handle(id: string): WorkflowHandle {
    return this.engine.client.workflow.getHandle(id);
  }

  ask(id: string): Promise<Said> {
    return this.engine.ofWorker<Conductors>(Conductors as never).ask(id); // an abstract class is its own token
  }

  /** Waits until the conductor says that it waits and that it has seen the head of its facts. */
  async waiting(id: string): Promise<Said> {
    const [chain] = await this.rows<{ poked: string }>('SELECT poked FROM chain WHERE id = $1', [id.split('/')[1]]);
    return eventually(
      () => this.ask(id),
      (state) => state?.phase === 'waiting' && state.seen >= Number(chain?.poked),
    );
  }

  /** What every conductor says of itself, by its id. */
  async states(): Promise<ReadonlyMap<string, Said>> {
    const rows = await this.rows<{ id: string }>(
      "SELECT kind || '/' || id AS id FROM chain WHERE poked > 0 ORDER BY id",
    );
    return new Map(await Promise.all(rows.map(async ({ id }) => [id, await this.ask(id)] as const)));
  }

  /** The lead of this task takes it on. */
  async accept(task: number): Promise<void> {
    const [issued] = (await this.stage.world.assignments('issued')).filter((found) => found.task === task);
    if (issued === undefined) throw new Error(`Task ${task} has no open assignment.`);
    const actor = await this.stage.world.person(`${issued.unit}-leader`);
    const at = this.engine.clock.now().toISOString();
    await this.engine.get(AcceptAssignment).run({ actor, at, id: issued.id, revision: null, request: null });
  }

  async inputsOf(task: number): Promise<number> {
    const sql = 'SELECT i.id FROM input i JOIN task t ON t.id = i.task_id WHERE t.number = $1';
    return (await this.rows(sql, [task])).length;
  }

  /** The quick look over the record, `minutes` of business time later. */
  look(minutes = 0): Promise<Reconciliation> {
    this.engine.clock.setMoment(new Date(this.engine.clock.now().getTime() + minutes * 60_000));
    return this.alone((reconciler) => reconciler.look());
  }

  /** The slow walk, which asks every conductor. */
  walk(): Promise<Reconciliation> {
    return this.alone((reconciler) => reconciler.walk());
  }

  private async alone(reconcile: (by: Reconciler) => Promise<Reconciliation | null>): Promise<Reconciliation> {
    const done = await eventually(
      () => reconcile(this.engine.ofWorker(Reconciler)),
      (reconciliation) => reconciliation !== null,
    );
    if (done === null) throw new Error('Another reconciler is at it.');
    return done;
  }

  /** Delivers what waits. */
  async deliver(): Promise<void> {
    const relay = this.engine.ofWorker(Relay);
    while ((await relay.deliver()).delivered > 0);
  }
}

import { VerifyChains } from '#application/audit/verify-chains.js';
import { Reconciler } from '#application/conductor/reconciler.js';
import { PastTasks } from '#application/replay/past-tasks.js';
import type { Party } from '#domain/holding-time/holding-times.js';

import type { EngineRig } from '../rigs/engine.rig.js';
import { eventually } from '../rigs/eventually.js';
import { castMember } from '../rigs/person.js';
import {
  agreementsSql,
  conductorsSql,
  coordinatorsSql,
  eventsSql,
  milestonesSql,
  plansSql,
  rungsSql,
  undoneSql,
} from './record.sql.js';
import type { Rehearsal } from './rehearsal.js';
import { stories } from './story.js';

/** A line of the table: what a lead's tasks came to. */
export interface LeadLine {
  readonly key: string;
  readonly name: string;
  readonly tasks: number;
  readonly plans: number;
  readonly amendments: number;
  readonly inForce: number;
  readonly closed: number;
  /** By state. */
  readonly milestones: Readonly<Record<string, number>>;
  /** Working days for which each party held matters of these tasks. */
  readonly held: Readonly<Record<Party, number>>;
  /** Climbed rungs, by what they did. */
  readonly rungs: Readonly<Record<string, number>>;
}

export interface Outcome {
  readonly leads: readonly LeadLine[];
  /** Conductors as Temporal describes them one by one: `annual-plan in-force RUNNING` and how many. */
  readonly conductors: ReadonlyMap<string, number>;
  /** By verb. */
  readonly events: ReadonlyMap<string, number>;
  /** What does not agree; a rehearsal that went well has none. */
  readonly faults: readonly string[];
}

type Counts = Record<string, number>;
type PlanLine = Pick<LeadLine, 'key' | 'name' | 'tasks' | 'plans' | 'amendments' | 'inForce' | 'closed'>;

/** Reads what a rehearsal has come to, and holds everything that can be told in two ways against each other. */
export class OutcomeReader {
  private readonly faults: string[] = [];

  constructor(
    private readonly engine: EngineRig,
    private readonly rehearsal: Rehearsal,
  ) {}

  async read(): Promise<Outcome> {
    const conductors = await this.conductors();
    await this.watched();
    await this.chained();
    await this.agreed();
    const held = await this.held();
    const leads = await this.leads(held);
    const rows = await this.rows<{ verb: string; count: number }>(eventsSql);
    const events = new Map(rows.map(({ verb, count }) => [verb, count]));
    return { leads, conductors, events, faults: this.faults };
  }

  /** Each is asked for by its id: the list of a server may lag behind, or not be there at all. */
  private async conductors(): Promise<ReadonlyMap<string, number>> {
    const expected = await this.rows<{ kind: string; id: string; state: string | null }>(conductorsSql);
    const counts = new Map<string, number>();
    for (const { kind, id, state } of expected) {
      const { status, typedSearchAttributes } = await this.engine.client.workflow.getHandle(id).describe();
      const phase = String(
        typedSearchAttributes.getAll().find(({ key }) => key.name === 'QiantouPhase')?.value ?? 'unknown',
      );
      const line = `${kind} ${phase} ${status.name}`;
      counts.set(line, (counts.get(line) ?? 0) + 1);
      const wanted = state === 'closed' ? 'COMPLETED' : 'RUNNING';
      if (status.name !== wanted) this.faults.push(`${kind} is ${status.name} in Temporal and ought to be ${wanted}`);
      if (state !== null && phase !== state)
        this.faults.push(`${kind} is ${phase} in Temporal and ${state} in the record`);
    }
    return new Map([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  private async watched(): Promise<void> {
    const reconciler = this.engine.ofWorker(Reconciler);
    for (const way of ['look', 'walk'] as const) {
      const done = await eventually(
        () => reconciler[way](),
        (reconciliation) => reconciliation !== null,
      );
      const findings = done?.findings ?? [];
      this.faults.push(...findings.map(({ conductor, why }) => `${conductor.split('/')[0]}: ${why} (${way})`));
    }
    const now = this.engine.clock.now().toISOString();
    const undone = await this.rows<{ what: string }>(undoneSql, [now]);
    this.faults.push(...undone.map(({ what }) => `a rung of ${what} is due and not climbed`));
  }

  private async chained(): Promise<void> {
    const { verdict, broken } = await this.rehearsal.get(VerifyChains).run();
    if (verdict === 'broken') this.faults.push(...broken.map(({ what }) => `chain: ${what}`));
  }

  private async agreed(): Promise<void> {
    const pairs = await this.rows<{ what: string; rows: number; events: number }>(agreementsSql);
    const apart = pairs.filter(({ rows, events }) => rows !== events);
    this.faults.push(...apart.map(({ what, rows, events }) => `${what}: ${rows} in the record, ${events} by events`));
  }

  /** Working days by lead unit and party, told from events alone; and what the story says against the record. */
  private async held(): Promise<ReadonlyMap<string, Record<Party, number>>> {
    const [plan] = await this.rows<{ id: string }>('SELECT id FROM plan');
    const people = await this.rows<{ id: string }>(coordinatorsSql);
    const actor = await castMember(this.engine.dataSource, 'gx-fgw-leader');
    const until = this.engine.clock.now().toISOString();
    const telling = { actor, planId: plan?.id ?? '', until, coordinators: new Set(people.map(({ id }) => id)) };
    const held = new Map<string, Record<Party, number>>();
    for await (const { leadUnitId, times, faults } of stories(this.rehearsal.get(PastTasks), telling)) {
      const sums = held.get(leadUnitId) ?? { lead: 0, supporter: 0, authority: 0 };
      times.forEach(({ party, workingDays }) => (sums[party] += workingDays));
      held.set(leadUnitId, sums);
      this.faults.push(...faults);
    }
    return held;
  }

  private async leads(held: ReadonlyMap<string, Record<Party, number>>): Promise<readonly LeadLine[]> {
    const [plans, milestones, rungs, units] = await Promise.all([
      this.rows<PlanLine>(plansSql),
      this.rows<{ key: string; state: string; count: number }>(milestonesSql),
      this.rows<{ key: string; what: string; count: number }>(rungsSql),
      this.rows<{ id: string; key: string }>('SELECT id, key FROM unit'),
    ]);
    const ids = new Map(units.map(({ id, key }) => [key, id]));
    return plans.map((line) => ({
      ...line,
      milestones: countsOf(milestones.filter(({ key }) => key === line.key).map(({ state, count }) => [state, count])),
      held: held.get(ids.get(line.key) ?? '') ?? { lead: 0, supporter: 0, authority: 0 },
      rungs: countsOf(rungs.filter(({ key }) => key === line.key).map(({ what, count }) => [what, count])),
    }));
  }

  private rows<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.engine.dataSource.query(sql, [...values]);
  }
}

function countsOf(pairs: readonly (readonly [string, number])[]): Counts {
  return Object.fromEntries(pairs);
}

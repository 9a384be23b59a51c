import type { DataSource } from 'typeorm';

import {
  ConductorRecords,
  type ExpectedConductor,
  type Finding,
  type Sighting,
} from '#application/ports/conductors.js';
import { Refused } from '#application/act/refused.error.js';
import type { Ledger, Wanted } from '#application/ports/ledger.js';
import type { Labels } from '#contracts/conductor.contract.js';
import { conductor } from '#domain/directory/actor.js';
import type { PlanFacts } from '#domain/plan/plan.facts.js';
import { refuse } from '#domain/refusal/refusal.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import { alone, aloneLocks } from '../alone.js';
import {
  amidActsSql,
  annualPlanLabelsSql,
  expectedSql,
  oldestRungSql,
  otherBundlesSql,
  planAboveSql,
  planLabelsSql,
  seenSql,
  taskLabelsSql,
  unwatchedSql,
} from './conductor.sql.js';

/** A conductor names no key, no units and counts no urges. */
const nothingWanted: Wanted = { actorId: 'conductor', key: null, day: '1970-01-01', unitIds: [] };

export class PostgresConductorRecords extends ConductorRecords {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
  ) {
    super();
  }

  async task(taskId: string): Promise<{ facts: TaskFacts; labels: Labels }> {
    const where = { chain: taskId, kind: 'task' as const };
    const read = await this.ledger.transaction((transaction) => transaction.readTask(where, nothingWanted));
    if (read === null) throw new Refused(refuse('NOT_FOUND'));
    return { facts: read.facts, labels: await this.labels(taskLabelsSql, taskId) };
  }

  async annualPlan(id: string): Promise<{ facts: TaskFacts; labels: Labels }> {
    const where = { collection: 'annualPlans' as const, id };
    const read = await this.ledger.transaction((transaction) => transaction.readTask(where, nothingWanted));
    if (read === null) throw new Refused(refuse('NOT_FOUND'));
    return { facts: read.facts, labels: await this.labels(annualPlanLabelsSql, id) };
  }

  async planAbove(taskId: string): Promise<PlanFacts> {
    const [plan]: { id: string }[] = await this.dataSource.query(planAboveSql, [taskId]);
    if (plan === undefined) throw new Refused(refuse('NOT_FOUND'));
    return (await this.plan(plan.id)).facts;
  }

  async plan(planId: string): Promise<{ facts: PlanFacts; labels: Labels }> {
    const where = { chain: planId, kind: 'plan' as const };
    const read = await this.ledger.transaction((transaction) => transaction.readPlan(where, nothingWanted));
    if (read === null) throw new Refused(refuse('NOT_FOUND'));
    return { facts: read.facts, labels: await this.labels(planLabelsSql, planId) };
  }

  private async labels(sql: string, id: string): Promise<Labels> {
    const [labels]: Labels[] = await this.dataSource.query(sql, [id]);
    return labels ?? { plan: '', task: null, year: null, leadUnit: null };
  }

  async seen({ id, chainId, runId, bundle, seen, wakesAt, loadedAt }: Sighting): Promise<void> {
    await this.dataSource.query(seenSql, [id, chainId, runId, bundle, seen, wakesAt, loadedAt]);
  }

  async expected(after: string | null, limit: number, at: string): Promise<readonly ExpectedConductor[]> {
    const values = [after, limit, at];
    const rows: { id: string; poked: string; wakesAt: Date | null }[] = await this.dataSource.query(
      expectedSql,
      values,
    );
    return rows.map(({ id, poked, wakesAt }) => ({
      id,
      poked: Number(poked),
      wakesAt: wakesAt?.toISOString() ?? null,
    }));
  }

  unwatched({ at, aMinuteAgo }: { at: string; aMinuteAgo: string }): Promise<Finding[]> {
    return this.dataSource.query(unwatchedSql, [at, aMinuteAgo]);
  }

  async ofOtherBundles(bundle: string): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.dataSource.query(otherBundlesSql, [bundle]);
    return rows.map((row) => row.id);
  }

  async oldestRung(at: string): Promise<number> {
    const [row]: { seconds: string }[] = await this.dataSource.query(oldestRungSql, [at]);
    return Number(row?.seconds ?? 0);
  }

  async amidActs(at: string): Promise<boolean> {
    const sql = `SELECT ${amidActsSql('$1', '$2')} AS amid`;
    const [row]: { amid: boolean }[] = await this.dataSource.query(sql, [at, conductor.id]);
    return row?.amid === true;
  }

  alone<T>(what: 'look' | 'walk', work: () => Promise<T>): Promise<T | null> {
    return alone(this.dataSource, aloneLocks[what], work);
  }
}

import { createHash } from 'node:crypto';

import type { PoolClient } from 'pg';

import type {
  ChainLocator,
  LedgerTransaction,
  PlanDraft,
  TaskCollection,
  Wanted,
  Writing,
} from '#application/ports/ledger.js';
import type { AnswerRow, ChainKind, ChainRow } from '#application/ports/record.rows.js';
import type { PlanFacts } from '#domain/plan/plan.facts.js';
import type { Standings, TaskFacts } from '#domain/task/task.facts.js';

import type { Flush, Statement } from './flush.js';
import { planDraftSql, planFactsSql, standingsSql } from './plan-facts.sql.js';
import type { Json } from './row.mapper.js';
import { taskFactsSql } from './task-facts.sql.js';
import type { TaskFactsJson, TaskFactsReader } from './task-facts.reader.js';

interface LockedChain {
  readonly id: string;
  readonly kind: ChainKind;
  readonly head: string;
  readonly hash: string;
  readonly head_at: Date | null;
  readonly poked: string;
}

/** One open transaction; statements are prepared once a connection, under the hash of their text. */
export class PostgresTransaction implements LedgerTransaction {
  constructor(
    private readonly client: PoolClient,
    private readonly flush: Flush,
    private readonly reader: TaskFactsReader,
  ) {}

  async lock(where: ChainLocator): Promise<ChainRow | null> {
    const values = 'chain' in where ? [where.chain, where.kind ?? null] : [where.id];
    const [row] = await this.query<LockedChain>({ text: lockSql(where), values });
    if (row === undefined) return null;
    const { id, kind, hash } = row;
    const headAt = row.head_at?.toISOString() ?? null;
    return { id, kind, hash, headAt, head: Number(row.head), poked: Number(row.poked) };
  }

  async readTask(taskId: string, wanted: Wanted): Promise<{ facts: TaskFacts; answer: AnswerRow | null }> {
    const values = [taskId, wanted.actorId, wanted.key, wanted.day, wanted.unitIds];
    const [row] = await this.query<{ facts: TaskFactsJson; head: string }>({ text: taskFactsSql, values });
    if (row === undefined) throw new Error(`no task ${taskId} below its chain`);
    return { facts: this.reader.facts(row.facts, Number(row.head)), answer: this.reader.answered(row.facts.answer) };
  }

  async readPlan(planId: string, wanted: Wanted): Promise<{ facts: PlanFacts; answer: AnswerRow | null }> {
    const values = [planId, wanted.actorId, wanted.key];
    const [row] = await this.query<{ facts: PlanFacts; answer: Json | null }>({ text: planFactsSql, values });
    if (row === undefined) throw new Error(`no plan ${planId} below its chain`);
    return { facts: row.facts, answer: this.reader.answered(row.answer) };
  }

  async readDraft(planId: string): Promise<PlanDraft> {
    const [row] = await this.query<PlanDraft>({ text: planDraftSql, values: [planId] });
    if (row === undefined) throw new Error(`no plan ${planId} below its chain`);
    return row;
  }

  async readStandings(): Promise<Partial<Standings>> {
    const [row] = await this.query<{ standings: Partial<Standings> | null }>({ text: standingsSql, values: [] });
    return row?.standings ?? {};
  }

  async readAnswer(wanted: Wanted): Promise<AnswerRow | null> {
    const text = 'SELECT to_json(x) AS answer FROM answer x WHERE x.actor_id = $1 AND x.key = $2';
    const [row] = await this.query<{ answer: Json }>({ text, values: [wanted.actorId, wanted.key] });
    return this.reader.answered(row?.answer ?? null);
  }

  async save(writing: Writing): Promise<void> {
    await this.query(this.flush.statement(writing));
  }

  private async query<Row extends object>({ text, values }: Statement): Promise<Row[]> {
    const result = await this.client.query<Row>({ name: statementName(text), text, values: [...values] });
    return result.rows;
  }
}

const names = new Map<string, string>();

/** A short stable name, so that the server plans each statement once a connection. */
function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
  names.set(text, name);
  return name;
}

function lockSql(where: ChainLocator): string {
  const chain = 'SELECT id, kind, head, hash, head_at, poked FROM chain WHERE id =';
  if ('chain' in where) return `${chain} $1 AND kind = coalesce($2, kind) FOR UPDATE`;
  return `${chain} (SELECT task_id FROM ${tables[where.collection]} WHERE id = $1) FOR UPDATE`;
}

const tables: Readonly<Record<TaskCollection, string>> = {
  assignments: 'assignment',
  inputs: 'input',
  openSets: 'open_set',
  referrals: 'referral',
  preparedActs: 'prepared_act',
  workItems: 'work_item',
  deadlines: 'deadline',
};

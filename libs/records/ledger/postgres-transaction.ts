import { createHash } from 'node:crypto';

import type { PoolClient } from 'pg';

import type {
  ChainLocator,
  DirectoryNames,
  LedgerTransaction,
  PlanCollection,
  PlanDraft,
  PlanLocator,
  TaskCollection,
  Wanted,
  Writing,
} from '#application/ports/ledger.js';
import type { AnswerRow, ChainKind, ChainRow } from '#application/ports/record.rows.js';
import type { DirectoryFacts } from '#domain/directory/directory.facts.js';
import type { PlanShape } from '#domain/plan-amendment/plan-shape.js';
import type { PlanFacts } from '#domain/plan/plan.facts.js';
import type { PolicyVersion } from '#domain/policy/policy-version.js';
import type { Standings, TaskFacts } from '#domain/task/task.facts.js';

import { type PolicyVersionColumns, policyVersionOf, policyVersionsSql } from '../policy/policy.sql.js';
import { directoryFactsSql } from './directory-facts.sql.js';
import type { DirectoryFactsJson, DirectoryFactsReader } from './directory-facts.reader.js';
import type { Flush, Statement } from './flush.js';
import type { PlanFactsJson, PlanFactsReader } from './plan-facts.reader.js';
import { planDraftSql, planFactsSql, standingsSql } from './plan-facts.sql.js';
import { planShapeSql } from './plan-shape.sql.js';
import { type PlanShapeJson, shapeOf } from './plan-shape.reader.js';
import type { Json } from './row.mapper.js';
import type { RulesReader } from './rules.reader.js';
import { taskFactsSql } from './task-facts.sql.js';
import type { TaskFactsJson, TaskFactsReader } from './task-facts.reader.js';

interface Read<Facts> {
  readonly facts: Facts;
  readonly answer: AnswerRow | null;
}

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
  private writing: Writing | null = null;

  constructor(
    private readonly client: PoolClient,
    private readonly flush: Flush,
    private readonly reader: TaskFactsReader,
    private readonly directory: DirectoryFactsReader,
    private readonly rules: RulesReader,
    private readonly plans: PlanFactsReader,
  ) {}

  async lock(where: ChainLocator | PlanLocator): Promise<ChainRow | null> {
    const values = 'chain' in where ? [where.chain, where.kind ?? null] : [where.id];
    const [row] = await this.query<LockedChain>({ text: lockSql(where), values });
    if (row === undefined) return null;
    const { id, kind, hash } = row;
    const headAt = row.head_at?.toISOString() ?? null;
    return { id, kind, hash, headAt, head: Number(row.head), poked: Number(row.poked) };
  }

  async readTask(where: ChainLocator, wanted: Wanted): Promise<Read<TaskFacts> | null> {
    const id = 'chain' in where ? where.chain : where.id;
    const values = [id, wanted.actorId, wanted.key, wanted.day, wanted.unitIds];
    const [row] = await this.query<{ facts: TaskFactsJson; head: string; planId: string }>({
      text: taskFactsSql(chainOf(where)),
      values,
    });
    if (row === undefined) return null;
    const { planId, head, facts: json } = row;
    const rules = await this.rules.rules((statement) => this.query(statement), planId, json);
    return { facts: this.reader.facts(json, rules, Number(head)), answer: this.reader.answered(json.answer) };
  }

  async readPlan(where: PlanLocator, wanted: Wanted): Promise<Read<PlanFacts> | null> {
    const values = ['chain' in where ? where.chain : where.id, wanted.actorId, wanted.key];
    const text = planFactsSql(chainOf(where));
    const [row] = await this.query<{ facts: PlanFactsJson; answer: Json | null }>({ text, values });
    if (row === undefined) return null;
    const { rules } = await this.rules.rules((statement) => this.query(statement), row.facts.id, row.facts);
    return { facts: this.plans.facts(row.facts, rules), answer: this.reader.answered(row.answer) };
  }

  async readPolicies(planId: string): Promise<readonly PolicyVersion[]> {
    return (await this.query<PolicyVersionColumns>({ text: policyVersionsSql, values: [planId] })).map(policyVersionOf);
  }

  async readShape(where: PlanLocator): Promise<PlanShape | null> {
    const values = ['chain' in where ? where.chain : where.id];
    const [row] = await this.query<{ shape: PlanShapeJson }>({ text: planShapeSql(chainOf(where)), values });
    return row === undefined ? null : shapeOf(row.shape);
  }

  async readDirectory(
    named: DirectoryNames,
    wanted: Wanted,
  ): Promise<{ facts: DirectoryFacts; answer: AnswerRow | null }> {
    const { unitIds = [], unitNames = [], personIds = [], accounts = [], membershipIds = [] } = named;
    const { invitationHash = null, tokenId = null, feedAddressId = null } = named;
    const names = [unitIds, unitNames, personIds, accounts, membershipIds, invitationHash, tokenId, feedAddressId];
    const values = [wanted.actorId, wanted.key, ...names];
    const [row] = await this.query<{ facts: DirectoryFactsJson }>({ text: directoryFactsSql, values });
    if (row === undefined) throw new Error('the directory cannot be read');
    return { facts: this.directory.facts(row.facts), answer: this.reader.answered(row.facts.answer) };
  }

  async readDraft(planId: string): Promise<PlanDraft | null> {
    const [row] = await this.query<PlanDraft>({ text: planDraftSql, values: [planId] });
    return row ?? null;
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

  save(writing: Writing): void {
    this.writing = writing;
  }

  /** Sends the flush, if anything is to be written; to be followed by the commit without waiting. */
  async write(): Promise<void> {
    if (this.writing !== null) await this.query(this.flush.statement(this.writing));
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

function lockSql(where: ChainLocator | PlanLocator): string {
  const chain = 'SELECT id, kind, head, hash, head_at, poked FROM chain WHERE id =';
  if ('chain' in where) return `${chain} $1 AND kind = coalesce($2, kind) FOR UPDATE`;
  return `${chain} ${chainOf(where)} FOR UPDATE`;
}

/** The id of the task or the plan, given as $1 or found above the row whose id is $1. */
function chainOf(where: ChainLocator | PlanLocator): string {
  if ('chain' in where) return '$1';
  const { collection } = where;
  const above = Object.hasOwn(belowPlan, collection) ? 'plan_id' : 'task_id';
  return `(SELECT ${above} FROM ${tables[collection]} WHERE id = $1)`;
}

const belowPlan: Readonly<Record<PlanCollection, string>> = {
  meetings: 'meeting',
  requests: 'request',
  agendaItems: 'agenda_item',
  planAmendments: 'plan_amendment',
};

const tables: Readonly<Record<TaskCollection | PlanCollection, string>> = {
  ...belowPlan,
  assignments: 'assignment',
  inputs: 'input',
  openSets: 'open_set',
  referrals: 'referral',
  preparedActs: 'prepared_act',
  workItems: 'work_item',
  deadlines: 'deadline',
  clockRequests: 'clock_request',
  slips: 'slip',
  annualPlans: 'annual_plan',
  countersignatures: 'countersignature',
  milestones: 'milestone',
  progressReports: 'progress_report',
};

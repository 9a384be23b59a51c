import type { Change } from '#domain/act/decision.js';
import type { DirectoryFacts } from '#domain/directory/directory.facts.js';
import type { Unit } from '#domain/directory/unit.js';
import type { PlanShape } from '#domain/plan-amendment/plan-shape.js';
import type { Draft } from '#domain/plan-draft/plan-draft.js';
import type { PlanFacts } from '#domain/plan/plan.facts.js';
import type { PolicyVersion } from '#domain/policy/policy-version.js';
import type { Standings, TaskFacts, TaskRows } from '#domain/task/task.facts.js';
import type { ParsedPlan } from '#intake/parsed-plan.js';

import type { CalendarRows } from './calendar.rows.js';
import type { DirectoryRows } from './directory.rows.js';
import type { PlanRows } from './plan.rows.js';
import type { AnswerRow, ChainKind, ChainRow, ConcernRow, EventRow } from './record.rows.js';

/** Where the facts are kept. Every write of the engine goes through one `save` of one transaction. */
export abstract class Ledger {
  /** Runs `work` in one database transaction at READ COMMITTED: what it returns is committed, what it throws is undone. */
  abstract transaction<T>(work: (transaction: LedgerTransaction) => Promise<T>): Promise<T>;
}

export interface LedgerTransaction {
  /** Locks the chain above a row; null when there is no such row. Throws `LedgerBusy` after five seconds of waiting. */
  lock(where: ChainLocator | PlanLocator): Promise<ChainRow | null>;
  /**
   * The facts of a task, with the answer already given to this key, if any; null when there is no such row. Asked for
   * together with the lock it travels with it: statements of a transaction are carried out in the order they are asked.
   */
  readTask(where: ChainLocator, wanted: Wanted): Promise<{ facts: TaskFacts; answer: AnswerRow | null } | null>;
  readPlan(where: PlanLocator, wanted: Wanted): Promise<{ facts: PlanFacts; answer: AnswerRow | null } | null>;
  /** All versions of a plan's policy, in order. */
  readPolicies(planId: string): Promise<readonly PolicyVersion[]>;
  /** What of a plan an amendment can change; null when there is no such row. */
  readShape(where: PlanLocator): Promise<PlanShape | null>;
  /** The part of the directory that an act names. */
  readDirectory(named: DirectoryNames, wanted: Wanted): Promise<{ facts: DirectoryFacts; answer: AnswerRow | null }>;
  /** The reading of a plan's document and the directory it is checked against. */
  readDraft(planId: string): Promise<PlanDraft | null>;
  /** Which unit has which standing now: where somebody holds the role. */
  readStandings(): Promise<Partial<Standings>>;
  readAnswer(wanted: Wanted): Promise<AnswerRow | null>;
  /**
   * Takes what the transaction writes: one statement for everything, carried out with the commit. The transaction throws
   * `KeyTaken` when another act has used the key meanwhile.
   */
  save(writing: Writing): void;
}

/** What an act on the directory names; see `DirectoryFacts` for what comes along with each. */
export interface DirectoryNames {
  readonly unitIds?: readonly string[];
  /** Names, official names, aliases and keys of units. */
  readonly unitNames?: readonly string[];
  readonly personIds?: readonly string[];
  readonly accounts?: readonly string[];
  readonly membershipIds?: readonly string[];
  readonly invitationHash?: string;
  readonly tokenId?: string;
  readonly feedAddressId?: string;
}

export interface PlanDraft {
  readonly parsed: ParsedPlan;
  /** As edited since; null where it was imported before there were edits. */
  readonly draft: Draft | null;
  readonly units: readonly Unit[];
}

/** A chain by its own id, or the chain above a row of a collection. */
export type ChainLocator =
  { readonly chain: string; readonly kind?: ChainKind } | { readonly collection: TaskCollection; readonly id: string };

export type TaskCollection =
  | 'assignments'
  | 'inputs'
  | 'openSets'
  | 'referrals'
  | 'preparedActs'
  | 'workItems'
  | 'deadlines'
  | 'clockRequests'
  | 'slips'
  | 'annualPlans'
  | 'countersignatures'
  | 'milestones'
  | 'progressReports';

/** A plan's chain by its id, or the chain above a row that lies below it. */
export type PlanLocator =
  { readonly chain: string; readonly kind: 'plan' } | { readonly collection: PlanCollection; readonly id: string };

export type PlanCollection = 'meetings' | 'requests' | 'agendaItems' | 'planAmendments';

export interface Wanted {
  readonly actorId: string;
  readonly key: string | null;
  /** The day of urges to count, YYYY-MM-DD. */
  readonly day: string;
  /** Units that the command names. */
  readonly unitIds: readonly string[];
}

/** Every collection that a use case may write. */
export interface LedgerRows
  extends Omit<TaskRows, 'tasks' | 'supports' | 'openSets'>, PlanRows, DirectoryRows, CalendarRows {}

/** A change of any of them; a task's own acts know only the part of its row that they change. */
export type LedgerChange = Change<TaskRows> | Change<PlanRows> | Change<DirectoryRows> | Change<CalendarRows>;

export interface Writing {
  /** The chain as it is after the events. */
  readonly chain: ChainRow;
  /** The chain is opened by this act: it is inserted, not updated. */
  readonly opens: boolean;
  readonly changes: readonly LedgerChange[];
  readonly events: readonly EventRow[];
  /** Conductors to poke, with the number up to which they have to see. */
  readonly pokes: readonly ConcernRow[];
  /** What conductors have to see that conduct something below the chain. */
  readonly concerns: readonly ConcernRow[];
  readonly answer: AnswerRow | null;
  /** When the outbox rows are added. */
  readonly at: string;
}

/** The lock was not to be had in five seconds: somebody is acting on this matter. */
export class LedgerBusy extends Error {
  override readonly name = 'LedgerBusy';
}

/** The idempotency key has just been used by another act of the same actor. */
export class KeyTaken extends Error {
  override readonly name = 'KeyTaken';
}

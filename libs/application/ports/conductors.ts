import type { PlanFacts } from '#domain/plan/plan.facts.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import type { ConductorState, Labels } from '#contracts/conductor.contract.js';

/** The pokes that wait to be delivered. */
export abstract class Outbox {
  /** Takes up to `limit` pokes nobody else holds; held until `until`, then free for others. */
  abstract lease(
    limit: number,
    moments: { readonly at: string; readonly until: string },
  ): Promise<readonly LeasedPoke[]>;
  /** Deletes those to which nothing was added meanwhile and that nobody else has leased since, frees the others. */
  abstract delivered(pokes: readonly LeasedPoke[]): Promise<void>;
  abstract failed(poke: LeasedPoke, failure: { readonly error: string; readonly until: string }): Promise<void>;
  /** Adds a poke for each conductor; they coalesce with those that wait, not with those on their way. */
  abstract add(conductors: readonly string[], at: string): Promise<void>;
}

export interface LeasedPoke {
  readonly conductor: string;
  readonly upTo: number;
  /** Grows with each lease, so it also tells whose lease this is. */
  readonly attempts: number;
  /** Whether people have acted within the second before the lease. */
  readonly amidActs: boolean;
}

/** The running conductors, as Temporal knows them. */
export abstract class Conductors {
  /** Pokes, and starts the conductor where none runs. */
  abstract poke(conductor: string): Promise<void>;
  /** Null where none runs. */
  abstract ask(conductor: string): Promise<ConductorState | SilentConductor | null>;
  /** Ends it, if it runs, so that the next poke starts it anew. */
  abstract stop(conductor: string, reason: string): Promise<void>;
}

/** It runs, and no worker answers for it. */
export interface SilentConductor {
  readonly phase: 'silent';
  readonly seen: null;
  readonly wakesAt: null;
  /** What Temporal says. */
  readonly detail: string;
  /** Its queue is that of other code, whose workers are gone: a poke does not bring it over. */
  readonly leftBehind: boolean;
}

/** What conductors read, and what each leaves of itself. */
export abstract class ConductorRecords {
  abstract task(taskId: string): Promise<{ readonly facts: TaskFacts; readonly labels: Labels }>;
  /** The facts of the task above an annual plan. */
  abstract annualPlan(annualPlanId: string): Promise<{ readonly facts: TaskFacts; readonly labels: Labels }>;
  /** The plan above a task. */
  abstract planAbove(taskId: string): Promise<PlanFacts>;
  abstract plan(planId: string): Promise<{ readonly facts: PlanFacts; readonly labels: Labels }>;
  abstract seen(sighting: Sighting): Promise<void>;
  /** Every conductor that ought to run, in order of id after `after`; what it watches as at `at`. */
  abstract expected(after: string | null, limit: number, at: string): Promise<readonly ExpectedConductor[]>;
  /** What the record alone shows to be unwatched. */
  abstract unwatched(moments: { readonly at: string; readonly aMinuteAgo: string }): Promise<readonly Finding[]>;
  /** Conductors whose last load was made by another bundle. */
  abstract ofOtherBundles(bundle: string): Promise<readonly string[]>;
  /** Age in seconds of the oldest rung due and not climbed; 0 where there is none. */
  abstract oldestRung(at: string): Promise<number>;
  /** Whether people have acted within the second before. */
  abstract amidActs(at: string): Promise<boolean>;
  /** Runs `work` if no other worker runs it now; null otherwise. */
  abstract alone<T>(what: 'look' | 'walk', work: () => Promise<T>): Promise<T | null>;
}

export interface Sighting {
  readonly id: string;
  /** The chain whose events it sees: its own, or that of an annual plan's task. */
  readonly chainId: string;
  readonly runId: string;
  readonly bundle: string;
  readonly seen: number;
  readonly wakesAt: string | null;
  readonly loadedAt: string;
}

export interface ExpectedConductor {
  readonly id: string;
  /** Number of the last event that it has to see. */
  readonly poked: number;
  /** ISO instant of the next rung or year that it watches; null where nothing is dated. */
  readonly wakesAt: string | null;
}

export interface Finding {
  readonly conductor: string;
  readonly why: 'facts unseen' | 'rung overdue' | 'wakes too late' | 'not running' | 'silent' | 'left behind';
}

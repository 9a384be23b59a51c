import type { AnnualPlan } from '../annual-plan/annual-plan.js';
import type { AgendaItem, Meeting } from '../meeting/meeting.js';
import type { PlanAmendment } from '../plan-amendment/plan-amendment.js';
import type { Request } from '../request/request.js';
import type { Rules } from '../rules/rules.js';
import type { Standings } from '../task/task.facts.js';
import type { PlanState } from './plan.js';

/** What an act on a plan decides from, read under the lock of the plan's chain. */
export interface PlanFacts {
  readonly id: string;
  readonly state: PlanState;
  readonly importedBy: string;
  readonly requestedBy: string | null;
  readonly standings: Standings;
  readonly revision: number;
  /** When it was closed last; see `isPlanClosed`. */
  readonly closedAt: string | null;
  readonly tasks: readonly PlannedTask[];
  /** The years of the plan. */
  readonly period: { readonly from: number; readonly to: number };
  /** In order of their dates. */
  readonly meetings: readonly Meeting[];
  /** Without those that lapsed; by meeting and place. */
  readonly agendaItems: readonly AgendaItem[];
  /** In the order in which they were raised. */
  readonly requests: readonly Request[];
  /** Those of all its tasks, by number of the task and opening; they lie below the tasks' chains. */
  readonly annualPlans: readonly AnnualPlanLine[];
  /** Annual plans that wait for a session to decide on them. */
  readonly queue: readonly QueuedPlan[];
  /** In the order in which they were proposed. */
  readonly amendments: readonly PlanAmendment[];
  /** All rules of time of the plan, in the order in which they come into force. */
  readonly rules: readonly Rules[];
  readonly head: number;
}

/** A task, as far as its plan's acts know of it. */
export interface PlannedTask {
  readonly id: string;
  readonly number: number;
  readonly startedAt: string | null;
  readonly closedAt: string | null;
}

type LineColumns =
  | 'id'
  | 'taskId'
  | 'year'
  | 'lastYear'
  | 'amendsId'
  | 'state'
  | 'openedAt'
  | 'submitBy'
  | 'forwardedAt'
  | 'requestId'
  | 'route'
  | 'isUrgent'
  | 'admittedAt'
  | 'decision'
  | 'decidedAt'
  | 'replyNumber';

/** What a plan's acts know of an annual plan: where it stands, never what it says. */
export interface AnnualPlanLine extends Pick<AnnualPlan, LineColumns> {
  /** Of its task. */
  readonly number: number;
  readonly sectorId: string | null;
  readonly leadUnitId: string;
}

export interface QueuedPlan extends Pick<AnnualPlanLine, 'id' | 'taskId' | 'number' | 'leadUnitId' | 'isUrgent'> {
  /** ISO instant: the order of arrival. */
  readonly admittedAt: string;
}

/** The annual plans that wait for a session, in their order. */
export function queueOf(annualPlans: readonly AnnualPlanLine[]): readonly QueuedPlan[] {
  return annualPlans.flatMap(({ id, taskId, number, leadUnitId, isUrgent, state, route, admittedAt }) =>
    state === 'deciding' && route === 'meeting' && admittedAt !== null
      ? [{ id, taskId, number, leadUnitId, isUrgent, admittedAt }]
      : [],
  );
}

/** What the plan's conductor knows; JSON-safe and small. */
export interface PlanProgress {
  readonly head: number;
  readonly published: boolean;
  readonly unstarted: number;
  /** Approved amendments that are not carried out yet. */
  readonly unapplied: number;
}

export function planProgressOf(facts: PlanFacts): PlanProgress {
  return {
    head: facts.head,
    published: facts.state === 'published',
    unstarted: facts.tasks.filter((task) => task.startedAt === null).length,
    unapplied: facts.amendments.filter(({ state }) => state === 'approved').length,
  };
}

export type PlanStep = 'startTasks' | 'applyAmendments';

/** The procedure of a plan, in order. */
export const planProcedure: readonly { readonly step: PlanStep; readonly due: (progress: PlanProgress) => boolean }[] =
  [
    { step: 'startTasks', due: (progress) => progress.published && progress.unstarted > 0 },
    { step: 'applyAmendments', due: (progress) => progress.unapplied > 0 },
  ];

export function nextPlanStep(progress: PlanProgress): PlanStep | null {
  return planProcedure.find((entry) => entry.due(progress))?.step ?? null;
}

/** One line for Temporal's UI: where the plan stands. */
export function planDetail(progress: PlanProgress): string {
  if (!progress.published) return '草案，未发布';
  if (progress.unstarted > 0) return `待启动任务${progress.unstarted}项`;
  return progress.unapplied > 0 ? '正在落实方案修订' : '任务已全部启动';
}

/** Where the plan stands, as a word to list by. */
export function planPhase(progress: PlanProgress): 'draft' | 'starting' | 'running' {
  if (!progress.published) return 'draft';
  return progress.unstarted > 0 ? 'starting' : 'running';
}

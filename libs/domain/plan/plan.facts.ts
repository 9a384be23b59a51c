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
  readonly tasks: readonly { readonly id: string; readonly number: number; readonly startedAt: string | null }[];
  readonly head: number;
}

/** What the plan's conductor knows; JSON-safe and small. */
export interface PlanProgress {
  readonly head: number;
  readonly published: boolean;
  readonly unstarted: number;
}

export function planProgressOf(facts: PlanFacts): PlanProgress {
  return {
    head: facts.head,
    published: facts.state === 'published',
    unstarted: facts.tasks.filter((task) => task.startedAt === null).length,
  };
}

export type PlanStep = 'startTasks';

/** The procedure of a plan, in order. */
export const planProcedure: readonly { readonly step: PlanStep; readonly due: (progress: PlanProgress) => boolean }[] =
  [{ step: 'startTasks', due: (progress) => progress.published && progress.unstarted > 0 }];

export function nextPlanStep(progress: PlanProgress): PlanStep | null {
  return planProcedure.find((entry) => entry.due(progress))?.step ?? null;
}

/** One line for Temporal's UI: where the plan stands. */
export function planDetail(progress: PlanProgress): string {
  if (!progress.published) return '草案，未发布';
  return progress.unstarted > 0 ? `待启动任务${progress.unstarted}项` : '任务已全部启动';
}

/** Where the plan stands, as a word to list by. */
export function planPhase(progress: PlanProgress): 'draft' | 'starting' | 'running' {
  if (!progress.published) return 'draft';
  return progress.unstarted > 0 ? 'starting' : 'running';
}

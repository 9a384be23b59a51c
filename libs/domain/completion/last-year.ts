import type { AnnualPlan } from '../annual-plan/annual-plan.js';
import { dayInShanghai } from '../calendar/day.js';
import type { TaskFacts } from '../task/task.facts.js';
import { type Closing, completionLife, type CompletionState } from './completion.js';

export function completionStateOf({ task }: Pick<TaskFacts, 'task'>): CompletionState {
  return task.completion?.state ?? completionLife.initial;
}

/**
 * Whether the last year of the task has come: the plan of that year is in force or closed, and no earlier one is on its way
 * or in force. A plan that was refused and not drafted anew is no longer on its way; amendments do not count.
 */
export function isInLastYear({ annualPlans, period }: TaskFacts): boolean {
  const own = annualPlans.filter(({ amendsId }) => amendsId === null);
  return own.some((plan) => plan.lastYear >= period.to) && own.every((plan) => isThrough(plan, period.to));
}

function isThrough({ state, lastYear }: AnnualPlan, last: number): boolean {
  if (lastYear >= last) return state === 'in-force' || state === 'closed';
  return state === 'closed' || state === 'refused';
}

/**
 * The day (YYYY-MM-DD) by which the completion is to be reported: the last one of the plan. Null where the policy's term
 * counts: the last plan came into force after that day, or the report comes again.
 */
export function completionDueOn({ annualPlans, period, task }: TaskFacts): string | null {
  const on = `${period.to}-12-31`;
  const last = annualPlans.find(({ amendsId, lastYear }) => amendsId === null && lastYear >= period.to);
  const inForceAt = last?.inForceAt ?? null;
  return task.completion !== null || inForceAt === null || dayInShanghai(inForceAt) >= on ? null : on;
}

/** What the engine proposes: what is to be reached after the plan's last year is handed over, not done. */
export function proposedClosing({ task, period }: Pick<TaskFacts, 'task' | 'period'>): Closing {
  return task.goalsUntil !== null && task.goalsUntil > period.to ? 'handed-over' : 'done';
}

import type { ActContext, EventDraft } from '../act/decision.js';
import { type Refusal, refuse } from '../refusal/refusal.js';
import type { PlanFacts } from './plan.facts.js';

/** What closing a plan changes of its row, and records; nothing where it is closed already. */
export interface ClosedPlan {
  readonly set: { readonly closedAt: string; readonly revision: number } | null;
  readonly events: readonly EventDraft<'plan.close'>[];
}

/** 方案办结: once every task is closed or handed over. A task that is opened again opens its plan, until that is closed anew. */
export function closePlan(facts: PlanFacts, { at }: ActContext): Refusal | ClosedPlan {
  const { id, state, tasks, revision } = facts;
  if (state !== 'published')
    return refuse('PLAN_STATE', { state, verb: 'close', from: 'published', next: `plan.${state}` });
  const open = tasks.filter(({ closedAt }) => closedAt === null).map(({ number }) => number);
  if (open.length > 0) return refuse('PLAN_TASKS_OPEN', { tasks: open.join(' / ') });
  if (isPlanClosed(facts)) return { set: null, events: [] };
  const event = { verb: 'plan.close', subjectId: id, unitId: facts.standings.coordinator, at } as const;
  return {
    set: { closedAt: at, revision: revision + 1 },
    events: [{ ...event, payload: { tasks: tasks.length } }],
  };
}

/** The reader's SQL says the same. */
export function isPlanClosed({ tasks, closedAt }: Pick<PlanFacts, 'tasks' | 'closedAt'>): boolean {
  return closedAt !== null && tasks.every((task) => task.closedAt !== null && task.closedAt <= closedAt);
}

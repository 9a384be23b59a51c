import type { ActContext, Decision, Verdict } from '../act/decision.js';
import { nothing } from '../assignment/assignment.acts.js';
import { isRefusal } from '../refusal/refusal.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { AnnualPlan } from './annual-plan.js';
import { openAnnualPlan } from './drafting.acts.js';
import { yearsToOpen } from './opening.js';

/** Ensures that the drafting of each year whose day is come is open, all aimed at the same session. */
export function openYears(facts: TaskFacts, { submitBy }: Pick<AnnualPlan, 'submitBy'>, context: ActContext): Verdict {
  return yearsToOpen(facts, context.at).reduce<Decision>((opened, years) => {
    const verdict = openAnnualPlan(facts, { ...years, submitBy }, context);
    if (isRefusal(verdict)) return opened;
    return { changes: [...opened.changes, ...verdict.changes], events: [...opened.events, ...verdict.events] };
  }, nothing);
}

import type { ActContext, Decision, Verdict } from '../act/decision.js';
import { nothing } from '../assignment/assignment.acts.js';
import { isRefusal } from '../refusal/refusal.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { AnnualPlan } from './annual-plan.js';
import { openAnnualPlan } from './drafting.acts.js';
import { yearsToOpen } from './opening.js';

/** What the sessions of the plan above say to a draft. */
export interface Sessions extends Pick<AnnualPlan, 'submitBy'> {
  /** Some are ahead: then a draft has a conductor from its opening, which follows them as they move; else from its signature. */
  readonly areAhead: boolean;
}

/** Ensures that the drafting of each year whose day is come is open, all aimed at the same session. */
export function openYears(facts: TaskFacts, { submitBy, areAhead }: Sessions, context: ActContext): Verdict {
  const opened = yearsToOpen(facts, context.at).reduce<Decision>((before, years) => {
    const verdict = openAnnualPlan(facts, { ...years, submitBy }, context);
    if (isRefusal(verdict)) return before;
    return { changes: [...before.changes, ...verdict.changes], events: [...before.events, ...verdict.events] };
  }, nothing);
  return areAhead ? { ...opened, pokes: opened.events.map(({ subjectId }) => `annual-plan/${subjectId}`) } : opened;
}

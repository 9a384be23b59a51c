import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { Command } from '../act/act.js';

/** What a conductor commands: it has seen no revision, for each of its verbs only ensures. */
export type ConductedPlan = Command & { readonly annualPlanId: string };

/** An annual plan as the matter of its conductor's own acts. */
export function conductedPlan({ annualPlanId: id }: ConductedPlan) {
  return {
    where: { collection: 'annualPlans', id },
    matter: (facts: TaskFacts): AnnualPlan | undefined => facts.annualPlans.find((row) => row.id === id),
    holders: (_plan: AnnualPlan, { task }: TaskFacts): readonly string[] => [task.leadUnitId],
    // Nobody reads it: the conductor looks again.
    view: ({ head }: TaskFacts): object => ({ head }),
  } as const;
}

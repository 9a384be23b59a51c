import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { MatterCommand } from '../act/act.js';
import { preparedOn } from '../assignment/assignment.matter.js';

/** An annual plan as the matter of an act; its task's lead holds it. */
export function annualPlanMatter({ id, revision, actor }: MatterCommand) {
  const find = (facts: TaskFacts): AnnualPlan | undefined => facts.annualPlans.find((row) => row.id === id);
  return {
    where: { collection: 'annualPlans', id },
    revision,
    matter: find,
    holders: (_plan: AnnualPlan, facts: TaskFacts): readonly string[] => [facts.task.leadUnitId],
    view: (facts: TaskFacts) => ({
      annualPlan: find(facts),
      countersignatures: facts.countersignatures.filter(({ annualPlanId }) => annualPlanId === id),
      preparedActs: preparedOn(facts, id, actor),
    }),
  } as const;
}

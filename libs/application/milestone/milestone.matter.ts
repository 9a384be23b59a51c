import type { Milestone } from '#domain/milestone/milestone.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { MatterCommand } from '../act/act.js';
import { preparedOn } from '../assignment/assignment.matter.js';

/** A milestone as the matter of an act; the unit responsible holds it. */
export function milestoneMatter({ id, revision, actor }: MatterCommand) {
  const find = (facts: TaskFacts): Milestone | undefined => facts.milestones.find((row) => row.id === id);
  return {
    where: { collection: 'milestones', id },
    revision,
    matter: find,
    holders: (milestone: Milestone): readonly string[] => [milestone.unitId],
    view: (facts: TaskFacts) => ({ milestone: find(facts), preparedActs: preparedOn(facts, id, actor) }),
  } as const;
}

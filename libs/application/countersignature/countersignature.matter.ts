import type { Countersignature } from '#domain/countersignature/countersignature.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { MatterCommand } from '../act/act.js';
import { preparedOn } from '../assignment/assignment.matter.js';

/** A countersignature as the matter of an act; the unit that was asked holds it. */
export function countersignatureMatter({ id, revision, actor }: MatterCommand) {
  const find = (facts: TaskFacts): Countersignature | undefined => facts.countersignatures.find((row) => row.id === id);
  return {
    where: { collection: 'countersignatures', id },
    revision,
    matter: find,
    holders: (row: Countersignature): readonly string[] => [row.unitId],
    view: (facts: TaskFacts) => ({ countersignature: find(facts), preparedActs: preparedOn(facts, id, actor) }),
  } as const;
}

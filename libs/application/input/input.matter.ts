import type { Input } from '#domain/input/input.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { MatterCommand } from '../act/act.js';
import { preparedOn } from '../assignment/assignment.matter.js';

/** An input as the matter of an act; the unit that owes it and the bureau it was handed to both hold it. */
export function inputMatter({ id, revision, actor }: MatterCommand) {
  const find = (facts: TaskFacts): Input | undefined => facts.inputs.find((row) => row.id === id);
  return {
    where: { collection: 'inputs', id },
    revision,
    matter: find,
    holders: (input: Input): readonly string[] =>
      input.delegatedUnitId === null ? [input.unitId] : [input.unitId, input.delegatedUnitId],
    view: (facts: TaskFacts) => ({ input: find(facts), preparedActs: preparedOn(facts, id, actor) }),
  } as const;
}

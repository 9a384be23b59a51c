import type { Assignment } from '#domain/assignment/assignment.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { MatterCommand } from '../act/act.js';

/** An assignment as the matter of an act: how it is found, who holds it, what is answered. */
export function assignmentMatter({ id, revision }: MatterCommand) {
  const find = (facts: TaskFacts): Assignment | undefined => facts.assignments.find((row) => row.id === id);
  return {
    where: { collection: 'assignments', id },
    revision,
    matter: find,
    holders: (assignment: Assignment): readonly string[] => [assignment.unitId],
    view: (facts: TaskFacts) => ({ assignment: find(facts), preparedActs: preparedOn(facts, id) }),
  } as const;
}

/** Acts on the matter that wait for a signature. */
export function preparedOn(facts: TaskFacts, subjectId: string) {
  return facts.preparedActs.filter((act) => act.subjectId === subjectId && act.state === 'prepared');
}

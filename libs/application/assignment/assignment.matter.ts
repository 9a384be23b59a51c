import type { Assignment } from '#domain/assignment/assignment.js';
import { type Actor, belongsTo } from '#domain/directory/actor.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { MatterCommand } from '../act/act.js';

/** An assignment as the matter of an act: how it is found, who holds it, what is answered. */
export function assignmentMatter({ id, revision, actor }: MatterCommand) {
  const find = (facts: TaskFacts): Assignment | undefined => facts.assignments.find((row) => row.id === id);
  return {
    where: { collection: 'assignments', id },
    revision,
    matter: find,
    holders: (assignment: Assignment): readonly string[] => [assignment.unitId],
    view: (facts: TaskFacts) => ({ assignment: find(facts), preparedActs: preparedOn(facts, id, actor) }),
  } as const;
}

/** Acts on the matter that wait for a signature, as far as the actor may see them: drafts belong to their unit. */
export function preparedOn(facts: TaskFacts, subjectId: string, actor: Actor) {
  return facts.preparedActs.filter(
    (act) => act.subjectId === subjectId && act.state === 'prepared' && belongsTo(actor, act.unitId),
  );
}

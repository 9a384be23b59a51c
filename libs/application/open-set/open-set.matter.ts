import type { OpenSet } from '#domain/open-set/open-set.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { MatterCommand } from '../act/act.js';

/** An open set as the matter of an act; the lead of the task holds it. */
export function openSetMatter({ id, revision }: MatterCommand) {
  const find = (facts: TaskFacts): OpenSet | undefined => facts.openSets.find((row) => row.id === id);
  return {
    where: { collection: 'openSets', id },
    revision,
    matter: find,
    holders: (_set: OpenSet, facts: TaskFacts): readonly string[] => [facts.task.leadUnitId],
    view: (facts: TaskFacts) => ({ openSet: find(facts) }),
  } as const;
}

import type { Task } from '#domain/task/task.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import { progressOf } from '#domain/task/task.procedure.js';

/** A task as the matter of the conductor's own acts. */
export function taskMatter(id: string) {
  return {
    where: { chain: id, kind: 'task' },
    matter: (facts: TaskFacts): Task => facts.task,
    holders: (task: Task): readonly string[] => [task.leadUnitId],
    view: progressOf,
  } as const;
}

import type { Task } from '#domain/task/task.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

/** A task as the matter of the conductor's own acts. */
export function taskMatter(id: string) {
  return {
    where: { chain: id, kind: 'task' },
    matter: (facts: TaskFacts): Task => facts.task,
    holders: (task: Task): readonly string[] => [task.leadUnitId],
    // Nobody reads it: the conductor looks again.
    view: ({ head }: TaskFacts): object => ({ head }),
  } as const;
}

import { completionStateOf, proposedClosing } from '#domain/completion/last-year.js';
import type { Closing, Completion, CompletionState } from '#domain/completion/completion.js';
import type { Task } from '#domain/task/task.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { MatterCommand } from '../act/act.js';
import { preparedOn } from '../assignment/assignment.matter.js';

/** How far a task is on its way to being closed. */
export interface CompletionView {
  /** Of the task. */
  readonly id: string;
  readonly state: CompletionState;
  readonly completion: Completion | null;
  /** How the engine proposes to close it. */
  readonly proposed: Closing;
  readonly goalsUntil: number | null;
  readonly closedAt: string | null;
  readonly closing: Closing | null;
  readonly revision: number;
}

export function completionOf(facts: TaskFacts): CompletionView {
  const { id, completion, goalsUntil, closedAt, closing, revision } = facts.task;
  const proposed = proposedClosing(facts);
  return { id, state: completionStateOf(facts), completion, proposed, goalsUntil, closedAt, closing, revision };
}

/** The completion of a task as the matter of an act; the lead holds it. */
export function completionMatter({ id, revision, actor }: MatterCommand) {
  return {
    where: { chain: id, kind: 'task' },
    revision,
    matter: ({ task }: TaskFacts): Task => task,
    holders: ({ leadUnitId }: Task): readonly string[] => [leadUnitId],
    view: (facts: TaskFacts) => ({ completion: completionOf(facts), preparedActs: preparedOn(facts, id, actor) }),
  } as const;
}

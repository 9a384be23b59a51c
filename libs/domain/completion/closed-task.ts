import type { TaskVerb } from '../act/task.verbs.js';
import type { Actor } from '../directory/actor.js';
import { type Refusal, refuse } from '../refusal/refusal.js';
import type { TaskFacts } from '../task/task.facts.js';

/** What may still be done on a task that is closed: it is opened again, and spoken of. */
const after: ReadonlySet<TaskVerb> = new Set<TaskVerb>([
  'task.reopen',
  'task.comment',
  'task.eraseComment',
  'task.eraseAttachment',
]);

/** Null where the act is possible; the engine itself still closes the year of a closed task. */
export function closedTo(verb: TaskVerb, actor: Actor, { task, standings }: TaskFacts): Refusal | null {
  if (task.closedAt === null || actor.kind === 'conductor' || after.has(verb)) return null;
  return refuse('TASK_CLOSED', { who: 'coordinator', units: standings.coordinator });
}

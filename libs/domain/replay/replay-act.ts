import type { ActContext, Change, Decision, Verdict } from '../act/decision.js';
import type { TaskFacts, TaskRows } from '../task/task.facts.js';
import type { PastEvent } from './replay-event.js';

/** Does again what an event recorded; nothing where the matter is not there under the rules of the replay. */
export type Replay = (facts: TaskFacts, event: PastEvent, context: ActContext) => Verdict | undefined;

/** Changes without events: those were recorded when it happened. */
export function changed(changes: readonly Change<TaskRows>[]): Decision {
  return { changes, events: [] };
}

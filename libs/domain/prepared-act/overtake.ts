import type { ActContext, Change, Decision } from '../act/decision.js';
import type { TaskFacts, TaskRows } from '../task/task.facts.js';
import type { PreparedAct } from './prepared-act.js';

/** The decision, and the end of all acts on its subject that still wait for a signature. */
export function overtake(
  facts: TaskFacts,
  { subjectId, decision }: { readonly subjectId: string; readonly decision: Decision },
  context: ActContext,
): Decision {
  return withOvertaken(decision, waitingOn(facts, subjectId), context);
}

/** The acts on a subject that still wait for a signature. */
export function waitingOn(facts: TaskFacts, subjectId: string): readonly PreparedAct[] {
  return facts.preparedActs.filter((prepared) => prepared.subjectId === subjectId && prepared.state === 'prepared');
}

export function withOvertaken(decision: Decision, others: readonly PreparedAct[], context: ActContext): Decision {
  const changes = others.map((other): Change<TaskRows> => {
    const set = { state: 'overtaken' as const, endedAt: context.at, revision: other.revision + 1 };
    return { update: 'preparedActs', id: other.id, set };
  });
  const events = others.map((other) => ({
    verb: 'preparedAct.overtake' as const,
    subjectId: other.id,
    unitId: other.unitId,
    at: context.at,
    payload: { verb: other.verb, subjectId: other.subjectId },
  }));
  return { changes: [...decision.changes, ...changes], events: [...decision.events, ...events] };
}

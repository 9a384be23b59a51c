import type { Decision } from '../act/decision.js';
import type { TaskFacts } from '../task/task.facts.js';

/**
 * Settle, then act: what every act on a task does first, under the same lock. Each rung due at or before `at` is climbed
 * in the order of its moment, and its event bears the moment at which it was due, not the moment at which it was found.
 */
export function settle(facts: TaskFacts, at: string): Decision {
  const due = facts.deadlines
    .flatMap((deadline) => {
      const { nextRung, nextRungAt } = deadline;
      const isDue = deadline.state === 'open' && nextRung !== null && nextRungAt !== null && nextRungAt <= at;
      return isDue ? [{ deadline, rung: nextRung, at: nextRungAt }] : [];
    })
    .sort((one, other) => one.at.localeCompare(other.at) || one.deadline.id.localeCompare(other.deadline.id));
  return {
    changes: due.map(({ deadline }) => ({
      update: 'deadlines',
      id: deadline.id,
      set: { nextRung: null, nextRungAt: null },
    })),
    events: due.map((climbed) => ({
      verb: 'deadline.climb',
      subjectId: climbed.deadline.subjectId,
      unitId: climbed.deadline.holderUnitId,
      at: climbed.at,
      payload: { deadlineId: climbed.deadline.id, rung: climbed.rung, dueAt: climbed.deadline.dueAt },
    })),
  };
}

/** When the watch of the task has to wake next: the earliest rung, or null when nothing is dated. */
export function nextRungAt(facts: TaskFacts): string | null {
  const moments = facts.deadlines.flatMap((deadline) => (deadline.nextRungAt === null ? [] : [deadline.nextRungAt]));
  return moments.sort()[0] ?? null;
}

import { milestoneOf } from '#domain/clock-request/clock-judges.js';
import { overtakenDependants } from '#domain/milestone/extend-milestone.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

/** A request after an act on it; of a milestone also which milestones that depend on it are due before it now. */
export function clockRequestView(facts: TaskFacts, id: string) {
  const clockRequest = facts.clockRequests.find((row) => row.id === id);
  const milestone = clockRequest && milestoneOf(facts, clockRequest);
  const overtaken = milestone === undefined ? [] : overtakenDependants(facts, milestone, milestone.dueOn);
  return {
    clockRequest,
    overtaken: overtaken.map(({ id: milestoneId, code, dueOn }) => ({ milestoneId, code, dueOn })),
  };
}

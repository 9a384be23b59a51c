import type { Change } from '../act/decision.js';
import type { TaskFacts, TaskRows } from '../task/task.facts.js';
import type { Milestone } from './milestone.js';

type MilestoneChanges = readonly Change<TaskRows>[];

/** Milestones that depend on this one and are to come before `on` (YYYY-MM-DD): what a warning names. */
export function overtakenDependants(
  facts: Pick<TaskFacts, 'milestones'>,
  { annualPlanId, code }: Pick<Milestone, 'annualPlanId' | 'code'>,
  on: string,
): readonly Milestone[] {
  return facts.milestones.filter(
    (other) =>
      other.annualPlanId === annualPlanId &&
      other.dependsOn.includes(code) &&
      (other.state === 'open' || other.state === 'reported') &&
      other.dueOn < on,
  );
}

/**
 * What a granted extension (until YYYY-MM-DD) does to the milestone, and what its event tells: among it the dependants
 * whose own date is now earlier. Null where the request is about another kind of matter.
 */
export function extendedMilestone(
  facts: TaskFacts,
  milestone: Milestone | undefined,
  until: string | null,
): { readonly changes: MilestoneChanges; readonly payload: Readonly<Record<string, unknown>> } | null {
  if (milestone === undefined || until === null) return null;
  const { id, annualPlanId, code } = milestone;
  const overtaken = overtakenDependants(facts, milestone, until).map((other) => {
    return { id: other.id, code: other.code, dueOn: other.dueOn };
  });
  const set = { dueOn: until, extensions: milestone.extensions + 1, revision: milestone.revision + 1 };
  return {
    changes: [{ update: 'milestones', id, set }],
    payload: { annualPlanId, milestoneId: id, code, until, from: milestone.dueOn, overtaken },
  };
}

/** A milestone whose clock stood still is due later, which is no extension; nothing for another kind of matter. */
export function datedMilestone(milestone: Milestone | undefined, dueOn: string): MilestoneChanges {
  if (milestone === undefined) return [];
  const { id, revision } = milestone;
  return [{ update: 'milestones', id, set: { dueOn, revision: revision + 1 } }];
}

import type { Role } from '../directory/unit.js';
import { owingUnits, type TaskFacts } from '../task/task.facts.js';

/** Whether the unit leads or supports the task, now or in a promise it still owes. */
export function takesPart(facts: TaskFacts, unitId: string): boolean {
  return (
    facts.task.leadUnitId === unitId ||
    owingUnits(facts).some((owing) => owing.unitId === unitId) ||
    facts.assignments.some((assignment) => assignment.unitId === unitId) ||
    facts.inputs.some((input) => input.unitId === unitId || input.delegatedUnitId === unitId)
  );
}

/**
 * 回避: the coordinator settles, unless its own unit leads or supports; then the unit that policy names; where that one
 * takes part as well, the approver.
 */
export function settlerOf(facts: TaskFacts): { readonly unitId: string; readonly role: Role } {
  const { coordinator, approver } = facts.standings;
  const { recusalStanding } = facts.policy;
  const stepsIn = facts.standings[recusalStanding];
  if (!takesPart(facts, coordinator)) return { unitId: coordinator, role: 'coordinator' };
  return takesPart(facts, stepsIn)
    ? { unitId: approver, role: 'approver' }
    : { unitId: stepsIn, role: recusalStanding };
}

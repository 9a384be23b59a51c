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

/** 回避: the coordinator settles, unless its own unit leads or supports; then the unit that policy names. */
export function settlerOf(facts: TaskFacts): { readonly unitId: string; readonly role: Role } {
  return takesPart(facts, facts.standings.coordinator)
    ? { unitId: facts.standings[facts.policy.recusalStanding], role: facts.policy.recusalStanding }
    : { unitId: facts.standings.coordinator, role: 'coordinator' };
}

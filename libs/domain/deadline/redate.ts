import type { Change, Decision, EventDraft } from '../act/decision.js';
import type { TaskVerb } from '../act/task.verbs.js';
import type { UnitKind } from '../directory/unit.js';
import { rulesAt } from '../rules/rules.js';
import type { TaskFacts, TaskRows } from '../task/task.facts.js';
import type { Deadline, Rung } from './deadline.js';
import { putUp, rungsOf } from './rungs.js';

/**
 * The deadline with another date, which stays under new rules: its ladder is put up anew, and what has fired stays fired.
 * @param deadline as it is to be: with its new due date and explanation, and the revision that it had
 */
export function redate(facts: TaskFacts, deadline: Deadline, at: string): Decision {
  const ladder = rungsOf(rulesAt(facts.rules, at), { ...deadline, unitKind: kindOf(facts, deadline.holderUnitId) });
  const { set, passed } = putUp(ladder, deadline.climbed, at);
  const { dueAt, explanation, pausedDays, suspendedAt } = deadline;
  const dated = { dueAt, explanation, pausedDays, suspendedAt, decided: true, revision: deadline.revision + 1 };
  const change: Change<TaskRows> = { update: 'deadlines', id: deadline.id, set: { ...set, ...dated } };
  return { changes: [change], events: passed.map((rung) => passing(deadline, rung, at)) };
}

/** What is recorded of a date that moved by itself: both dates, with the versions by which they were computed. */
export function moving(before: Deadline, after: Deadline, at: string): EventDraft<TaskVerb> {
  const payload = { deadlineId: before.id, from: versioned(before), to: versioned(after) };
  const { subjectId, holderUnitId: unitId } = before;
  return { verb: 'deadline.move', subjectId, unitId, at, payload, actorId: 'conductor' };
}

function versioned({ dueAt, policyVersion, calendarVersion }: Deadline): object {
  return { dueAt, policyVersion, calendarVersion };
}

/** The kind of a unit that takes part. @throws RangeError for a unit that the facts do not know */
export function kindOf(facts: TaskFacts, unitId: string): UnitKind {
  const kind = facts.kinds[unitId];
  if (kind === undefined) throw new RangeError(`The facts of the task do not say what kind of unit ${unitId} is`);
  return kind;
}

/** A rung that was already past when its ladder was put up, and overtaken by a later one. */
export function passing(deadline: Deadline, rung: Rung, at: string): EventDraft<TaskVerb> {
  const payload = { deadlineId: deadline.id, rung: rung.id, do: rung.do, dueAt: deadline.dueAt, passed: true };
  const { subjectId, holderUnitId: unitId } = deadline;
  return { verb: 'deadline.climb', subjectId, unitId, at, payload, actorId: 'conductor' };
}

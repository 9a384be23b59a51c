import type { ActContext, Change, Verdict } from '../act/decision.js';
import { nothing } from '../assignment/assignment.acts.js';
import { dropInputs } from '../prepared-act/prepared-act.acts.js';
import { isRefusal } from '../refusal/refusal.js';
import { liveInputs, owingUnits, type TaskFacts, type TaskRows } from '../task/task.facts.js';
import { dropTask } from './drop-task.acts.js';
import { endAssignment, endParts } from './end-parts.js';
import type { TaskStep } from './task-step.js';

export interface AmendingTask {
  readonly amendmentId: string;
  readonly step: TaskStep;
}

/** Ensures that a task is as an approved amendment of its plan wants it; already so is a good answer. */
export function amendTask(facts: TaskFacts, { amendmentId, step }: AmendingTask, context: ActContext): Verdict {
  // A task that was closed meanwhile rests: its parts count for nothing.
  if (facts.task.closedAt !== null) return nothing;
  if (step.drop) return dropTask(facts, amendmentId, context);
  const remaining = remainingOf(facts, step);
  if (remaining === null) return nothing;
  const left = leave(facts, remaining, context);
  if (isRefusal(left)) return left;
  const payload = { amendmentId, ...remaining };
  const { id: subjectId, leadUnitId } = facts.task;
  const unitId = remaining.leadUnitId ?? leadUnitId;
  return {
    changes: [...taskChanges(facts, remaining), ...left.changes, ...joined(facts, remaining, context)],
    events: [{ verb: 'task.amend', subjectId, unitId, at: context.at, payload }, ...left.events],
  };
}

/** What of the step is not so yet; null where nothing is left. */
export function remainingOf(facts: TaskFacts, step: TaskStep): TaskStep | null {
  const { leadUnitId, goalsUntil } = facts.task;
  const owing = new Set(owingUnits(facts).map(({ unitId }) => unitId));
  const remaining: TaskStep = {
    ...step,
    leadUnitId: step.leadUnitId === leadUnitId ? null : step.leadUnitId,
    goalsUntil: step.goalsUntil === goalsUntil ? null : step.goalsUntil,
    joining: step.joining.filter((unitId) => !owing.has(unitId)),
    leaving: step.leaving.filter((unitId) => owing.has(unitId)),
  };
  const open = remaining.leadUnitId ?? remaining.goalsUntil ?? remaining.joining[0] ?? remaining.leaving[0];
  return open === undefined ? null : remaining;
}

function taskChanges({ task }: TaskFacts, { leadUnitId, goalsUntil }: TaskStep): readonly Change<TaskRows>[] {
  const set = { ...(leadUnitId !== null && { leadUnitId }), ...(goalsUntil !== null && { goalsUntil }) };
  return Object.keys(set).length === 0
    ? []
    : [{ update: 'tasks', id: task.id, set: { ...set, revision: task.revision + 1 } }];
}

/** The lead that goes is no longer asked, units that leave owe nothing, and a new lead owes itself nothing. */
function leave(facts: TaskFacts, { leadUnitId, leaving }: TaskStep, context: ActContext): Verdict {
  const units = leadUnitId === null ? leaving : [...leaving, leadUnitId];
  const owed = liveInputs(facts).filter(({ unitId }) => units.includes(unitId));
  const inputs = dropInputs(facts, owed, context);
  if (isRefusal(inputs)) return inputs;
  const assignment = leadUnitId === null ? nothing : endAssignment(facts, context);
  if (isRefusal(assignment)) return assignment;
  return {
    changes: [...assignment.changes, ...inputs.changes, ...endParts(facts, units, context)],
    events: [...assignment.events, ...inputs.events],
  };
}

function joined({ task, supports }: TaskFacts, { joining }: TaskStep, { newId }: ActContext) {
  const last = Math.max(0, ...supports.map(({ ordinal }) => ordinal));
  return joining.map((unitId, at) => {
    const row = { id: newId(), taskId: task.id, unitId, ordinal: last + 1 + at, endedAt: null };
    return { insert: 'supports' as const, row };
  });
}

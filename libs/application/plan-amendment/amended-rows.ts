import type { ActContext } from '#domain/act/decision.js';
import { applyOperations } from '#domain/plan-amendment/apply-operation.js';
import type { AmendingFacts } from '#domain/plan-amendment/plan-amendment.acts.js';
import type { PlanAmendment } from '#domain/plan-amendment/plan-amendment.js';
import type { ShapedTask } from '#domain/plan-amendment/plan-shape.js';
import { addedTasks } from '#domain/plan-amendment/task-step.js';
import { isRefusal, type Refusal } from '#domain/refusal/refusal.js';

import type { LedgerChange } from '../ports/ledger.js';
import type { TaskRow } from '../ports/plan.rows.js';

/** What of an approved amendment lies below the plan's own chain: new tasks with theirs, and targets. */
export function amendedRows(
  { plan, shape }: AmendingFacts,
  { operations, impact }: PlanAmendment,
  { newId }: ActContext,
): readonly LedgerChange[] | Refusal {
  const after = applyOperations(shape, operations);
  if (isRefusal(after)) return after;
  return [
    ...addedTasks(shape, after).flatMap((task) => newTask(plan.id, task, newId)),
    ...impact.targets.map(({ targetId, to }): LedgerChange => ({ update: 'targets', id: targetId, set: to })),
  ];
}

function newTask(planId: string, task: ShapedTask, newId: () => string): readonly LedgerChange[] {
  const row = taskRow(planId, task, newId());
  return [
    { insert: 'tasks', row },
    { insert: 'chains', row: { id: row.id, kind: 'task', head: 0, hash: '', headAt: null, poked: 0 } },
    ...task.supporterIds.map((unitId, at): LedgerChange => {
      const support = { id: newId(), taskId: row.id, unitId, ordinal: at + 1, endedAt: null };
      return { insert: 'supports', row: support };
    }),
  ];
}

/** It stands nowhere in the document. */
function taskRow(planId: string, task: ShapedTask, id: string): TaskRow {
  const { sectorId, number, title, text, leadUnitId, goalsUntil } = task;
  return {
    id,
    planId,
    ...{ sectorId, number, title, text: text ?? title },
    ...{ spanStart: 0, spanEnd: 0, clauseText: null, clauseStart: null, clauseEnd: null },
    leadBasis: 'amendment',
    ...{ leadUnitId, goalsUntil },
    ...{ startedAt: null, inputsSettledAt: null, offline: false, completion: null, closedAt: null, closing: null },
    revision: 1,
  };
}

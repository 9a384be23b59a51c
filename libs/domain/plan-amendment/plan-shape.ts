import type { DeadlineKind } from '../deadline/deadline.js';
import { owingUnits, type TaskFacts } from '../task/task.facts.js';
import type { TargetValue } from './operation.js';

/** A plan as far as an amendment can change it. */
export interface PlanShape {
  /** By number. */
  readonly tasks: readonly ShapedTask[];
  readonly targets: readonly ShapedTarget[];
  /** Every unit of the directory that goes on. */
  readonly unitIds: readonly string[];
}

export interface ShapedTask {
  /** Null for one that the amendment adds. */
  readonly id: string | null;
  readonly number: number;
  readonly title: string;
  /** What it says, of a task that the amendment adds; null for one that is there. */
  readonly text: string | null;
  readonly sectorId: string | null;
  readonly leadUnitId: string;
  /** Who owes its lead an input: named units and cities of open sets; never the lead. */
  readonly supporterIds: readonly string[];
  readonly goalsUntil: number | null;
  /** Closed, handed over or dropped. */
  readonly isClosed: boolean;
  /** A change of one of its units waits for the approver's decision. */
  readonly isReferred: boolean;
  /** Open ones. */
  readonly deadlines: readonly ShapedDeadline[];
}

export interface ShapedDeadline {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly unitId: string;
  /** ISO */
  readonly dueAt: string;
}

export interface ShapedTarget extends TargetValue {
  readonly id: string;
  /** `plan`, `task:12` and the like. */
  readonly scope: string;
  readonly text: string;
}

/** The part of a plan's shape that one task's facts are. */
export function shapedTask(facts: TaskFacts): ShapedTask {
  const { task, referrals, deadlines } = facts;
  const { id, number, title, leadUnitId, goalsUntil, closedAt } = task;
  const own = { id, number, title, text: null, sectorId: null, leadUnitId, goalsUntil };
  return {
    ...own,
    supporterIds: owingUnits(facts).map(({ unitId }) => unitId),
    isClosed: closedAt !== null,
    isReferred: referrals.some(({ state }) => state === 'proposed'),
    deadlines: deadlines
      .filter(({ state }) => state === 'open')
      .map(({ id: deadlineId, kind, holderUnitId, dueAt }) => ({ id: deadlineId, kind, unitId: holderUnitId, dueAt })),
  };
}

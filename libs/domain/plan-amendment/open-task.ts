import { type Refusal, refuse } from '../refusal/refusal.js';
import type { PlanShape, ShapedTask } from './plan-shape.js';

/** The task that an operation names: one that runs, and of which no change of a unit waits for a decision of its own. */
export function openTask(shape: PlanShape, number: number): ShapedTask | Refusal {
  const task = shape.tasks.find((candidate) => candidate.number === number);
  if (task === undefined) return refuse('UNKNOWN_TASK', { number });
  if (task.isClosed) return refuse('AMENDED_TASK_CLOSED', { number });
  return task.isReferred ? refuse('REFERRAL_PENDING', { number }) : task;
}

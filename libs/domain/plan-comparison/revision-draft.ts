import { applyOperations } from '../plan-amendment/apply-operation.js';
import type { PlanOperation } from '../plan-amendment/operation.js';
import type { PlanShape } from '../plan-amendment/plan-shape.js';
import { isRefusal } from '../refusal/refusal.js';
import { unexpressed, type Unexpressed, type UnexpressedKind } from './unexpressed.labels.js';

/** Operations as they are found, one after the other, each seeing what those before it did; and what none expresses. */
export class RevisionDraft {
  readonly operations: PlanOperation[] = [];
  readonly leftOver: Unexpressed[] = [];

  constructor(public shape: PlanShape) {}

  /** Whether the operation makes sense after those before it; one that does not is told among what is left over. */
  try(operation: PlanOperation, number: number | null): boolean {
    const after = applyOperations(this.shape, [operation]);
    if (isRefusal(after)) {
      this.tell('refused', number, `${operation.kind}: ${after.code}`);
      return false;
    }
    this.shape = after;
    this.operations.push(operation);
    return true;
  }

  tell(kind: UnexpressedKind, number: number | null, what = ''): void {
    this.leftOver.push(unexpressed(kind, number, what));
  }

  /** The wanted number of a new task, or the next free one. */
  freeNumber(wanted: number): number {
    const taken = new Set(this.shape.tasks.map(({ number }) => number));
    return taken.has(wanted) ? Math.max(...taken) + 1 : wanted;
  }
}

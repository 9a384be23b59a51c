import type { WorkflowBundle } from '#platform/temporal/workflow-bundle.js';

/** The workflow code that this worker runs, and by whose hash its queue is named. */
export class RunningBundle implements WorkflowBundle {
  readonly code: string;
  readonly id: string;

  constructor(bundle: WorkflowBundle) {
    this.code = bundle.code;
    this.id = bundle.id;
  }
}

import type { TaskProgress } from '#domain/task/task.procedure.js';

import type { ConductorInput, Loaded } from './conductor.contract.js';

/** What the task's conductor asks of the record. Each makes one step so, and is content when it is so already. */
export interface TaskActivities {
  loadTask(input: ConductorInput): Promise<Loaded<TaskProgress>>;
  issueAssignment(input: ConductorInput): Promise<void>;
  requestInputs(input: ConductorInput): Promise<void>;
  settleInputs(input: ConductorInput): Promise<void>;
  /** Opens the drafting of each year whose day is come. */
  openYears(input: ConductorInput): Promise<void>;
  /** Climbs every rung due by now. */
  climbRungs(input: ConductorInput): Promise<void>;
}

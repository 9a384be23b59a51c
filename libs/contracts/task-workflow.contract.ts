import type { TaskProgress } from '#domain/task/task.procedure.js';

import type { ConductorInput, Loaded } from './conductor.contract.js';

/** What the task's conductor asks of the record. Each makes one step so, is content when it is so already, and answers what is so after it. */
export interface TaskActivities {
  loadTask(input: ConductorInput): Promise<Loaded<TaskProgress>>;
  issueAssignment(input: ConductorInput): Promise<Loaded<TaskProgress>>;
  requestInputs(input: ConductorInput): Promise<Loaded<TaskProgress>>;
  settleInputs(input: ConductorInput): Promise<Loaded<TaskProgress>>;
  /** Opens the drafting of each year whose day is come. */
  openYears(input: ConductorInput): Promise<Loaded<TaskProgress>>;
  /** Climbs every rung due by now. */
  climbRungs(input: ConductorInput): Promise<Loaded<TaskProgress>>;
}

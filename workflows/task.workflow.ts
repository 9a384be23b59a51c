import { proxyActivities } from '@temporalio/workflow';

import type { ConductorInput } from '#contracts/conductor.contract.js';
import type { TaskActivities } from '#contracts/task-workflow.contract.js';
import {
  nextTaskStep,
  taskDetail,
  taskPhase,
  type TaskProgress,
  type TaskStep,
  taskWakesAt,
} from '#domain/task/task.procedure.js';

import { idempotentWrite, read } from './activity.options.js';
import { conduct } from './conduct.js';

const { loadTask } = proxyActivities<TaskActivities>(read);
const { issueAssignment, requestInputs, settleInputs, openYears, climbRungs } =
  proxyActivities<TaskActivities>(idempotentWrite);

/**
 * Conducts one task. Started by the relay when the plan's conductor has started the task; pokes say only "look again".
 * The lead and its supporting units act through the record; this asks the lead, then the supporting units, closes the
 * ledger of inputs, and opens the drafting of each year in its time; an annual plan has a conductor of its own. It is the
 * one watcher of every deadline in the task, of its annual plans too. It has no end of its own yet: it waits, and goes on
 * as new when its history grows long.
 */
export async function taskWorkflow(input: ConductorInput): Promise<void> {
  return conduct<TaskProgress, TaskStep>(input, {
    load: loadTask,
    nextStep: nextTaskStep,
    steps: { issueAssignment, requestInputs, settleInputs, openYears },
    wakesAt: taskWakesAt,
    watch: { nextRungAt: (progress) => progress.nextRungAt, climb: climbRungs },
    detail: taskDetail,
    phase: taskPhase,
  });
}

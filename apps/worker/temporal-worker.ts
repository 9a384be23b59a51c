import { Injectable } from '@nestjs/common';
import { NativeConnection, Worker } from '@temporalio/worker';

import { taskQueueOf } from '#contracts/conductor.contract.js';

import { AnnualPlanActivityService } from './activities/annual-plan.activities.js';
import { PlanActivityService } from './activities/plan.activities.js';
import { TaskActivityService } from './activities/task.activities.js';
import { RunningBundle } from './running-bundle.js';

export interface WorkerTarget {
  readonly connection: NativeConnection;
  readonly namespace: string;
}

/** Less than the ten seconds after which a process is killed that was asked to stop. */
const patienceMilliseconds = 6000;

/**
 * Waits for the end of a worker that was told to stop. False when an activity does not end: then only the end of the process
 * ends the worker (the SDK's own `shutdownForceTime` fails in freeing what is still in use). Nothing is lost with it, for
 * what an activity does is done in a transaction or not at all, and is tried again.
 */
export async function isDrained(running: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(resolve, patienceMilliseconds, false)));
  try {
    return await Promise.race([running.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The Temporal worker of this process: its queue bears its bundle, so it never gets a history it cannot replay. */
@Injectable()
export class TemporalWorker {
  constructor(
    private readonly tasks: TaskActivityService,
    private readonly plans: PlanActivityService,
    private readonly annualPlans: AnnualPlanActivityService,
    private readonly bundle: RunningBundle,
  ) {}

  create({ connection, namespace }: WorkerTarget): Promise<Worker> {
    return Worker.create({
      connection,
      namespace,
      taskQueue: taskQueueOf(this.bundle.id),
      workflowBundle: { code: this.bundle.code },
      activities: { ...this.tasks.activities(), ...this.plans.activities(), ...this.annualPlans.activities() },
      // A run that does not fit its history is failed and started again from the facts, never retried for ever.
      workflowFailureErrorTypes: { '*': ['NondeterminismError', 'DeterminismViolationError'] },
      maxConcurrentActivityTaskExecutions: 10,
      maxConcurrentWorkflowTaskExecutions: 10,
      maxCachedWorkflows: 300,
      // Most activities take milliseconds. One that does not end is not waited for: it is tried again by the next worker.
      shutdownGraceTime: '3 seconds',
    });
  }
}

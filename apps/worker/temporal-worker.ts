import { Injectable } from '@nestjs/common';
import { NativeConnection, Worker } from '@temporalio/worker';

import { taskQueueOf } from '#contracts/conductor.contract.js';

import { PlanActivityService } from './activities/plan.activities.js';
import { TaskActivityService } from './activities/task.activities.js';
import { RunningBundle } from './running-bundle.js';

export interface WorkerTarget {
  readonly connection: NativeConnection;
  readonly namespace: string;
}

/** The Temporal worker of this process: its queue bears its bundle, so it never gets a history it cannot replay. */
@Injectable()
export class TemporalWorker {
  constructor(
    private readonly tasks: TaskActivityService,
    private readonly plans: PlanActivityService,
    private readonly bundle: RunningBundle,
  ) {}

  create({ connection, namespace }: WorkerTarget): Promise<Worker> {
    return Worker.create({
      connection,
      namespace,
      taskQueue: taskQueueOf(this.bundle.id),
      workflowBundle: { code: this.bundle.code },
      activities: { ...this.tasks.activities(), ...this.plans.activities() },
      // A run that does not fit its history is failed and started again from the facts, never retried for ever.
      workflowFailureErrorTypes: { '*': ['NondeterminismError', 'DeterminismViolationError'] },
      maxConcurrentActivityTaskExecutions: 10,
      maxConcurrentWorkflowTaskExecutions: 10,
      maxCachedWorkflows: 300,
      shutdownGraceTime: '5 seconds',
    });
  }
}

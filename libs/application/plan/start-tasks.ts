import { Injectable } from '@nestjs/common';

import { conductor } from '#domain/directory/actor.js';
import { Clock } from '#platform/clock/clock.js';

import { ConductorRecords } from '../ports/conductors.js';
import { StartTask } from '../task/start-task.use-case.js';

/** Ensures that every task of a published plan has been started: one transaction a task. */
@Injectable()
export class StartTasks {
  constructor(
    private readonly records: ConductorRecords,
    private readonly startTask: StartTask,
    private readonly clock: Clock,
  ) {}

  async run(planId: string): Promise<void> {
    const { facts } = await this.records.plan(planId);
    for (const task of facts.tasks.filter((candidate) => candidate.startedAt === null)) {
      await this.startTask.run({
        actor: conductor,
        at: this.clock.now().toISOString(),
        request: null,
        taskId: task.id,
      });
    }
  }
}

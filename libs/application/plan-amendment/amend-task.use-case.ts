import { Injectable } from '@nestjs/common';

import { amendTask } from '#domain/plan-amendment/amend-task.acts.js';
import type { TaskStep } from '#domain/plan-amendment/task-step.js';

import type { Answer, Command } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { taskMatter } from '../task/task.matter.js';

export interface AmendTaskCommand extends Command {
  readonly amendmentId: string;
  readonly step: TaskStep;
}

/** The plan's conductor makes a task as an approved amendment wants it; its own conductor goes on from there. */
@Injectable()
export class AmendTask {
  constructor(private readonly acts: TaskActs) {}

  run(command: AmendTaskCommand): Promise<Answer> {
    const { amendmentId, step } = command;
    return this.acts.run(command, {
      verb: step.drop ? 'task.drop' : 'task.amend',
      ...taskMatter(step.taskId),
      decide: (facts, _task, context) => amendTask(facts, { amendmentId, step }, context),
    });
  }
}

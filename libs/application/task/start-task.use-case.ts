import { Injectable } from '@nestjs/common';

import { startTask } from '#domain/assignment/assignment.acts.js';

import type { Answer, Command } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { taskMatter } from './task.matter.js';

/** The plan's conductor starts a task; its own conductor goes on from there. */
@Injectable()
export class StartTask {
  constructor(private readonly acts: TaskActs) {}

  run(command: Command & { readonly taskId: string }): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'task.start',
      ...taskMatter(command.taskId),
      decide: (facts, _task, context) => startTask(facts, context),
    });
  }
}

import { Injectable } from '@nestjs/common';

import { requestInputs } from '#domain/input/input.acts.js';

import type { Answer, Command } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { taskMatter } from '../task/task.matter.js';

/** Ensures that every unit that owes the lead an input has been asked. */
@Injectable()
export class RequestInputs {
  constructor(private readonly acts: TaskActs) {}

  run(command: Command & { readonly taskId: string }): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'input.request',
      ...taskMatter(command.taskId),
      decide: (facts, _task, context) => requestInputs(facts, context),
    });
  }
}

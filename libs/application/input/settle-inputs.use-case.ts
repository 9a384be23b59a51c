import { Injectable } from '@nestjs/common';

import { settleInputs } from '#domain/input/input.acts.js';

import type { Answer, Command } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { taskMatter } from '../task/task.matter.js';

/** Records that the task has an input ledger: every input promised, every open set resolved. */
@Injectable()
export class SettleInputs {
  constructor(private readonly acts: TaskActs) {}

  run(command: Command & { readonly taskId: string }): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'task.settleInputs',
      ...taskMatter(command.taskId),
      decide: (facts, _task, context) => settleInputs(facts, context),
    });
  }
}

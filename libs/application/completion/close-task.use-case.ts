import { Injectable } from '@nestjs/common';

import { closeTask } from '#domain/completion/completion.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { completionMatter } from './completion.matter.js';

/** `id` is the task's. */
export interface CloseTaskCommand extends MatterCommand {
  readonly note: string;
}

/** 办结: whoever verified the completion closes the task. */
@Injectable()
export class CloseTask {
  constructor(private readonly acts: TaskActs) {}

  run(command: CloseTaskCommand): Promise<Answer> {
    const { note } = command;
    return this.acts.run(command, {
      verb: 'task.close',
      ...completionMatter(command),
      decide: (facts, _task, context) => closeTask(facts, { note }, context),
    });
  }
}

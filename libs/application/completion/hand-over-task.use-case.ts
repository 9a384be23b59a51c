import { Injectable } from '@nestjs/common';

import { handOverTask } from '#domain/completion/completion.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { completionMatter } from './completion.matter.js';

/** `id` is the task's. */
export interface HandOverTaskCommand extends MatterCommand {
  readonly note: string;
}

/** 转入常态: the plan ends, the duty goes on; the note says why. */
@Injectable()
export class HandOverTask {
  constructor(private readonly acts: TaskActs) {}

  run(command: HandOverTaskCommand): Promise<Answer> {
    const { note } = command;
    return this.acts.run(command, {
      verb: 'task.handOver',
      ...completionMatter(command),
      decide: (facts, _task, context) => handOverTask(facts, { note }, context),
    });
  }
}

import { Injectable } from '@nestjs/common';

import { verifyCompletion } from '#domain/completion/completion.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { completionMatter } from './completion.matter.js';

/** `id` is the task's. */
export interface VerifyCompletionCommand extends MatterCommand {
  readonly note: string;
}

/** 核验完成情况: what the lead reported is there. */
@Injectable()
export class VerifyCompletion {
  constructor(private readonly acts: TaskActs) {}

  run(command: VerifyCompletionCommand): Promise<Answer> {
    const { note } = command;
    return this.acts.run(command, {
      verb: 'task.verifyCompletion',
      ...completionMatter(command),
      decide: (facts, _task, context) => verifyCompletion(facts, { note }, context),
    });
  }
}

import { Injectable } from '@nestjs/common';

import { rejectCompletion } from '#domain/completion/completion.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { completionMatter } from './completion.matter.js';

/** `id` is the task's. */
export interface RejectCompletionCommand extends MatterCommand {
  readonly note: string;
}

/** 核验不通过: it is not; the lead reports it again. */
@Injectable()
export class RejectCompletion {
  constructor(private readonly acts: TaskActs) {}

  run(command: RejectCompletionCommand): Promise<Answer> {
    const { note } = command;
    return this.acts.run(command, {
      verb: 'task.rejectCompletion',
      ...completionMatter(command),
      decide: (facts, _task, context) => rejectCompletion(facts, { note }, context),
    });
  }
}

import { Injectable } from '@nestjs/common';

import { markOffline } from '#domain/task/task.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { taskMatter } from './task.matter.js';

export interface MarkOfflineCommand extends MatterCommand {
  readonly note: string;
}

/** 线下办理: from here on only number, holder, due date and light are shown. */
@Injectable()
export class MarkOffline {
  constructor(private readonly acts: TaskActs) {}

  run(command: MarkOfflineCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'task.markOffline',
      ...taskMatter(command.id),
      decide: (facts, _task, context) => markOffline(facts, command, context),
      view: (facts) => ({ id: facts.task.id, offline: facts.task.offline }),
    });
  }
}

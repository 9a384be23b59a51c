import { Injectable } from '@nestjs/common';

import { reopenTask } from '#domain/completion/completion.acts.js';
import { holds } from '#domain/directory/actor.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { completionMatter } from './completion.matter.js';

/** `id` is the task's. */
export interface ReopenTaskCommand extends MatterCommand {
  readonly note: string;
}

/** 重新开启: the coordinator or the general office opens a closed task again, and says why. */
@Injectable()
export class ReopenTask {
  constructor(private readonly acts: TaskActs) {}

  run(command: ReopenTaskCommand): Promise<Answer> {
    const { actor, note } = command;
    return this.acts.run(command, {
      verb: 'task.reopen',
      ...completionMatter(command),
      decide: (facts, _task, context) => {
        const { coordinator, secretariat } = facts.standings;
        const unitId = holds(actor, 'coordinator', coordinator) ? coordinator : secretariat;
        return reopenTask(facts, { note, unitId }, context);
      },
    });
  }
}

import { Injectable } from '@nestjs/common';

import { nothing } from '#domain/assignment/assignment.acts.js';

import type { Answer, Command } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { taskMatter } from '../task/task.matter.js';

/** The watch: every act first climbs the rungs that are due, so an act that does nothing else is a climb. */
@Injectable()
export class ClimbRungs {
  constructor(private readonly acts: TaskActs) {}

  run(command: Command & { readonly taskId: string }): Promise<Answer> {
    return this.acts.run(command, { verb: 'deadline.climb', ...taskMatter(command.taskId), decide: () => nothing });
  }
}

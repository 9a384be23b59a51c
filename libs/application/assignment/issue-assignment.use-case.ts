import { Injectable } from '@nestjs/common';

import { issueAssignment } from '#domain/assignment/assignment.acts.js';

import type { Answer, Command } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { taskMatter } from '../task/task.matter.js';

/** 交办: ensures that the task is with the unit that answers for it now. */
@Injectable()
export class IssueAssignment {
  constructor(private readonly acts: TaskActs) {}

  run(command: Command & { readonly taskId: string }): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'assignment.issue',
      ...taskMatter(command.taskId),
      decide: (facts, _task, context) => issueAssignment(facts, context),
    });
  }
}

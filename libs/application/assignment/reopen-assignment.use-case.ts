import { Injectable } from '@nestjs/common';

import { reopenAssignment } from '#domain/assignment/assignment.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { assignmentMatter } from './assignment.matter.js';

export interface ReopenAssignmentCommand extends MatterCommand {
  readonly note: string;
}

/** The settler opens an accepted assignment again. */
@Injectable()
export class ReopenAssignment {
  constructor(private readonly acts: TaskActs) {}

  run(command: ReopenAssignmentCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'assignment.reopen',
      ...assignmentMatter(command),
      decide: (_facts, assignment, context) => reopenAssignment(assignment, command, context),
    });
  }
}

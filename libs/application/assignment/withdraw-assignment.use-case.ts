import { Injectable } from '@nestjs/common';

import { withdrawAssignment } from '#domain/assignment/assignment.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { assignmentMatter } from './assignment.matter.js';

export interface WithdrawAssignmentCommand extends MatterCommand {
  readonly note: string;
}

/** The settler withdraws a contested assignment whose unit the document does not name. */
@Injectable()
export class WithdrawAssignment {
  constructor(private readonly acts: TaskActs) {}

  run(command: WithdrawAssignmentCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'assignment.withdraw',
      ...assignmentMatter(command),
      decide: (_facts, assignment, context) => withdrawAssignment(assignment, command, context),
    });
  }
}

import { Injectable } from '@nestjs/common';

import { upholdAssignment } from '#domain/assignment/assignment.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { assignmentMatter } from './assignment.matter.js';

export interface UpholdAssignmentCommand extends MatterCommand {
  readonly note: string;
}

/** The settler upholds a contested assignment: the same unit is asked again. */
@Injectable()
export class UpholdAssignment {
  constructor(private readonly acts: TaskActs) {}

  run(command: UpholdAssignmentCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'assignment.uphold',
      ...assignmentMatter(command),
      decide: (_facts, assignment, context) => upholdAssignment(assignment, command, context),
    });
  }
}

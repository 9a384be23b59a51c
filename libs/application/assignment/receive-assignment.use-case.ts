import { Injectable } from '@nestjs/common';

import { receiveAssignment } from '#domain/assignment/assignment.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { assignmentMatter } from './assignment.matter.js';

/** 签收: the lead unit has seen the assignment. */
@Injectable()
export class ReceiveAssignment {
  constructor(private readonly acts: TaskActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'assignment.receive',
      ...assignmentMatter(command),
      decide: (_facts, assignment, context) => receiveAssignment(assignment, context),
    });
  }
}

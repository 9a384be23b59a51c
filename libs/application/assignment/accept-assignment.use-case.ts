import { Injectable } from '@nestjs/common';

import { bindUnit } from '#domain/prepared-act/prepared-act.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { standingOf } from '../act/standing.js';
import { TaskActs } from '../act/task-act.js';
import { assignmentMatter } from './assignment.matter.js';

/** 认领: the lead unit takes the task on. Prepared by a handler, it takes effect when the leader signs. */
@Injectable()
export class AcceptAssignment {
  constructor(private readonly acts: TaskActs) {}

  run(command: MatterCommand): Promise<Answer> {
    const matter = assignmentMatter(command);
    return this.acts.run(command, {
      verb: 'assignment.accept',
      ...matter,
      decide: (facts, assignment, context) => {
        const by = standingOf(command.actor, 'assignment.accept', { facts, holders: matter.holders(assignment) });
        const act = { verb: 'assignment.accept' as const, subjectId: assignment.id, terms: {} };
        return bindUnit(facts, { act, by }, context);
      },
    });
  }
}

import { Injectable } from '@nestjs/common';

import type { Contest } from '#domain/assignment/assignment.acts.js';
import { bindUnit } from '#domain/prepared-act/prepared-act.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { standingOf } from '../act/standing.js';
import { TaskActs } from '../act/task-act.js';
import { assignmentMatter } from './assignment.matter.js';

export interface ContestAssignmentCommand extends MatterCommand {
  readonly contest: Contest;
}

/** 提出异议: the lead unit disputes its role. */
@Injectable()
export class ContestAssignment {
  constructor(private readonly acts: TaskActs) {}

  run(command: ContestAssignmentCommand): Promise<Answer> {
    const matter = assignmentMatter(command);
    return this.acts.run(command, {
      verb: 'assignment.contest',
      ...matter,
      decide: (facts, assignment, context) => {
        const by = standingOf(command.actor, 'assignment.contest', { facts, holders: matter.holders(assignment) });
        const act = { verb: 'assignment.contest' as const, subjectId: assignment.id, terms: command.contest };
        return bindUnit(facts, { act, by }, context);
      },
    });
  }
}

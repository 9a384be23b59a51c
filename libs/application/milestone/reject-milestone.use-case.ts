import { Injectable } from '@nestjs/common';

import { rejectMilestone } from '#domain/milestone/milestone.acts.js';
import { notTheVerifier } from '#domain/milestone/verifier.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { milestoneMatter } from './milestone.matter.js';

export interface RejectMilestoneCommand extends MatterCommand {
  readonly note: string;
}

/** 核验不通过: the result is not there: back to the unit responsible, with the reason. */
@Injectable()
export class RejectMilestone {
  constructor(private readonly acts: TaskActs) {}

  run(command: RejectMilestoneCommand): Promise<Answer> {
    const { actor, note } = command;
    return this.acts.run(command, {
      verb: 'milestone.reject',
      ...milestoneMatter(command),
      decide: (facts, milestone, context) =>
        notTheVerifier(facts, milestone, actor) ?? rejectMilestone(facts, { milestone, note }, context),
    });
  }
}

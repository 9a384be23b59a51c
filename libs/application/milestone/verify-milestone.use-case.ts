import { Injectable } from '@nestjs/common';

import { verifyMilestone } from '#domain/milestone/milestone.acts.js';
import { notTheVerifier } from '#domain/milestone/verifier.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { milestoneMatter } from './milestone.matter.js';

export interface VerifyMilestoneCommand extends MatterCommand {
  readonly note: string;
}

/** 核验通过: the result is there, says whoever verifies it; never the unit that reported it. */
@Injectable()
export class VerifyMilestone {
  constructor(private readonly acts: TaskActs) {}

  run(command: VerifyMilestoneCommand): Promise<Answer> {
    const { actor, note } = command;
    return this.acts.run(command, {
      verb: 'milestone.verify',
      ...milestoneMatter(command),
      decide: (facts, milestone, context) =>
        notTheVerifier(facts, milestone, actor) ?? verifyMilestone(facts, { milestone, note }, context),
    });
  }
}

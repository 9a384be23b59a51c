import { Injectable } from '@nestjs/common';

import { holds } from '#domain/directory/actor.js';
import { sampleMilestone } from '#domain/milestone/milestone.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { milestoneMatter } from './milestone.matter.js';

export interface SampleMilestoneCommand extends MatterCommand {
  /** What the sample showed. */
  readonly note: string;
}

/** 抽查重开: the general office or the supervision office opens a verified milestone again. */
@Injectable()
export class SampleMilestone {
  constructor(private readonly acts: TaskActs) {}

  run(command: SampleMilestoneCommand): Promise<Answer> {
    const { actor, note } = command;
    return this.acts.run(command, {
      verb: 'milestone.sample',
      ...milestoneMatter(command),
      decide: (facts, milestone, context) => {
        const { secretariat, inspector } = facts.standings;
        const unitId = holds(actor, 'secretariat', secretariat) ? secretariat : inspector;
        return sampleMilestone(facts, { milestone, note, unitId }, context);
      },
    });
  }
}

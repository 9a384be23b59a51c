import { Injectable } from '@nestjs/common';

import type { SaidOpinion } from '#domain/annual-plan/opinions-on.js';
import { findUnmet } from '#domain/annual-plan/review.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { annualPlanMatter } from './annual-plan.matter.js';

export interface FindUnmetCommand extends MatterCommand {
  readonly opinions: readonly SaidOpinion[];
}

/** 认定未达要求: the revision goes back to the lead, with what is still missing. */
@Injectable()
export class FindUnmet {
  constructor(private readonly acts: TaskActs) {}

  run(command: FindUnmetCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'annualPlan.findUnmet',
      ...annualPlanMatter(command),
      decide: (facts, plan, context) => findUnmet(facts, { plan, opinions: command.opinions }, context),
    });
  }
}

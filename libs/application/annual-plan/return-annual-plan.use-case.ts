import { Injectable } from '@nestjs/common';

import type { Station } from '#domain/annual-plan/annual-plan.js';
import type { SaidOpinion } from '#domain/annual-plan/opinions-on.js';
import { returnAnnualPlan } from '#domain/annual-plan/return.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { annualPlanMatter } from './annual-plan.matter.js';

export interface ReturnAnnualPlanCommand extends MatterCommand {
  readonly to: Station;
  readonly opinions: readonly SaidOpinion[];
}

/** 初审退回: whoever settles returns the plan to an earlier station, with opinions on its parts. */
@Injectable()
export class ReturnAnnualPlan {
  constructor(private readonly acts: TaskActs) {}

  run(command: ReturnAnnualPlanCommand): Promise<Answer> {
    const { to, opinions } = command;
    return this.acts.run(command, {
      verb: 'annualPlan.return',
      ...annualPlanMatter(command),
      decide: (facts, plan, context) => returnAnnualPlan(facts, { plan, to, opinions }, context),
    });
  }
}

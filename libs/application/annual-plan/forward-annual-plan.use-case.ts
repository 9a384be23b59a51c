import { Injectable } from '@nestjs/common';

import { forwardAnnualPlan } from '#domain/annual-plan/review.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { annualPlanMatter } from './annual-plan.matter.js';

/** 初审通过: whoever settles has reviewed the plan and passes it on. */
@Injectable()
export class ForwardAnnualPlan {
  constructor(private readonly acts: TaskActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'annualPlan.forward',
      ...annualPlanMatter(command),
      decide: forwardAnnualPlan,
    });
  }
}

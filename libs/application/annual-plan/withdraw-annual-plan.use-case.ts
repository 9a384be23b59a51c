import { Injectable } from '@nestjs/common';

import { withdrawAnnualPlan } from '#domain/annual-plan/recall.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { annualPlanMatter } from './annual-plan.matter.js';

/** 撤回: the lead takes the plan back before the next party acted. */
@Injectable()
export class WithdrawAnnualPlan {
  constructor(private readonly acts: TaskActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'annualPlan.withdraw',
      ...annualPlanMatter(command),
      decide: withdrawAnnualPlan,
    });
  }
}

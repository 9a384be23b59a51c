import { Injectable } from '@nestjs/common';

import { decideAnnualPlan, type Deciding } from '#domain/annual-plan/decision.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { annualPlanMatter } from './annual-plan.matter.js';

export interface DecideAnnualPlanCommand extends MatterCommand, Omit<Deciding, 'plan'> {}

/** 审定: the approver approves, approves in principle, or refuses. */
@Injectable()
export class DecideAnnualPlan {
  constructor(private readonly acts: TaskActs) {}

  run(command: DecideAnnualPlanCommand): Promise<Answer> {
    const { decision, opinion, conditions } = command;
    return this.acts.run(command, {
      verb: 'annualPlan.decide',
      ...annualPlanMatter(command),
      decide: (facts, plan, context) => decideAnnualPlan(facts, { plan, decision, opinion, conditions }, context),
    });
  }
}

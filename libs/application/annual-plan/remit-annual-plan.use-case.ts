import { Injectable } from '@nestjs/common';

import type { Station } from '#domain/annual-plan/annual-plan.js';
import { remitAnnualPlan } from '#domain/annual-plan/decision.acts.js';
import type { SaidOpinion } from '#domain/annual-plan/opinions-on.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { annualPlanMatter } from './annual-plan.matter.js';

export interface RemitAnnualPlanCommand extends MatterCommand {
  readonly to: Station;
  readonly opinions: readonly SaidOpinion[];
}

/** 退回重新办理: the approver returns an annual plan undecided, to any earlier station. */
@Injectable()
export class RemitAnnualPlan {
  constructor(private readonly acts: TaskActs) {}

  run(command: RemitAnnualPlanCommand): Promise<Answer> {
    const { to, opinions } = command;
    return this.acts.run(command, {
      verb: 'annualPlan.remit',
      ...annualPlanMatter(command),
      decide: (facts, plan, context) => remitAnnualPlan(facts, { plan, to, opinions }, context),
    });
  }
}

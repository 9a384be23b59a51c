import { Injectable } from '@nestjs/common';

import type { Station } from '#domain/annual-plan/annual-plan.js';
import { sendBackAnnualPlan } from '#domain/annual-plan/decision.acts.js';
import type { SaidOpinion } from '#domain/annual-plan/opinions-on.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { annualPlanMatter } from './annual-plan.matter.js';

export interface SendBackAnnualPlanCommand extends MatterCommand {
  readonly to: Exclude<Station, 'requested'>;
  readonly opinions: readonly SaidOpinion[];
}

/** 退回材料: the general office sends the papers back for their form. */
@Injectable()
export class SendBackAnnualPlan {
  constructor(private readonly acts: TaskActs) {}

  run(command: SendBackAnnualPlanCommand): Promise<Answer> {
    const { to, opinions } = command;
    return this.acts.run(command, {
      verb: 'annualPlan.sendBack',
      ...annualPlanMatter(command),
      decide: (facts, plan, context) => sendBackAnnualPlan(facts, { plan, to, opinions }, context),
    });
  }
}

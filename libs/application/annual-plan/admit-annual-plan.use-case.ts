import { Injectable } from '@nestjs/common';

import type { Route } from '#domain/annual-plan/annual-plan.js';
import { admitAnnualPlan } from '#domain/annual-plan/decision.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { annualPlanMatter } from './annual-plan.matter.js';

export interface AdmitAnnualPlanCommand extends MatterCommand {
  readonly route: Route;
  readonly isUrgent: boolean;
}

/** 核收材料: the general office finds the papers complete and fixes the route to the decision. */
@Injectable()
export class AdmitAnnualPlan {
  constructor(private readonly acts: TaskActs) {}

  run(command: AdmitAnnualPlanCommand): Promise<Answer> {
    const { route, isUrgent } = command;
    return this.acts.run(command, {
      verb: 'annualPlan.admit',
      ...annualPlanMatter(command),
      decide: (facts, plan, context) => admitAnnualPlan(facts, { plan, route, isUrgent }, context),
    });
  }
}

import { Injectable } from '@nestjs/common';

import { requestAnnualPlan } from '#domain/annual-plan/review.acts.js';
import { refuse } from '#domain/refusal/refusal.js';
import { authorizeRequest } from '#domain/request/request.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { AbovePlans } from './above-plans.js';
import { annualPlanMatter } from './annual-plan.matter.js';

export interface RequestAnnualPlanCommand extends MatterCommand {
  readonly requestId: string;
}

/** 列入请示: whoever raises requests by policy puts a reviewed annual plan into one. */
@Injectable()
export class RequestAnnualPlan {
  constructor(
    private readonly acts: TaskActs,
    private readonly above: AbovePlans,
  ) {}

  async run(command: RequestAnnualPlanCommand): Promise<Answer> {
    const plan = await this.above.planOfRequest(command.requestId);
    return this.into(command, plan?.id ?? null);
  }

  /** Into a request that is known to be of a plan; null where there is none. */
  into(command: RequestAnnualPlanCommand, planId: string | null): Promise<Answer> {
    const { requestId, actor } = command;
    return this.acts.run(command, {
      verb: 'annualPlan.request',
      ...annualPlanMatter(command),
      decide: (facts, plan, context) => {
        if (facts.task.planId !== planId) return refuse('REQUEST_UNKNOWN');
        return authorizeRequest(facts, actor) ?? requestAnnualPlan(facts, { plan, requestId }, context);
      },
    });
  }
}

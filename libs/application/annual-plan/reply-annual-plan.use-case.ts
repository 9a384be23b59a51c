import { Injectable } from '@nestjs/common';

import { bears, replyAnnualPlan } from '#domain/annual-plan/decision.acts.js';
import { refuse } from '#domain/refusal/refusal.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { AbovePlans } from './above-plans.js';
import { annualPlanMatter } from './annual-plan.matter.js';

export interface ReplyAnnualPlanCommand extends MatterCommand {
  /** 批复、复函文号. */
  readonly replyNumber: string;
}

/** 印发批复: the general office records the number of the reply that gives the decision effect. */
@Injectable()
export class ReplyAnnualPlan {
  constructor(
    private readonly acts: TaskActs,
    private readonly above: AbovePlans,
  ) {}

  async run(command: ReplyAnnualPlanCommand): Promise<Answer> {
    const { id, replyNumber } = command;
    // Of other tasks as they were a moment ago: numbers are given out by one office.
    const lines = (await this.above.planOf(id))?.annualPlans ?? [];
    return this.acts.run(command, {
      verb: 'annualPlan.reply',
      ...annualPlanMatter(command),
      decide: (facts, plan, context) => {
        const isTaken = lines.some((line) => line.id !== id && bears(line, replyNumber, plan.requestId));
        if (isTaken) return refuse('NUMBER_TAKEN', { number: replyNumber });
        return replyAnnualPlan(facts, { plan, replyNumber }, context);
      },
    });
  }
}

import { Injectable } from '@nestjs/common';

import { applyAmendment } from '#domain/plan-amendment/plan-amendment.acts.js';
import { isRefusal } from '#domain/refusal/refusal.js';

import type { Answer, Command } from '../act/act.js';
import { amendmentIn, PlanAmendmentActs } from './plan-amendment-act.js';

/** The plan's conductor notes that every task is as the amendment wants it. */
@Injectable()
export class ApplyPlanAmendment {
  constructor(private readonly acts: PlanAmendmentActs) {}

  run(command: Command & { readonly id: string }): Promise<Answer> {
    const { id } = command;
    return this.acts.run(command, {
      verb: 'planAmendment.apply',
      where: { collection: 'planAmendments', id },
      decide: (facts, context) => {
        const amendment = amendmentIn(facts, id);
        return isRefusal(amendment) ? amendment : applyAmendment(amendment, context);
      },
    });
  }
}

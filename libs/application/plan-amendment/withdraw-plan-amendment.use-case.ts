import { Injectable } from '@nestjs/common';

import { withdrawAmendment } from '#domain/plan-amendment/plan-amendment.acts.js';
import { isRefusal } from '#domain/refusal/refusal.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { amendmentIn, PlanAmendmentActs } from './plan-amendment-act.js';

/** `id` is the amendment's. */
export interface WithdrawPlanAmendmentCommand extends MatterCommand {
  readonly reason: string;
}

/** 撤回方案修订: before it is decided. */
@Injectable()
export class WithdrawPlanAmendment {
  constructor(private readonly acts: PlanAmendmentActs) {}

  run(command: WithdrawPlanAmendmentCommand): Promise<Answer> {
    const { id, revision, reason } = command;
    return this.acts.run(command, {
      verb: 'planAmendment.withdraw',
      where: { collection: 'planAmendments', id },
      revision,
      decide: (facts, context) => {
        const amendment = amendmentIn(facts, id);
        return isRefusal(amendment) ? amendment : withdrawAmendment(facts, { amendment, reason }, context);
      },
    });
  }
}

import { Injectable } from '@nestjs/common';

import { proposeAmendment, type ProposedAmendment } from '#domain/plan-amendment/plan-amendment.acts.js';

import type { Answer, Command } from '../act/act.js';
import { PlanAmendmentActs } from './plan-amendment-act.js';

export interface ProposePlanAmendmentCommand extends Command, ProposedAmendment {
  readonly planId: string;
}

/** 提出方案修订: the coordinator lists the operations; their impact is kept with them. */
@Injectable()
export class ProposePlanAmendment {
  constructor(private readonly acts: PlanAmendmentActs) {}

  run(command: ProposePlanAmendmentCommand): Promise<Answer> {
    const { planId, title, operations } = command;
    return this.acts.run(command, {
      verb: 'planAmendment.propose',
      where: { chain: planId, kind: 'plan' },
      decide: (facts, context) => proposeAmendment(facts, { title, operations }, context),
    });
  }
}

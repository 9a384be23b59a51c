import { Injectable } from '@nestjs/common';

import { proposeAmendment } from '#domain/plan-amendment/plan-amendment.acts.js';
import { readOperations, type WrittenOperation } from '#domain/plan-amendment/read-operation.js';
import { isRefusal } from '#domain/refusal/refusal.js';

import type { Answer, Command } from '../act/act.js';
import { PlanAmendmentActs } from './plan-amendment-act.js';

export interface ProposePlanAmendmentCommand extends Command {
  readonly planId: string;
  readonly title: string;
  readonly operations: readonly WrittenOperation[];
}

/** 提出方案修订: the coordinator lists the operations; their impact is kept with them. */
@Injectable()
export class ProposePlanAmendment {
  constructor(private readonly acts: PlanAmendmentActs) {}

  run(command: ProposePlanAmendmentCommand): Promise<Answer> {
    const { planId, title } = command;
    return this.acts.run(command, {
      verb: 'planAmendment.propose',
      where: { chain: planId, kind: 'plan' },
      decide: (facts, context) => {
        const operations = readOperations(command.operations);
        return isRefusal(operations) ? operations : proposeAmendment(facts, { title, operations }, context);
      },
    });
  }
}

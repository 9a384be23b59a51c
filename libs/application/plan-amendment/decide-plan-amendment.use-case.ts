import { Injectable } from '@nestjs/common';

import { decideAmendment } from '#domain/plan-amendment/plan-amendment.acts.js';
import { isRefusal } from '#domain/refusal/refusal.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { amendedRows } from './amended-rows.js';
import { amendmentIn, PlanAmendmentActs } from './plan-amendment-act.js';

/** `id` is the amendment's. */
export interface DecidePlanAmendmentCommand extends MatterCommand {
  readonly verb: 'approve' | 'refuse';
  readonly opinion: string;
  readonly documentNumber: string | null;
}

/**
 * 审定方案修订: all operations as one act. What lies below the plan's chain (new tasks, targets) changes with it; tasks that
 * are there are changed by the plan's conductor, each under its own chain.
 */
@Injectable()
export class DecidePlanAmendment {
  constructor(private readonly acts: PlanAmendmentActs) {}

  run(command: DecidePlanAmendmentCommand): Promise<Answer> {
    const { id, revision, verb, opinion, documentNumber } = command;
    return this.acts.run(command, {
      verb: `planAmendment.${verb}`,
      where: { collection: 'planAmendments', id },
      revision,
      decide: (facts, context) => {
        const amendment = amendmentIn(facts, id);
        if (isRefusal(amendment)) return amendment;
        const verdict = decideAmendment(facts, { amendment, verb, opinion, documentNumber }, context);
        if (isRefusal(verdict) || verb === 'refuse') return verdict;
        const rows = amendedRows(facts, amendment, context);
        return isRefusal(rows) ? rows : { ...verdict, changes: [...verdict.changes, ...rows] };
      },
    });
  }
}

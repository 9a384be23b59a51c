import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';
import { type AmendmentImpact, impactOf } from '#domain/plan-amendment/impact.js';
import { authorizeAmendment } from '#domain/plan-amendment/plan-amendment.access.js';
import { readOperations, type WrittenOperation } from '#domain/plan-amendment/read-operation.js';
import { isRefusal, refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import { KnownPlan } from '../meeting/known-plan.js';
import { Ledger } from '../ports/ledger.js';

/** 影响预览: what operations would change, before anything is proposed. */
@Injectable()
export class CheckPlanAmendment {
  constructor(
    private readonly known: KnownPlan,
    private readonly ledger: Ledger,
  ) {}

  /** For who may propose. Throws why the operations make no sense. */
  async run(
    actor: PersonActor,
    { planId, operations: written }: { readonly planId: string; readonly operations: readonly WrittenOperation[] },
  ): Promise<AmendmentImpact> {
    const where = { chain: planId, kind: 'plan' } as const;
    const forbidden = authorizeAmendment('planAmendment.propose', actor, await this.known.read(where));
    if (forbidden !== null) throw new Refused(forbidden);
    const operations = readOperations(written);
    if (isRefusal(operations)) throw new Refused(operations);
    const shape = await this.ledger.transaction((transaction) => transaction.readShape(where));
    const impact = shape === null ? refuse('NOT_FOUND') : impactOf(shape, operations);
    if (isRefusal(impact)) throw new Refused(impact);
    return impact;
  }
}

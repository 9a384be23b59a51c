import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';
import type { PlanAmendment } from '#domain/plan-amendment/plan-amendment.js';
import type { PlanFacts } from '#domain/plan/plan.facts.js';
import { refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import { KnownPlan, watchesYears } from '../meeting/known-plan.js';

/** Amendments of a plan: for those who watch over it; one that was approved for all who are signed in, as the plan itself. */
@Injectable()
export class ReadPlanAmendments {
  constructor(private readonly known: KnownPlan) {}

  /** In the order in which they were proposed. */
  async ofPlan(actor: PersonActor, planId: string): Promise<readonly PlanAmendment[]> {
    const facts = await this.known.read({ chain: planId, kind: 'plan' });
    return facts.amendments.filter((amendment) => sees(actor, facts, amendment));
  }

  /** Throws NOT_FOUND both where nothing is and where it is not for this person. */
  async one(actor: PersonActor, id: string): Promise<PlanAmendment> {
    const facts = await this.known.read({ collection: 'planAmendments', id });
    const amendment = facts.amendments.find((row) => row.id === id);
    if (amendment === undefined || !sees(actor, facts, amendment)) throw new Refused(refuse('NOT_FOUND'));
    return amendment;
  }
}

function sees(actor: PersonActor, facts: PlanFacts, { state }: PlanAmendment): boolean {
  return state === 'approved' || state === 'applied' || watchesYears(actor, facts);
}

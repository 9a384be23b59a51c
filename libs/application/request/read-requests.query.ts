import { Injectable } from '@nestjs/common';

import { belongsTo, type PersonActor } from '#domain/directory/actor.js';
import type { AnnualPlanLine, PlanFacts } from '#domain/plan/plan.facts.js';
import { refuse } from '#domain/refusal/refusal.js';
import type { Request } from '#domain/request/request.js';

import { Refused } from '../act/refused.error.js';
import { KnownPlan, leads, watchesYears } from '../meeting/known-plan.js';

export interface RequestPage extends Request {
  /** The annual plans that it carries now, by number of the task; of a lead's reader only those of its own tasks. */
  readonly annualPlans: readonly AnnualPlanLine[];
}

/** The requests (请示) of a plan: for those who watch over it, for who raised them, and for leads of what they carry. */
@Injectable()
export class ReadRequests {
  constructor(private readonly known: KnownPlan) {}

  /** In the order in which they were raised. */
  async ofPlan(actor: PersonActor, planId: string): Promise<readonly RequestPage[]> {
    const facts = await this.known.read({ chain: planId, kind: 'plan' });
    return facts.requests.flatMap((request) => pageFor(actor, facts, request) ?? []);
  }

  /** Throws NOT_FOUND both where nothing is and where it is not for this person. */
  async one(actor: PersonActor, id: string): Promise<RequestPage> {
    const facts = await this.known.read({ collection: 'requests', id });
    const request = facts.requests.find((candidate) => candidate.id === id);
    const page = request && pageFor(actor, facts, request);
    if (!page) throw new Refused(refuse('NOT_FOUND'));
    return page;
  }
}

function pageFor(actor: PersonActor, facts: PlanFacts, request: Request): RequestPage | null {
  const sees = watchesYears(actor, facts) || belongsTo(actor, request.unitId);
  const carried = facts.annualPlans.filter(({ requestId }) => requestId === request.id);
  const annualPlans = carried.filter((plan) => sees || leads(actor, plan));
  return sees || annualPlans.length > 0 ? { ...request, annualPlans } : null;
}

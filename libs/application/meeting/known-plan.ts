import { Injectable } from '@nestjs/common';

import { belongsTo, holds, type PersonActor } from '#domain/directory/actor.js';
import type { PlanFacts } from '#domain/plan/plan.facts.js';
import { refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import { Ledger, type PlanLocator } from '../ports/ledger.js';

/** The facts of a plan, for queries that show each reader a part of them. */
@Injectable()
export class KnownPlan {
  constructor(private readonly ledger: Ledger) {}

  /** Throws NOT_FOUND where nothing of that id is, or the plan is not published. */
  async read(where: PlanLocator): Promise<PlanFacts> {
    const wanted = { actorId: '', key: null, day: '1970-01-01', unitIds: [] };
    const read = await this.ledger.transaction((transaction) => transaction.readPlan(where, wanted));
    if (read === null || read.facts.state !== 'published') throw new Refused(refuse('NOT_FOUND'));
    return read.facts;
  }
}

/** Who sees all sessions and requests of a plan: the coordinator, the general office, the approver, the inspectors. */
export function watchesYears(actor: PersonActor, { standings }: PlanFacts): boolean {
  const { coordinator, secretariat, approver, inspector } = standings;
  return (
    holds(actor, 'coordinator', coordinator) ||
    holds(actor, 'secretariat', secretariat) ||
    holds(actor, 'approver', approver) ||
    holds(actor, 'inspector', inspector)
  );
}

/** Whether an annual plan is that of a task which a unit of the person leads. */
export function leads(actor: PersonActor, { leadUnitId }: { readonly leadUnitId: string }): boolean {
  return belongsTo(actor, leadUnitId);
}

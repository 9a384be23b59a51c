import { Injectable } from '@nestjs/common';

import type { ActContext } from '#domain/act/decision.js';
import { authorizeAmendment } from '#domain/plan-amendment/plan-amendment.access.js';
import type { AmendingFacts } from '#domain/plan-amendment/plan-amendment.acts.js';
import type { PlanAmendment } from '#domain/plan-amendment/plan-amendment.js';
import type { PlanAmendmentVerb } from '#domain/plan-amendment/plan-amendment.verbs.js';
import { type Refusal, refuse } from '#domain/refusal/refusal.js';

import type { Answer, Command } from '../act/act.js';
import { ChainActRunner, type LedgerDecision } from '../act/chain-act.runner.js';
import type { PlanLocator } from '../ports/ledger.js';

/** A use case on an amendment, or on the plan that is to be amended. */
export interface PlanAmendmentAct {
  readonly verb: PlanAmendmentVerb;
  readonly where: PlanLocator;
  /** The revision that the person saw, or null. */
  readonly revision?: number | null;
  readonly decide: (facts: AmendingFacts, context: ActContext) => LedgerDecision | Refusal;
}

/** Runs use cases on amendments under the lock of the plan's chain; tasks that are there lie below chains of their own. */
@Injectable()
export class PlanAmendmentActs {
  constructor(private readonly runner: ChainActRunner) {}

  /** Answers with the amendment as it is after the act. Throws `Refused`. */
  run(command: Command, act: PlanAmendmentAct): Promise<Answer> {
    const { where } = act;
    return this.runner.run<AmendingFacts>(command, {
      where,
      load: async (transaction, wanted) => {
        const [read, shape] = await Promise.all([transaction.readPlan(where, wanted), transaction.readShape(where)]);
        return read === null || shape === null ? null : { facts: { plan: read.facts, shape }, answer: read.answer };
      },
      settle: (facts) => ({ facts, decision: { changes: [], events: [] } }),
      authorize: (facts) => authorizeAmendment(act.verb, command.actor, facts.plan) ?? outOfDate(act, facts),
      decide: act.decide,
      conclude: (facts, decision) => ({ changes: [], body: amendmentAfter(facts, act, decision) }),
    });
  }
}

/** The amendment of an id; refuses where the plan has none. */
export function amendmentIn({ plan }: AmendingFacts, id: string): PlanAmendment | Refusal {
  return plan.amendments.find((row) => row.id === id) ?? refuse('NOT_FOUND');
}

function outOfDate({ where, revision }: PlanAmendmentAct, { plan }: AmendingFacts): Refusal | null {
  const now = 'id' in where ? plan.amendments.find(({ id }) => id === where.id)?.revision : undefined;
  if (revision === undefined || revision === null || now === undefined || now === revision) return null;
  return refuse('OUT_OF_DATE', { have: revision, now });
}

function amendmentAfter({ plan }: AmendingFacts, { where }: PlanAmendmentAct, { changes }: LedgerDecision) {
  for (const change of changes) {
    if ('insert' in change && change.insert === 'planAmendments') return change.row;
    if (!('update' in change) || change.update !== 'planAmendments') continue;
    const before = plan.amendments.find(({ id }) => id === change.id);
    return { ...before, ...change.set };
  }
  return 'id' in where ? plan.amendments.find(({ id }) => id === where.id) : null;
}

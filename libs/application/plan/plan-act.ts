import { Injectable } from '@nestjs/common';

import type { ActContext } from '#domain/act/decision.js';
import { authorizePlanAct } from '#domain/plan/plan.access.js';
import type { PlanFacts } from '#domain/plan/plan.facts.js';
import { type Refusal, refuse } from '#domain/refusal/refusal.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { ChainActRunner, type LedgerDecision } from '../act/chain-act.runner.js';
import type { PlanDraft } from '../ports/ledger.js';

export interface DraftFacts {
  readonly plan: PlanFacts;
  readonly draft: PlanDraft;
}

export type PlanDecide = (facts: DraftFacts, context: ActContext) => LedgerDecision | Refusal;

/** Runs acts of people on a plan: nothing falls due on a plan's own chain yet, and drafts are open to their side only. */
@Injectable()
export class PlanActs {
  constructor(private readonly runner: ChainActRunner) {}

  run(command: MatterCommand, decide: PlanDecide): Promise<Answer> {
    const where = { chain: command.id, kind: 'plan' } as const;
    return this.runner.run<DraftFacts>(command, {
      where,
      load: async (transaction, wanted) => {
        const [read, draft] = await Promise.all([
          transaction.readPlan(where, wanted),
          transaction.readDraft(command.id),
        ]);
        return read === null || draft === null ? null : { facts: { plan: read.facts, draft }, answer: read.answer };
      },
      settle: (facts) => ({ facts, decision: { changes: [], events: [] } }),
      authorize: ({ plan }) => authorizePlanAct(command.actor) ?? outOfDate(command, plan),
      decide,
      conclude: ({ plan }, decision) => ({ changes: [], body: { id: plan.id, state: stateAfter(plan, decision) } }),
    });
  }
}

function outOfDate({ revision }: MatterCommand, plan: PlanFacts): Refusal | null {
  const stale = revision !== null && revision !== plan.revision;
  return stale ? refuse('OUT_OF_DATE', { have: revision, now: plan.revision }) : null;
}

function stateAfter(plan: PlanFacts, decision: LedgerDecision): string {
  const change = decision.changes.find((candidate) => 'update' in candidate && candidate.update === 'plans');
  return change !== undefined && 'set' in change && 'state' in change.set
    ? (change.set.state ?? plan.state)
    : plan.state;
}

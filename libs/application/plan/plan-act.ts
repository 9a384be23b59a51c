import { Injectable } from '@nestjs/common';

import type { ActContext } from '#domain/act/decision.js';
import type { DraftFacts as FactsOfDraft } from '#domain/plan-draft/draft.facts.js';
import { authorizePlanAct } from '#domain/plan/plan.access.js';
import type { PlanFacts } from '#domain/plan/plan.facts.js';
import { type Refusal, refuse } from '#domain/refusal/refusal.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { ChainActRunner, type LedgerDecision } from '../act/chain-act.runner.js';
import { draftOf } from '../plan-draft/draft-of.js';
import type { PlanDraft } from '../ports/ledger.js';
import { unitIdsByName } from './plan.units.js';

export interface DraftFacts {
  readonly plan: PlanFacts;
  readonly draft: PlanDraft;
}

/** What acts on the draft decide from. */
export function factsOfDraft({ plan, draft: { draft, parsed, units } }: DraftFacts): FactsOfDraft {
  return { plan, draft: draft ?? draftOf(parsed, ''), units: unitIdsByName(units) };
}

export type PlanDecide = (facts: DraftFacts, context: ActContext) => LedgerDecision | Refusal;

export type PlanTell = (facts: DraftFacts, decision: LedgerDecision) => object;

/** Runs acts of people on a plan: nothing falls due on a plan's own chain yet, and drafts are open to their side only. */
@Injectable()
export class PlanActs {
  constructor(private readonly runner: ChainActRunner) {}

  /** Answers with the plan's state, and with what `tell` says besides. */
  run(command: MatterCommand, decide: PlanDecide, tell: PlanTell = () => ({})): Promise<Answer> {
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
      conclude: (facts, decision) => {
        const { plan } = facts;
        return { changes: [], body: { id: plan.id, state: stateAfter(plan, decision), ...tell(facts, decision) } };
      },
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

import { Injectable } from '@nestjs/common';

import type { ActContext } from '#domain/act/decision.js';
import { type MeetingDecision, type MeetingVerdict, withChanges } from '#domain/meeting/agenda.facts.js';
import { authorizeMeeting } from '#domain/meeting/meeting.access.js';
import type { MeetingVerb } from '#domain/meeting/meeting.verbs.js';
import { proposePlaces } from '#domain/meeting/propose-places.acts.js';
import type { PlanFacts } from '#domain/plan/plan.facts.js';
import { type Refusal, refuse } from '#domain/refusal/refusal.js';

import type { Answer, Command } from '../act/act.js';
import { ChainActRunner, type LedgerDecision, type Settled } from '../act/chain-act.runner.js';
import type { PlanLocator } from '../ports/ledger.js';

/** A use case below a plan's chain: on a session, an item of its agenda, a request, or the plan itself. */
export interface MeetingAct<Row extends { readonly id: string }> {
  readonly verb: MeetingVerb;
  readonly where: PlanLocator;
  /** The revision that the person saw, or null. */
  readonly revision?: number | null;
  /** What it is about; undefined when the plan has none of that id. */
  readonly matter: (facts: PlanFacts) => Row | undefined;
  /** Lead units of the annual plans that it is about. */
  readonly leads?: (facts: PlanFacts) => readonly string[];
  readonly decide: (facts: PlanFacts, matter: Row, context: ActContext) => MeetingVerdict;
  /** What the caller is answered, from the facts after the act. */
  readonly view: (facts: PlanFacts, decision: LedgerDecision) => unknown;
}

/**
 * Runs use cases on sessions, agendas and requests under the lock of the plan's chain. Annual plans lie below their tasks'
 * chains: here they are read, never changed. First, places that are due are proposed.
 */
@Injectable()
export class MeetingActs {
  constructor(private readonly runner: ChainActRunner) {}

  run<Row extends { readonly id: string }>(command: Command, act: MeetingAct<Row>): Promise<Answer> {
    const { actor } = command;
    return this.runner.run<PlanFacts>(command, {
      where: act.where,
      load: (transaction, wanted) => transaction.readPlan(act.where, wanted),
      settle: settled,
      authorize: (facts) => {
        const matter = act.matter(facts);
        if (matter === undefined) return refuse('NOT_FOUND');
        return authorizeMeeting(act.verb, actor, { facts, leads: act.leads?.(facts) ?? [] }) ?? outOfDate(act, matter);
      },
      decide: (facts, context) => {
        const matter = act.matter(facts);
        return matter === undefined ? refuse('NOT_FOUND') : act.decide(facts, matter, context);
      },
      conclude: (facts, decision) => {
        // The cast holds: an act here has decided only such changes.
        const changes = decision.changes as MeetingDecision['changes'];
        return { changes: [], body: act.view(withChanges(facts, changes), decision) };
      },
    });
  }
}

function settled(facts: PlanFacts, context: ActContext): Settled<PlanFacts> {
  const decision = proposePlaces(facts, context);
  return { facts: withChanges(facts, decision.changes), decision };
}

function outOfDate<Row extends { readonly id: string }>({ revision }: MeetingAct<Row>, matter: Row): Refusal | null {
  if (revision === undefined || revision === null || !('revision' in matter)) return null;
  const now = Number(matter.revision);
  return now === revision ? null : refuse('OUT_OF_DATE', { have: revision, now });
}

import { Injectable } from '@nestjs/common';

import type { ActContext } from '#domain/act/decision.js';
import { openCount } from '#domain/plan-draft/draft-check.js';
import { checksOf } from '#domain/plan-draft/draft-checks.js';
import type { DraftFacts } from '#domain/plan-draft/draft.facts.js';
import type { DraftVerdict } from '#domain/plan-draft/edit-draft.acts.js';
import type { Draft } from '#domain/plan-draft/plan-draft.js';
import { isRefusal } from '#domain/refusal/refusal.js';

import type { Answer, MatterCommand } from '../act/act.js';
import type { LedgerDecision } from '../act/chain-act.runner.js';
import { factsOfDraft, PlanActs } from '../plan/plan-act.js';
import type { PlanRow } from '../ports/plan.rows.js';

export type DraftDecide = (facts: DraftFacts, context: ActContext) => DraftVerdict;

/** Runs what editors do on a draft: one act is one event, and the plan's row says at once what its head says. */
@Injectable()
export class DraftActs {
  constructor(private readonly acts: PlanActs) {}

  /** Answers with the revision and with how many checks are open after the act. Throws `Refused`. */
  run(command: MatterCommand, decide: DraftDecide): Promise<Answer> {
    return this.acts.run(
      command,
      (facts, context) => {
        const { id, revision } = facts.plan;
        const verdict = decide(factsOfDraft(facts), context);
        if (isRefusal(verdict)) return verdict;
        const { draft, event } = verdict;
        const set = { draft, ...columnsOf(draft), revision: revision + 1 };
        return { changes: [{ update: 'plans', id, set }], events: [event] };
      },
      (facts, decision) => told(factsOfDraft(facts), decision),
    );
  }
}

type HeadColumns = Pick<PlanRow, 'title' | 'documentNumber' | 'issuer' | 'issuedOn' | 'periodFrom' | 'periodTo'>;

function columnsOf({ head }: Draft): HeadColumns {
  const { title, documentNumber, issuer, issuedOn, periodFrom, periodTo } = head;
  return { title, documentNumber, issuer, issuedOn, periodFrom: periodFrom ?? 0, periodTo: periodTo ?? 0 };
}

function told({ plan, units }: DraftFacts, { changes, events }: LedgerDecision): object {
  const [change] = changes;
  const [event] = events;
  const draft = change !== undefined && 'update' in change && change.update === 'plans' ? change.set.draft : null;
  const item = event?.payload['item'];
  return {
    revision: plan.revision + 1,
    item: typeof item === 'object' && item !== null && 'id' in item ? item.id : (item ?? null),
    open: openCount(draft === null || draft === undefined ? [] : checksOf(draft, units)),
    lapsed: event?.payload['lapsed'] ?? [],
  };
}

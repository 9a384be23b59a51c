import { Injectable } from '@nestjs/common';

import type { ActContext } from '#domain/act/decision.js';
import type { PlanFacts } from '#domain/plan/plan.facts.js';
import { authorizePolicy } from '#domain/policy/policy.access.js';
import type { PolicyDecision, PolicyHashes } from '#domain/policy/policy.acts.js';
import type { PolicyContent } from '#domain/policy/policy.rule.js';
import type { PolicyFacts, PolicyVersion } from '#domain/policy/policy-version.js';
import type { PolicyVerb } from '#domain/policy/policy.verbs.js';
import { isRefusal, type Refusal } from '#domain/refusal/refusal.js';

import type { Answer, Command } from '../act/act.js';
import { ChainActRunner } from '../act/chain-act.runner.js';
import { canonicalText, sha256 } from '../record/chain-link.js';

/** A command on a version of a plan's policy. */
export interface PolicyCommand extends Command {
  readonly planId: string;
  /** The revision that the person saw: of the version that is scheduled, otherwise of the plan; null for any. */
  readonly revision: number | null;
}

export interface PolicyAct {
  readonly verb: PolicyVerb;
  readonly decide: (facts: PolicyFacts, context: ActContext) => PolicyDecision | Refusal;
}

/** What an act on a policy answers; the text is read elsewhere, for answers are kept. */
export type PolicyAnswer = Omit<PolicyVersion, 'content' | 'document'>;

/** Runs acts of people on the versions of a plan's policy, under the lock of the plan's chain. */
@Injectable()
export class PolicyActs {
  constructor(private readonly runner: ChainActRunner) {}

  async run(command: PolicyCommand, { verb, decide }: PolicyAct): Promise<Answer> {
    const { planId, actor } = command;
    let version: PolicyVersion | null = null;
    const where = { chain: planId, kind: 'plan' } as const;
    return this.runner.run<PolicyFacts>(command, {
      where,
      load: async (transaction, wanted) => {
        // Asked for behind the lock, on its connection: what is read stays as it is until the commit.
        const [read, versions] = await Promise.all([
          transaction.readPlan(where, wanted),
          transaction.readPolicies(planId),
        ]);
        return read === null ? null : { facts: { plan: read.facts, versions }, answer: read.answer };
      },
      settle: (facts) => ({ facts, decision: { changes: [], events: [] } }),
      authorize: ({ plan }) => authorizePolicy(verb, actor, plan.standings),
      decide: (facts, context) => {
        const decision = decide(facts, context);
        if (isRefusal(decision)) return decision;
        version = decision.version;
        return { ...decision, pokes: verb === 'policy.upload' ? [] : watchersOf(facts.plan) };
      },
      conclude: () => ({ changes: [], body: version === null ? null : answerOf(version) }),
    });
  }
}

/** Whoever watches a deadline has to see from when other rules count. */
function watchersOf({ id, tasks, annualPlans }: PlanFacts): readonly string[] {
  const running = tasks.filter(({ startedAt }) => startedAt !== null);
  // A new rhythm of progress reports may have an earlier moment.
  const inForce = annualPlans.filter(({ state }) => state === 'in-force');
  return [
    `plan/${id}`,
    ...running.map((task) => `task/${task.id}`),
    ...inForce.map((plan) => `annual-plan/${plan.id}`),
  ];
}

export function answerOf(written: PolicyVersion): PolicyAnswer {
  const { id, planId, version, effectiveAt, uploadedBy, state, revision } = written;
  return { id, planId, version, effectiveAt, uploadedBy, state, revision };
}

/** By what the record proves a version: its text, and what was read in it. */
export function hashesOf(written: { readonly document: string | null; readonly content: PolicyContent }): PolicyHashes {
  const { document, content } = written;
  return {
    documentSha256: document === null ? null : sha256(document),
    contentSha256: sha256(canonicalText({ ...content, version: undefined })),
  };
}

/** A moment as the record writes it: ISO, UTC, milliseconds. */
export function momentOf(from: string | null): string | null {
  return from === null ? null : new Date(from).toISOString();
}

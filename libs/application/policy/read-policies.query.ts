import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';
import { maySeePolicyDrafts } from '#domain/policy/policy.access.js';
import { comparePolicies, type PolicyDifference } from '#domain/policy/policy-comparison.js';
import { type PolicyVersion, versionInForce } from '#domain/policy/policy-version.js';
import { refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import { PolicyReader } from '../ports/policy.reader.js';
import { answerOf, type PolicyAnswer } from './policy-act.js';
import { type PolicyError, readPolicy } from './read-policy.js';

/** Who asks, about which plan, and when. */
export interface PolicyQuestion {
  readonly actor: PersonActor;
  readonly at: string;
  readonly planId: string;
}

export interface PolicyLine extends PolicyAnswer {
  /** Whether this version counts now. */
  readonly inForce: boolean;
}

export interface PolicyPage extends PolicyLine {
  readonly document: string | null;
  readonly content: PolicyVersion['content'];
}

export interface PolicyCheck {
  readonly errors: readonly PolicyError[];
  readonly differences: readonly PolicyDifference[];
}

/** The rules of a published plan are open to all signed in; drafts are seen by those who propose and adopt. */
@Injectable()
export class ReadPolicies {
  constructor(private readonly policies: PolicyReader) {}

  async list(question: PolicyQuestion): Promise<readonly PolicyLine[]> {
    return (await this.pages(question)).map((page) => ({ ...answerOf(page), inForce: page.inForce }));
  }

  async one(question: PolicyQuestion, version: number): Promise<PolicyPage> {
    return known(await this.pages(question), version);
  }

  /** What the version `to` changes of the version `from`. */
  async compare(
    question: PolicyQuestion,
    { from, to }: { readonly from: number; readonly to: number },
  ): Promise<readonly PolicyDifference[]> {
    const pages = await this.pages(question);
    return comparePolicies(known(pages, from).content, known(pages, to).content);
  }

  /** What is wrong with a document that is not uploaded yet, and what it would change of the version in force. */
  async check(question: PolicyQuestion, document: string): Promise<PolicyCheck> {
    const pages = await this.pages(question);
    const read = readPolicy(document);
    if ('errors' in read) return { errors: read.errors, differences: [] };
    const inForce = pages.find((page) => page.inForce);
    return { errors: [], differences: inForce === undefined ? [] : comparePolicies(inForce.content, read.policy) };
  }

  private async pages({ actor, at, planId }: PolicyQuestion): Promise<readonly PolicyPage[]> {
    const plan = await this.policies.policies(planId);
    if (plan?.state !== 'published') throw new Refused(refuse('NOT_FOUND'));
    const drafts = maySeePolicyDrafts(actor, plan.standings);
    const inForce = versionInForce(plan.versions, at);
    return plan.versions
      .filter(({ state }) => drafts || state !== 'draft')
      .map((version) => ({ ...version, inForce: version === inForce }));
  }
}

function known(pages: readonly PolicyPage[], wanted: number): PolicyPage {
  const page = pages.find(({ version }) => version === wanted);
  if (page === undefined) throw new Refused(refuse('NOT_FOUND'));
  return page;
}

import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';
import { type OverbookedYear, yearOverbooked } from '#domain/meeting/year-overbooked.js';
import { rulesAt } from '#domain/rules/rules.js';

import { KnownPlan, watchesYears } from './known-plan.js';

/** The warning that the sessions of a year cannot take all of its annual plans: for those who watch over the plan. */
@Injectable()
export class ReadOverbookedYears {
  constructor(private readonly known: KnownPlan) {}

  /** Ascending by year; none where all fit, or the reader does not watch over the plan. */
  async run(actor: PersonActor, planId: string, at: string): Promise<readonly OverbookedYear[]> {
    const facts = await this.known.read({ chain: planId, kind: 'plan' });
    const { opensOn } = rulesAt(facts.rules, at).policy.annualPlans;
    return watchesYears(actor, facts) ? yearOverbooked(facts.meetings, facts.annualPlans, opensOn) : [];
  }
}

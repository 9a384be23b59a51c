import { Injectable } from '@nestjs/common';

import { type LeadSummary, summariesByLead } from '#domain/annual-plan/lead-summary.js';
import { summaryOf, type YearSummary } from '#domain/annual-plan/year-summary.js';
import type { PersonActor } from '#domain/directory/actor.js';
import { rulesAt } from '#domain/rules/rules.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import { Clock } from '#platform/clock/clock.js';

import { ReadPlans } from '../plan/read-plans.query.js';
import { KnownTask } from '../task/known-task.js';

/** One lead's year, with the lead's name. */
export interface NamedSummary extends LeadSummary {
  readonly leadName: string;
}

/** 年度小结 by lead: of the tasks of a plan that the person may know of, in their order. */
@Injectable()
export class ReadYearSummaries {
  constructor(
    private readonly plans: ReadPlans,
    private readonly known: KnownTask,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused NOT_FOUND where there is no such plan for this person */
  async run(actor: PersonActor, asked: { readonly planId: string; readonly year: number }): Promise<NamedSummary[]> {
    const summaries: YearSummary[] = [];
    const names = new Map<string, string>();
    for (const { id, lead } of await this.plans.tasks(actor, asked.planId)) {
      names.set(lead.id, lead.name);
      const facts = await this.known.find(actor, { chain: id, kind: 'task' });
      if (facts !== null) summaries.push(...this.summariesOf(facts, asked.year));
    }
    return summariesByLead(summaries).map((row) => ({ ...row, leadName: names.get(row.leadUnitId) ?? '' }));
  }

  /** Of plans that came into force; as they stand now, or stood when they were closed. */
  private summariesOf(facts: TaskFacts, year: number): readonly YearSummary[] {
    const at = this.clock.now().toISOString();
    const { calendar } = rulesAt(facts.rules, at);
    return facts.annualPlans
      .filter((plan) => plan.inForceAt !== null && plan.amendsId === null && plan.year <= year && year <= plan.lastYear)
      .map((plan) => summaryOf(facts, plan, { calendar, at }));
  }
}

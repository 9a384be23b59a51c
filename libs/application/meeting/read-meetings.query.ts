import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';
import type { AgendaItem, Meeting } from '#domain/meeting/meeting.js';
import type { AnnualPlanLine, PlanFacts } from '#domain/plan/plan.facts.js';
import { refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import { KnownPlan, leads, watchesYears } from './known-plan.js';

/** An item with the annual plan that it is about. */
export interface AgendaLine extends AgendaItem {
  readonly annualPlan: AnnualPlanLine;
}

export interface MeetingPage extends Meeting {
  /** Proposed or fixed, in order of place; of a lead's reader only those of its own tasks. */
  readonly items: readonly AgendaLine[];
  /** How many items it has, also those not shown. */
  readonly taken: number;
}

/** The sessions of a plan with their agendas: for those who watch over it, and for leads with an item on them. */
@Injectable()
export class ReadMeetings {
  constructor(private readonly known: KnownPlan) {}

  /** In order of their dates; none where the reader has nothing on any. */
  async ofPlan(actor: PersonActor, planId: string): Promise<readonly MeetingPage[]> {
    const facts = await this.known.read({ chain: planId, kind: 'plan' });
    return facts.meetings.flatMap((meeting) => pageFor(actor, facts, meeting) ?? []);
  }

  /** Throws NOT_FOUND both where nothing is and where it is not for this person. */
  async one(actor: PersonActor, id: string): Promise<MeetingPage> {
    const facts = await this.known.read({ collection: 'meetings', id });
    const meeting = facts.meetings.find((candidate) => candidate.id === id);
    const page = meeting && pageFor(actor, facts, meeting);
    if (!page) throw new Refused(refuse('NOT_FOUND'));
    return page;
  }
}

function pageFor(actor: PersonActor, facts: PlanFacts, meeting: Meeting): MeetingPage | null {
  const items = facts.agendaItems.filter(({ meetingId, state }) => meetingId === meeting.id && state !== 'off');
  const watches = watchesYears(actor, facts);
  const visible = items.filter((item) => watches || leads(actor, item));
  if (!watches && visible.length === 0) return null;
  const lines = visible.flatMap((item): AgendaLine[] => {
    const annualPlan = facts.annualPlans.find(({ id }) => id === item.annualPlanId);
    return annualPlan === undefined ? [] : [{ ...item, annualPlan }];
  });
  return { ...meeting, items: lines, taken: items.length };
}

import type { AgendaItem, Meeting } from '#domain/meeting/meeting.js';
import type { PlanFacts } from '#domain/plan/plan.facts.js';

import type { MatterCommand } from '../act/act.js';
import type { LedgerDecision } from '../act/chain-act.runner.js';
import type { LedgerChange } from '../ports/ledger.js';

/** A session as the matter of an act; `id` is the session's. */
export function meetingMatter({ id, revision }: Pick<MatterCommand, 'id' | 'revision'>) {
  return {
    where: { collection: 'meetings', id },
    revision,
    matter: (facts: PlanFacts): Meeting | undefined => facts.meetings.find((row) => row.id === id),
    view: agendaView,
  } as const;
}

/** An item of an agenda as the matter of an act; `id` is the item's. */
export function agendaItemMatter({ id, revision }: Pick<MatterCommand, 'id' | 'revision'>) {
  return {
    where: { collection: 'agendaItems', id },
    revision,
    matter: (facts: PlanFacts): AgendaItem | undefined => facts.agendaItems.find((row) => row.id === id),
    view: agendaView,
  } as const;
}

/** The plan itself as the matter of an act. */
export function planMatter(planId: string) {
  return {
    where: { chain: planId, kind: 'plan' },
    matter: (facts: PlanFacts): PlanFacts => facts,
    view: agendaView,
  } as const;
}

/** The sessions that an act has changed, or whose agenda it has, with their items. */
export function agendaView({ meetings, agendaItems }: PlanFacts, { changes }: LedgerDecision) {
  const changed = new Set(changes.map(idOf));
  const touched = new Set(agendaItems.filter(({ id }) => changed.has(id)).map(({ meetingId }) => meetingId));
  return {
    meetings: meetings
      .filter(({ id }) => changed.has(id) || touched.has(id))
      .map((meeting) => ({ ...meeting, agenda: agendaOf(agendaItems, meeting.id) })),
  };
}

function idOf(change: LedgerChange): string | undefined {
  if (!('insert' in change)) return change.id;
  return change.insert === 'meetings' || change.insert === 'agendaItems' ? change.row.id : undefined;
}

/** The items proposed or fixed for a session, in the order in which they are taken. */
export function agendaOf(agendaItems: readonly AgendaItem[], meetingId: string): readonly AgendaItem[] {
  return agendaItems
    .filter((item) => item.meetingId === meetingId && (item.state === 'proposed' || item.state === 'fixed'))
    .sort((one, other) => one.place - other.place);
}

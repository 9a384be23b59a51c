import { type Actor, holds } from '../directory/actor.js';
import type { PlanFacts } from '../plan/plan.facts.js';
import { type Refusal, refuse } from '../refusal/refusal.js';
import type { MeetingVerb } from './meeting.verbs.js';

/** In which capacity somebody acts on a plan's sessions and requests. */
export type MeetingCapacity = 'conductor' | 'office' | 'requester';

/** Who may do what: the general office keeps the sessions, the conductor only proposes. */
export const meetingAccess: Readonly<Record<MeetingVerb, readonly MeetingCapacity[]>> = {
  'meeting.schedule': ['office'],
  'meeting.move': ['office'],
  'meeting.cancel': ['office'],
  'meeting.setRoom': ['office'],
  'meeting.fix': ['office'],
  'meeting.hold': ['office'],
  'agenda.propose': ['conductor'],
  'agenda.place': ['office'],
  'agenda.takeOff': ['office'],
  'request.raise': ['requester'],
};

/** Null when allowed. `leads`: the lead units of the annual plans that a request is to carry. */
export function authorizeMeeting(
  verb: MeetingVerb,
  actor: Actor,
  { facts, leads = [] }: { readonly facts: PlanFacts; readonly leads?: readonly string[] },
): Refusal | null {
  const may = meetingAccess[verb];
  return may.some((capacity) => acts(capacity, actor, { facts, leads }))
    ? null
    : refuse('NOT_ALLOWED', { who: may.join(' / ') });
}

function acts(
  capacity: MeetingCapacity,
  actor: Actor,
  { facts, leads }: { readonly facts: PlanFacts; readonly leads: readonly string[] },
): boolean {
  const { secretariat, coordinator, approver } = facts.standings;
  switch (capacity) {
    case 'conductor':
      return actor.kind === 'conductor';
    case 'office':
      return holds(actor, 'secretariat', secretariat);
    case 'requester':
      // By policy the lead, or who coordinates; whether it is who, each annual plan's own act decides (recusal included).
      return (
        leads.some((unitId) => holds(actor, 'handler', unitId) || holds(actor, 'leader', unitId)) ||
        holds(actor, 'coordinator', coordinator) ||
        holds(actor, 'secretariat', secretariat) ||
        holds(actor, 'approver', approver)
      );
  }
}

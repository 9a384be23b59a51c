import type { ActContext } from '../act/decision.js';
import { dayInShanghai } from '../calendar/day.js';
import type { PlanFacts } from '../plan/plan.facts.js';
import type { Agendas, MeetingDecision } from './agenda.facts.js';
import { decideAgendas, placesMoved } from './decide-agendas.js';
import type { AgendaItem, Meeting } from './meeting.js';
import { proposeAgenda, type ProposedPlace } from './propose-agenda.js';

/**
 * Ensures that every annual plan that waits for a session is proposed for one, as `proposeAgenda` says, and that nothing else is: what
 * was returned or has no session left lapses. Changes and records nothing where all is so already. Every act on sessions
 * begins and ends with it, so places depend on records and clock, never on whether a conductor was awake.
 */
export function proposePlaces(facts: PlanFacts, context: ActContext): MeetingDecision {
  const after = proposed(facts, facts, context);
  if (placesMoved(facts, after).length === 0 && isSame(facts, after)) return { changes: [], events: [], pokes: [] };
  const act = { verb: 'agenda.propose' as const, subjectId: facts.id, payload: {} };
  return decideAgendas(facts, { ...act, after, actorId: 'conductor' }, context);
}

/** Whether some place is still to be proposed or has lapsed; then the plan's conductor has something to do. */
export function arePlacesDue(facts: PlanFacts, at: string): boolean {
  const after = proposed(facts, facts, { at, actorId: 'conductor', newId: () => 'none' });
  return !isSame(facts, after);
}

/** The agendas with all proposals as they ought to be. */
export function proposed(facts: PlanFacts, { meetings, agendaItems }: Agendas, context: ActContext): Agendas {
  const today = dayInShanghai(context.at);
  // Nobody is proposed for a session whose day has passed; the office holds it, moves it or cancels it.
  const ahead = meetings.filter(({ state, heldOn }) => state !== 'planned' || heldOn >= today);
  const kept = agendaItems.map((item) => (isOvertaken(item, facts, ahead) ? lapsed(item) : item));
  const places = new Map(proposeAgenda(ahead, facts.queue, kept).map((place) => [place.plan.id, place]));
  const moved = kept.map((item) => {
    const place = places.get(item.annualPlanId);
    if (item.state !== 'proposed') return item;
    return place === undefined ? lapsed(item) : { ...item, ...placeOf(place) };
  });
  const known = new Set(moved.filter(({ state }) => state === 'proposed').map(({ annualPlanId }) => annualPlanId));
  const fresh = [...places.values()].filter(({ plan }) => !known.has(plan.id));
  return { meetings, agendaItems: [...moved, ...fresh.map((place) => itemOf(facts, place, context))] };
}

/** An item whose place no longer counts: its session fell away, or its annual plan was returned. What was dealt with stays. */
function isOvertaken(item: AgendaItem, { queue, annualPlans }: PlanFacts, ahead: readonly Meeting[]): boolean {
  const { annualPlanId, arrivedAt, meetingId } = item;
  const session = ahead.find(({ id }) => id === meetingId)?.state;
  if (item.state !== 'fixed' || session === 'held') return false;
  if (session === undefined || session === 'cancelled') return true;
  const waits = queue.some(({ id, admittedAt }) => id === annualPlanId && admittedAt === arrivedAt);
  const line = annualPlans.find(({ id }) => id === annualPlanId);
  const isDecided = session === 'fixed' && line?.admittedAt === arrivedAt && line.decision !== null;
  return !waits && !isDecided;
}

function lapsed(item: AgendaItem): AgendaItem {
  return { ...item, state: 'lapsed' };
}

function placeOf({ plan, meetingId, place }: ProposedPlace) {
  return { meetingId, place, isUrgent: plan.isUrgent, arrivedAt: plan.admittedAt };
}

function itemOf(facts: PlanFacts, place: ProposedPlace, { newId }: ActContext): AgendaItem {
  const { id: annualPlanId, taskId, leadUnitId } = place.plan;
  const row = { id: newId(), planId: facts.id, annualPlanId, taskId, leadUnitId, state: 'proposed' as const };
  return { ...row, ...placeOf(place), revision: 1 };
}

function isSame(before: Agendas, after: Agendas): boolean {
  if (before.agendaItems.length !== after.agendaItems.length) return false;
  return after.agendaItems.every((item, at) => {
    const was = before.agendaItems[at];
    return (
      was !== undefined &&
      was.meetingId === item.meetingId &&
      was.place === item.place &&
      was.state === item.state &&
      was.isUrgent === item.isUrgent &&
      was.arrivedAt === item.arrivedAt
    );
  });
}

import { dayInShanghai } from '../calendar/day.js';
import type { ActContext } from '../act/decision.js';
import { move, wrongState } from '../life/life.js';
import type { PlanFacts, QueuedPlan } from '../plan/plan.facts.js';
import { isRefusal, type Refusal, refuse } from '../refusal/refusal.js';
import type { Agendas, MeetingVerdict } from './agenda.facts.js';
import { decideAgendas } from './decide-agendas.js';
import { type AgendaItem, type Meeting, meetingLife } from './meeting.js';
import { isInTime } from './propose-agenda.js';
import { proposed } from './propose-places.acts.js';

/** 确定议题: the general office fixes the agenda; what is proposed then stands, numbered in the order of its places. */
export function fixAgenda(facts: PlanFacts, { meeting }: { meeting: Meeting }, context: ActContext): MeetingVerdict {
  const state = move(meetingLife, meeting.state, 'fix');
  if (isRefusal(state)) return state;
  const meetings = facts.meetings.map((row) => (row.id === meeting.id ? { ...row, state } : row));
  const items = facts.agendaItems.map((item) =>
    item.meetingId === meeting.id && item.state === 'proposed' ? { ...item, state: 'fixed' as const } : item,
  );
  const agendaItems = numbered(items, meeting.id);
  const payload = { heldOn: meeting.heldOn, items: placedIn(agendaItems, meeting.id).length };
  const after = proposed(facts, { meetings, agendaItems }, context);
  return decideAgendas(facts, { verb: 'meeting.fix', subjectId: meeting.id, after, payload }, context);
}

export interface Placing {
  readonly meeting: Meeting;
  readonly annualPlanId: string;
  /** From 1; null for the last. */
  readonly place: number | null;
}

/** 列入、调整议题: the office puts an annual plan on an agenda, moves it within, or from another session. */
export function placeItem(facts: PlanFacts, placing: Placing, context: ActContext): MeetingVerdict {
  const { meeting, annualPlanId } = placing;
  const plan = facts.queue.find(({ id }) => id === annualPlanId);
  if (plan === undefined) return refuse('NOT_FOR_A_MEETING');
  const obstacle = closed(meeting, 'place') ?? past(meeting, context) ?? noRoomFor(facts, meeting, plan);
  if (obstacle !== null) return obstacle;
  const live = liveItem(facts, annualPlanId);
  const others = placedIn(facts.agendaItems, meeting.id).filter(({ id }) => id !== live?.id);
  const place = Math.max(1, Math.min(placing.place ?? Infinity, (others.at(-1)?.place ?? 0) + 1));
  const shifted = new Map(shift(others, place).map((item) => [item.id, item]));
  const item: AgendaItem = {
    ...(live ?? newItem(facts, plan, context)),
    ...{ meetingId: meeting.id, place, state: 'fixed', isUrgent: plan.isUrgent, arrivedAt: plan.admittedAt },
  };
  const rows = facts.agendaItems.filter(({ id }) => id !== item.id).map((row) => shifted.get(row.id) ?? row);
  const agendaItems = tidied(facts.meetings, [...rows, item]);
  const after = proposed(facts, { meetings: facts.meetings, agendaItems }, context);
  const payload = { annualPlanId, meetingId: meeting.id, heldOn: meeting.heldOn, place };
  return decideAgendas(facts, { verb: 'agenda.place', subjectId: item.id, after, payload }, context);
}

/** 移出议题: the office takes an annual plan off; it is proposed for a later session. */
export function takeOff(facts: PlanFacts, { item }: { item: AgendaItem }, context: ActContext): MeetingVerdict {
  const meeting = facts.meetings.find(({ id }) => id === item.meetingId);
  if (meeting === undefined || (item.state !== 'proposed' && item.state !== 'fixed')) return refuse('NOT_FOUND');
  const obstacle = closed(meeting, 'takeOff');
  if (obstacle !== null) return obstacle;
  const rows = facts.agendaItems.map((row) => (row.id === item.id ? { ...row, state: 'off' as const } : row));
  const agendaItems = tidied(facts.meetings, rows);
  const after = proposed(facts, { meetings: facts.meetings, agendaItems }, context);
  const payload = { annualPlanId: item.annualPlanId, meetingId: meeting.id, heldOn: meeting.heldOn };
  return decideAgendas(facts, { verb: 'agenda.takeOff', subjectId: item.id, after, payload }, context);
}

function closed(meeting: Meeting, verb: string): Refusal | null {
  const isOpen = meeting.state === 'planned' || meeting.state === 'fixed';
  return isOpen ? null : wrongState(meetingLife, { state: meeting.state, verb, from: 'planned / fixed' });
}

/** A session whose day has passed gives its places up. */
function past({ heldOn }: Meeting, { at }: ActContext): Refusal | null {
  const today = dayInShanghai(at);
  return heldOn < today ? refuse('MEETING_IN_THE_PAST', { today }) : null;
}

/** Only what is fixed or was placed by hand takes room; a proposal gives way. */
function noRoomFor({ agendaItems }: Agendas, meeting: Meeting, plan: QueuedPlan): Refusal | null {
  if (!isInTime(plan.admittedAt, meeting)) return refuse('PAPERS_LATE', { papersBy: meeting.papersBy });
  const others = placedIn(agendaItems, meeting.id).filter(({ annualPlanId }) => annualPlanId !== plan.id);
  return others.length < meeting.room ? null : refuse('AGENDA_FULL', { on: meeting.heldOn, room: meeting.room });
}

/** The item by which an annual plan stands on an agenda ahead. */
function liveItem({ meetings, agendaItems }: Agendas, annualPlanId: string): AgendaItem | undefined {
  const ahead = new Set(meetings.filter(({ state }) => state === 'planned' || state === 'fixed').map(({ id }) => id));
  return agendaItems.find(
    (item) =>
      item.annualPlanId === annualPlanId &&
      ahead.has(item.meetingId) &&
      (item.state === 'proposed' || item.state === 'fixed'),
  );
}

function newItem(facts: PlanFacts, plan: QueuedPlan, { newId }: ActContext) {
  const { id: annualPlanId, taskId, leadUnitId } = plan;
  return { id: newId(), planId: facts.id, annualPlanId, taskId, leadUnitId, revision: 1 };
}

/** The items that are fixed or were placed by hand, in order. */
export function placedIn(agendaItems: readonly AgendaItem[], meetingId: string): readonly AgendaItem[] {
  return agendaItems
    .filter((item) => item.meetingId === meetingId && item.state === 'fixed')
    .sort((one, other) => one.place - other.place);
}

/** Makes `place` free: whoever stands there moves one on, and pushes the next. */
function shift(items: readonly AgendaItem[], place: number): readonly AgendaItem[] {
  let free = place;
  return items.map((item) => {
    if (item.place < place || item.place > free) return item;
    free = item.place + 1;
    return { ...item, place: free };
  });
}

/** Agendas that are fixed have no gaps. */
function tidied(meetings: readonly Meeting[], agendaItems: readonly AgendaItem[]): readonly AgendaItem[] {
  const fixed = meetings.filter(({ state }) => state === 'fixed');
  return fixed.reduce((items, { id }) => numbered(items, id), agendaItems);
}

function numbered(agendaItems: readonly AgendaItem[], meetingId: string): readonly AgendaItem[] {
  const order = placedIn(agendaItems, meetingId).map(({ id }) => id);
  return agendaItems.map((item) => (order.includes(item.id) ? { ...item, place: order.indexOf(item.id) + 1 } : item));
}

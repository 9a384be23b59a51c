import type { ActContext } from '../act/decision.js';
import { dayInShanghai, momentInShanghai } from '../calendar/day.js';
import { momentAround } from '../calendar/moment-around.js';
import { readTerm } from '../calendar/term.js';
import { move, wrongState } from '../life/life.js';
import type { PlanFacts } from '../plan/plan.facts.js';
import { isRefusal, type Refusal, refuse } from '../refusal/refusal.js';
import { type Rules, rulesAt } from '../rules/rules.js';
import { placedIn } from './agenda.acts.js';
import type { MeetingVerdict } from './agenda.facts.js';
import { decideAgendas } from './decide-agendas.js';
import { type AgendaItem, type Meeting, meetingLife } from './meeting.js';
import { isInTime } from './propose-agenda.js';
import { proposed } from './propose-places.acts.js';

export interface Scheduling {
  readonly title: string;
  /** YYYY-MM-DD, after today. */
  readonly heldOn: string;
  /** At least 1. */
  readonly room: number;
}

/** 安排会议: what waits is proposed for it at once. */
export function scheduleMeeting(facts: PlanFacts, scheduling: Scheduling, context: ActContext): MeetingVerdict {
  const { title, heldOn, room } = scheduling;
  const { state: planState } = facts;
  if (planState !== 'published')
    return refuse('PLAN_STATE', { state: planState, verb: 'schedule', from: 'published', next: `plan.${planState}` });
  const obstacle = inThePast(heldOn, context) ?? withoutRoom(room);
  if (obstacle !== null) return obstacle;
  const papersBy = papersDay(heldOn, rulesAt(facts.rules, context.at));
  const life = { state: meetingLife.initial, minutesNumber: null, revision: 1 };
  const meeting: Meeting = { id: context.newId(), planId: facts.id, title, heldOn, room, papersBy, ...life };
  const payload = { title, heldOn, room, papersBy };
  return decided(facts, { verb: 'meeting.schedule', meeting, payload }, context);
}

/**
 * 会议改期: what was found complete after its papers are now due goes to the next session; an agenda that was fixed is fixed
 * again, and keeps what the office placed.
 */
export function moveMeeting(
  facts: PlanFacts,
  { meeting, heldOn }: { readonly meeting: Meeting; readonly heldOn: string },
  context: ActContext,
): MeetingVerdict {
  const state = move(meetingLife, meeting.state, 'move');
  if (isRefusal(state)) return state;
  const past = inThePast(heldOn, context);
  if (past !== null) return past;
  const papersBy = papersDay(heldOn, rulesAt(facts.rules, context.at));
  const moved = { ...meeting, state, heldOn, papersBy };
  const agendaItems = facts.agendaItems.map((item) => {
    const isLate = item.meetingId === meeting.id && item.state === 'fixed' && !isInTime(item.arrivedAt, moved);
    return isLate ? lapsed(item) : item;
  });
  const payload = { from: meeting.heldOn, heldOn, papersBy };
  return decided(facts, { verb: 'meeting.move', meeting: moved, agendaItems, payload }, context);
}

/** 取消会议: its items go to the next. */
export function cancelMeeting(
  facts: PlanFacts,
  { meeting, reason }: { readonly meeting: Meeting; readonly reason: string },
  context: ActContext,
): MeetingVerdict {
  const state = move(meetingLife, meeting.state, 'cancel');
  if (isRefusal(state)) return state;
  const payload = { heldOn: meeting.heldOn, reason };
  return decided(facts, { verb: 'meeting.cancel', meeting: { ...meeting, state }, payload }, context);
}

/** Changes how many items a session takes; proposals that no longer fit go to the next. */
export function setRoom(
  facts: PlanFacts,
  { meeting, room }: { readonly meeting: Meeting; readonly room: number },
  context: ActContext,
): MeetingVerdict {
  if (meeting.state !== 'planned' && meeting.state !== 'fixed')
    return wrongState(meetingLife, { state: meeting.state, verb: 'setRoom', from: 'planned / fixed' });
  const none = withoutRoom(room);
  if (none !== null) return none;
  if (placedIn(facts.agendaItems, meeting.id).length > room) return refuse('AGENDA_FULL', { on: meeting.heldOn, room });
  const payload = { from: meeting.room, room };
  return decided(facts, { verb: 'meeting.setRoom', meeting: { ...meeting, room }, payload }, context);
}

/**
 * 会议召开: with the number of its minutes. What it has not decided can still be recorded from the minutes, and is proposed
 * for the next session meanwhile.
 */
export function holdMeeting(
  facts: PlanFacts,
  { meeting, minutesNumber }: { readonly meeting: Meeting; readonly minutesNumber: string },
  context: ActContext,
): MeetingVerdict {
  const state = move(meetingLife, meeting.state, 'hold');
  if (isRefusal(state)) return state;
  const today = dayInShanghai(context.at);
  if (meeting.heldOn > today) return refuse('MEETING_AHEAD', { on: meeting.heldOn });
  const waiting = new Set(facts.queue.map(({ id }) => id));
  const items = placedIn(facts.agendaItems, meeting.id).map(({ annualPlanId }) => annualPlanId);
  const payload = { heldOn: meeting.heldOn, minutesNumber, items, undecided: items.filter((id) => waiting.has(id)) };
  return decided(facts, { verb: 'meeting.hold', meeting: { ...meeting, state, minutesNumber }, payload }, context);
}

interface MeetingAct {
  readonly verb: 'meeting.schedule' | 'meeting.move' | 'meeting.cancel' | 'meeting.setRoom' | 'meeting.hold';
  /** As it is after the act. */
  readonly meeting: Meeting;
  readonly agendaItems?: readonly AgendaItem[];
  readonly payload: Readonly<Record<string, unknown>>;
}

function decided(facts: PlanFacts, act: MeetingAct, context: ActContext): MeetingVerdict {
  const { verb, meeting, payload, agendaItems = facts.agendaItems } = act;
  const meetings = [...facts.meetings.filter(({ id }) => id !== meeting.id), meeting];
  const after = proposed(facts, { meetings, agendaItems }, context);
  return decideAgendas(facts, { verb, subjectId: meeting.id, after, payload }, context);
}

/** 材料报送截止日 (YYYY-MM-DD): policy's lead before the session; one in days that is free rolls back to a working day. */
export function papersDay(heldOn: string, { policy, calendar }: Rules): string {
  const { closeOfDay, annualPlans } = policy;
  const { count, unit } = readTerm(annualPlans.papersLead);
  const rule = { calendar, closeOfDay, time: closeOfDay };
  return dayInShanghai(momentAround(momentInShanghai(heldOn, closeOfDay), `${-count}${unit}`, rule));
}

function inThePast(heldOn: string, { at }: ActContext): Refusal | null {
  const today = dayInShanghai(at);
  return heldOn > today ? null : refuse('MEETING_IN_THE_PAST', { today });
}

function withoutRoom(room: number): Refusal | null {
  return Number.isSafeInteger(room) && room > 0 ? null : refuse('INVALID', { why: 'room: 1 or more' });
}

function lapsed(item: AgendaItem): AgendaItem {
  return { ...item, state: 'lapsed' };
}

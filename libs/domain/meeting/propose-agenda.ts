import { dayInShanghai } from '../calendar/day.js';
import type { QueuedPlan } from '../plan/plan.facts.js';
import type { Agendas } from './agenda.facts.js';
import type { AgendaItem, Meeting } from './meeting.js';

/** Where an annual plan that waits for a session is to be taken. */
export interface ProposedPlace {
  readonly plan: QueuedPlan;
  readonly meetingId: string;
  readonly place: number;
}

/**
 * The places of all that wait: urgent ones first, then in order of arrival (`admittedAt`, the moment at which the papers were found
 * complete). Each gets the first session whose agenda is not fixed yet, that has room left, and whose papers were due on the
 * day of its arrival or later: one that came in after `papersBy` goes to the next session though there is room, and so does
 * what does not fit. What the office placed by hand keeps its place and takes room; what it took off goes to a later session.
 */
export function proposeAgenda(
  meetings: readonly Meeting[],
  queue: readonly QueuedPlan[],
  agendaItems: readonly AgendaItem[],
): readonly ProposedPlace[] {
  const sessions = inOrderOfDates(meetings)
    .filter(({ state }) => state === 'planned')
    .map((meeting) => new Session(meeting, agendaItems));
  const waiting = inOrderOfTaking(queue.filter((plan) => standingItem(plan, { meetings, agendaItems }) === undefined));
  return waiting.flatMap((plan) => {
    const after = takenOffUntil(plan, { meetings, agendaItems });
    const session = sessions.find((one) => one.takes(plan) && one.meeting.heldOn > after);
    return session === undefined ? [] : [{ plan, meetingId: session.meeting.id, place: session.nextPlace() }];
  });
}

/** A session that can still be proposed for, while it fills. */
class Session {
  private readonly taken: Set<number>;
  private left: number;

  constructor(
    readonly meeting: Meeting,
    agendaItems: readonly AgendaItem[],
  ) {
    const byHand = agendaItems.filter(({ meetingId, state }) => meetingId === meeting.id && state === 'fixed');
    this.taken = new Set(byHand.map(({ place }) => place));
    this.left = meeting.room - byHand.length;
  }

  takes(plan: QueuedPlan): boolean {
    return this.left > 0 && isInTime(plan.admittedAt, this.meeting);
  }

  nextPlace(): number {
    let place = 1;
    while (this.taken.has(place)) place += 1;
    this.taken.add(place);
    this.left -= 1;
    return place;
  }
}

/** Whether papers that were found complete at a moment (ISO) are in time for a session. */
export function isInTime(admittedAt: string, { papersBy }: Pick<Meeting, 'papersBy'>): boolean {
  return dayInShanghai(admittedAt) <= papersBy;
}

export function inOrderOfDates(meetings: readonly Meeting[]): readonly Meeting[] {
  return [...meetings].sort((one, other) => compare([one.heldOn, one.id], [other.heldOn, other.id]));
}

/** Urgent ones first, then in order of arrival; what arrived at the same moment, in order of the tasks. */
export function inOrderOfTaking(queue: readonly QueuedPlan[]): readonly QueuedPlan[] {
  const rank = ({ isUrgent, admittedAt, number, id }: QueuedPlan): readonly string[] => {
    return [isUrgent ? '0' : '1', admittedAt, String(number).padStart(6, '0'), id];
  };
  return [...queue].sort((one, other) => compare(rank(one), rank(other)));
}

/** The item by which the annual plan already has a place that no proposal changes; an earlier arrival's does not count. */
function standingItem(plan: QueuedPlan, { meetings, agendaItems }: Agendas): AgendaItem | undefined {
  const ahead = new Set(meetings.filter(({ state }) => state === 'planned' || state === 'fixed').map(({ id }) => id));
  return agendaItems.find(
    ({ annualPlanId, arrivedAt, state, meetingId }) =>
      annualPlanId === plan.id && arrivedAt === plan.admittedAt && state === 'fixed' && ahead.has(meetingId),
  );
}

/** The date of the last session that the office took it off; it is proposed only for later ones. */
function takenOffUntil(plan: QueuedPlan, { meetings, agendaItems }: Agendas): string {
  const off = agendaItems.filter(
    ({ annualPlanId, arrivedAt, state }) =>
      annualPlanId === plan.id && arrivedAt === plan.admittedAt && state === 'off',
  );
  const dates = meetings
    .filter(({ id, state }) => state !== 'cancelled' && off.some(({ meetingId }) => meetingId === id))
    .map(({ heldOn }) => heldOn);
  return dates.sort().at(-1) ?? '';
}

function compare(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at === -1 ? 0 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}

import type { Change } from '#domain/act/decision.js';
import { calendarOf2026 } from '#domain/calendar/announced-days.fixture.js';
import {
  type MeetingDecision,
  type MeetingRows,
  type MeetingVerdict,
  withChanges,
} from '#domain/meeting/agenda.facts.js';
import type { AgendaItem, Meeting } from '#domain/meeting/meeting.js';
import { type AnnualPlanLine, type PlanFacts, queueOf } from '#domain/plan/plan.facts.js';
import { isRefusal, sentence } from '#domain/refusal/refusal.js';
import type { Rules } from '#domain/rules/rules.js';
import { defaultPolicy } from './policy.builder.js';
import { standings } from './unit.builder.js';

/** In force from before every test. */
export const rulesOf2026: Rules = { from: '2020-01-01T00:00:00.000Z', policy: defaultPolicy, calendar: calendarOf2026 };

const published: PlanFacts = {
  id: 'plan',
  state: 'published',
  importedBy: 'importer',
  requestedBy: 'importer',
  standings,
  revision: 3,
  closedAt: null,
  tasks: [],
  period: { from: 2026, to: 2028 },
  meetings: [],
  agendaItems: [],
  requests: [],
  amendments: [],
  annualPlans: [],
  queue: [],
  rules: [rulesOf2026],
  head: 0,
};

/** A published plan with these sessions and annual plans; its queue is what of them waits for a session. */
export function aPlan(more: Partial<PlanFacts> = {}): PlanFacts {
  return { ...published, ...more, queue: queueOf(more.annualPlans ?? []) };
}

/** The annual plan of 2026 of the task of this number, in drafting; three tasks have the same lead, nine are a sector. */
export function aLine(number: number, more: Partial<AnnualPlanLine> = {}): AnnualPlanLine {
  const of = { taskId: `task-${number}`, leadUnitId: `lead-${Math.ceil(number / 3)}` };
  return {
    id: `plan-${number}`,
    number,
    ...of,
    sectorId: `sector-${Math.ceil(number / 9)}`,
    year: 2026,
    lastYear: 2026,
    amendsId: null,
    state: 'drafting',
    openedAt: '2025-10-15T00:00:00.000Z',
    submitBy: null,
    forwardedAt: null,
    requestId: null,
    route: null,
    isUrgent: false,
    admittedAt: null,
    decision: null,
    decidedAt: null,
    replyNumber: null,
    ...more,
  };
}

/** One whose papers were found complete, for a session. */
export function aWaiting(number: number, admittedAt: string, more: Partial<AnnualPlanLine> = {}): AnnualPlanLine {
  return aLine(number, { state: 'deciding', route: 'meeting', admittedAt, ...more });
}

/** A session that is planned; its papers are due on the day itself unless told otherwise. */
export function aMeeting(heldOn: string, more: Partial<Meeting> = {}): Meeting {
  const life = { state: 'planned' as const, minutesNumber: null, revision: 1 };
  return { id: heldOn, planId: 'plan', title: '常务会议', heldOn, room: 12, papersBy: heldOn, ...life, ...more };
}

/** The facts after an act on sessions; throws with the refusal's sentence where the test expected none. */
export function afterMeetingAct(facts: PlanFacts, verdict: MeetingVerdict): PlanFacts {
  return withChanges(facts, decidedOn(verdict).changes);
}

export function decidedOn(verdict: MeetingVerdict): MeetingDecision {
  if (isRefusal(verdict)) throw new Error(`${verdict.code}: ${sentence(verdict, 'en')}`);
  return verdict;
}

/** An agenda as it reads: ids of annual plans by place, of items proposed or fixed. */
export function agendaRead({ agendaItems }: Pick<PlanFacts, 'agendaItems'>, meetingId: string): readonly string[] {
  return live(agendaItems)
    .filter((item) => item.meetingId === meetingId)
    .sort((one, other) => one.place - other.place)
    .map(({ annualPlanId }) => annualPlanId);
}

function live(items: readonly AgendaItem[]): readonly AgendaItem[] {
  return items.filter(({ state }) => state === 'proposed' || state === 'fixed');
}

/** The leads that a decision calls, by unit. */
export function toldLeads(changes: readonly Change<MeetingRows>[]): readonly string[] {
  return changes.flatMap((change) =>
    'insert' in change && change.insert === 'announcements' ? [change.row.unitId] : [],
  );
}

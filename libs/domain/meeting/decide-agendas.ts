import type { ActContext, Change } from '../act/decision.js';
import type { Announcement } from '../announcement/announcement.js';
import { momentInShanghai } from '../calendar/day.js';
import type { PlanFacts } from '../plan/plan.facts.js';
import { rulesAt } from '../rules/rules.js';
import { type Agendas, changesBetween, type MeetingDecision, type MeetingRows } from './agenda.facts.js';
import type { AgendaItem, Meeting } from './meeting.js';
import type { MeetingVerb } from './meeting.verbs.js';

/** What an act makes of the agendas. */
export interface AgendaAct {
  readonly verb: MeetingVerb;
  readonly subjectId: string;
  readonly after: Agendas;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Who did it, where that is not who acts. */
  readonly actorId?: string;
}

/**
 * The decision of an act on agendas: the rows that differ, one event with all places that moved, a call to each lead whose
 * session is another one now, and pokes for the conductors that have to look again.
 */
export function decideAgendas(facts: PlanFacts, act: AgendaAct, context: ActContext): MeetingDecision {
  const { verb, subjectId, after, actorId } = act;
  const moved = placesMoved(facts, after);
  const payload = { ...act.payload, places: moved.map(({ annualPlanId, from, to }) => ({ annualPlanId, from, to })) };
  const event = { verb, subjectId, unitId: null, at: context.at, payload, ...(actorId && { actorId }) };
  return {
    changes: [...changesBetween(facts, after), ...callsOf(facts, moved, context)],
    events: [event],
    pokes: pokesOf(facts, { moved, after }),
  };
}

/** Where an annual plan stands: the session, the place, and what its task sees of both. */
export interface SeenPlace extends Pick<AgendaItem, 'meetingId' | 'place' | 'state'> {
  readonly heldOn: string;
  readonly meetingState: Meeting['state'];
}

export interface MovedPlace {
  readonly annualPlanId: string;
  readonly taskId: string;
  readonly leadUnitId: string;
  readonly from: SeenPlace | null;
  readonly to: SeenPlace | null;
}

/** The annual plans whose place is another one after an act, or whose session is. */
export function placesMoved(before: Agendas, after: Agendas): readonly MovedPlace[] {
  const [was, is] = [placesOf(before), placesOf(after)];
  const items = [...new Map([...after.agendaItems].map((item) => [item.annualPlanId, item])).values()];
  return items.flatMap(({ annualPlanId, taskId, leadUnitId }) => {
    const [from, to] = [was.get(annualPlanId) ?? null, is.get(annualPlanId) ?? null];
    return isSamePlace(from, to) ? [] : [{ annualPlanId, taskId, leadUnitId, from, to }];
  });
}

/** By annual plan, the last place that counts: one ahead before one of a session that was held. */
function placesOf({ meetings, agendaItems }: Agendas): ReadonlyMap<string, SeenPlace> {
  const seen = agendaItems.flatMap((item): (readonly [string, SeenPlace])[] => {
    const session = meetings.find(({ id }) => id === item.meetingId);
    const counts = item.state === 'proposed' || item.state === 'fixed';
    if (session === undefined || session.state === 'cancelled' || !counts) return [];
    const { meetingId, place, state } = item;
    return [[item.annualPlanId, { meetingId, place, state, heldOn: session.heldOn, meetingState: session.state }]];
  });
  const rank = ({ meetingState }: SeenPlace): number => (meetingState === 'held' ? 0 : 1);
  return new Map(seen.sort(([, one], [, other]) => rank(one) - rank(other)));
}

function isSamePlace(one: SeenPlace | null, other: SeenPlace | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.meetingId === other.meetingId &&
    one.place === other.place &&
    one.state === other.state &&
    one.heldOn === other.heldOn &&
    one.meetingState === other.meetingState
  );
}

/** A lead is told when its annual plan has another session than before, or that session another date, or it has none left. */
function callsOf(
  { id: planId, rules, annualPlans }: PlanFacts,
  moved: readonly MovedPlace[],
  { at, newId }: ActContext,
): readonly Change<MeetingRows>[] {
  const { closeOfDay } = rulesAt(rules, at).policy;
  const elsewhere = moved.filter(({ from, to }) => from?.heldOn !== to?.heldOn || from?.meetingId !== to?.meetingId);
  // A plan that is decided or returned leaves its place: its lead knows why.
  const waiting = elsewhere.filter((one) => isDeciding(annualPlans, one.annualPlanId));
  return waiting.map(({ annualPlanId, taskId, leadUnitId, to }): Change<MeetingRows> => {
    const number = annualPlans.find((line) => line.id === annualPlanId)?.number ?? 0;
    const what = { kind: 'agenda-place' as const, subjectId: annualPlanId, title: `任务${number}` };
    const whom = { unitId: leadUnitId, role: 'handler' as const, personId: null };
    const row: Announcement = {
      id: newId(),
      occasion: `agenda:${annualPlanId}:${to?.meetingId ?? 'none'}:${at}`,
      ...{ planId, taskId, at, ...what, ...whom },
      reason: 'remind',
      dueAt: to === null ? null : momentInShanghai(to.heldOn, closeOfDay),
      deadlineId: null,
      rung: null,
    };
    return { insert: 'announcements', row };
  });
}

function isDeciding(annualPlans: PlanFacts['annualPlans'], annualPlanId: string): boolean {
  return annualPlans.some(({ id, state }) => id === annualPlanId && state === 'deciding');
}

/** Tasks and annual plans whose place moved; where sessions moved, also the tasks with a plan in drafting: they aim at one. */
function pokesOf(
  facts: PlanFacts,
  { moved, after }: { readonly moved: readonly MovedPlace[]; readonly after: Agendas },
): readonly string[] {
  const drafting = areSessionsSame(facts, after)
    ? []
    : facts.annualPlans.filter(({ state, amendsId }) => state === 'drafting' && amendsId === null);
  const concerned = [
    ...moved.map(({ annualPlanId, taskId }) => ({ annualPlanId, taskId })),
    ...drafting.map(({ id, taskId }) => ({ annualPlanId: id, taskId })),
  ];
  return [
    ...new Set(concerned.flatMap(({ annualPlanId, taskId }) => [`task/${taskId}`, `annual-plan/${annualPlanId}`])),
  ];
}

function areSessionsSame(before: Agendas, after: Agendas): boolean {
  const aimedAt = ({ meetings }: Agendas): string => {
    const live = meetings.filter(({ state }) => state === 'planned' || state === 'fixed');
    return live
      .map(({ id, papersBy }) => `${id} ${papersBy}`)
      .sort()
      .join();
  };
  return aimedAt(before) === aimedAt(after);
}

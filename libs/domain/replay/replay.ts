import { applyChanges } from '../act/decision.js';
import { derive } from '../act/derive.js';
import { settle } from '../deadline/settle.js';
import type { EventDraft } from '../act/decision.js';
import type { Rules } from '../rules/rules.js';
import type { TaskFacts } from '../task/task.facts.js';
import { type PastEvent, replayEvent } from './replay-event.js';

/** What a replay goes by. */
export interface Replaying {
  /** The task as it was published, see `asPublished`. */
  readonly from: TaskFacts;
  readonly events: readonly PastEvent[];
  /** Rules to replay under: those that were in force, or others that are to be tried. */
  readonly rules: readonly Rules[];
  /** To which moment; ISO. */
  readonly until: string;
}

/** The facts from a moment on, until the next one. */
export interface Moment {
  readonly at: string;
  readonly facts: TaskFacts;
}

export interface Replayed {
  readonly moments: readonly Moment[];
  /** What was due, and when: rungs climbed, dates moved, silence counted, slips drafted. */
  readonly due: readonly EventDraft[];
}

/**
 * The story of a task, told again from its events: people and procedure do what they did, at the same moments; what was due
 * follows from the given rules. Under the rules that were in force, it is what happened.
 */
export function replay({ from, events, rules, until }: Replaying): Replayed {
  let made = 0;
  const newId = (): string => `replayed-${(made += 1)}`;
  let facts: TaskFacts = { ...from, rules };
  const moments: Moment[] = [];
  const due: EventDraft[] = [];
  const goTo = (at: string): void => {
    const settled = settle(facts, { at, newId, onMoment: (moment) => moments.push(moment) });
    due.push(...settled.decision.events);
    facts = openOnly(settled.facts);
  };
  for (const event of events.filter((one) => !follows(one) && one.at <= until)) {
    goTo(event.at);
    const context = { at: event.at, actorId: event.actorId, newId };
    const act = replayEvent(facts, event, newId);
    const acted = applyChanges(facts, act.changes);
    const derived = derive(acted, context, null);
    // An act that moves a date passes rungs by itself.
    due.push(...act.events.filter(({ verb }) => isOfTime(verb)), ...derived.events);
    facts = openOnly(applyChanges(acted, derived.changes));
    moments.push({ at: event.at, facts });
  }
  goTo(until);
  return { moments, due };
}

/** Done by nobody, because it was due: told again from the rules, not from the record. */
function follows({ verb, payload, actorId }: PastEvent): boolean {
  return isOfTime(verb) || payload.deemed === true || (verb === 'clockRequest.lapse' && actorId === 'conductor');
}

function isOfTime(verb: string): boolean {
  return verb === 'deadline.climb' || verb === 'deadline.move' || verb === 'slip.draft';
}

/** As the next act reads them. */
function openOnly(facts: TaskFacts): TaskFacts {
  return {
    ...facts,
    deadlines: facts.deadlines.filter(({ state }) => state === 'open'),
    clockRequests: facts.clockRequests.filter(
      ({ state }) => state === 'asked' || state === 'advised' || state === 'suspended',
    ),
    workItems: facts.workItems.filter(({ closedAt }) => closedAt === null),
    preparedActs: facts.preparedActs.filter(({ state }) => state === 'prepared'),
  };
}

/** The task as it was published: led and supported as the document says, nothing done yet. */
export function asPublished(facts: TaskFacts, events: readonly PastEvent[]): TaskFacts {
  const issued = events.find(({ verb }) => verb === 'assignment.issue');
  const { task } = facts;
  const named = facts.supports.toSorted((one, other) => one.ordinal - other.ordinal);
  return {
    ...facts,
    task: {
      ...task,
      leadUnitId: issued?.unitId ?? task.leadUnitId,
      startedAt: null,
      inputsSettledAt: null,
      ...unclosed,
    },
    supports: named.slice(0, named.length - broughtIn(facts, events)).map((support) => ({ ...support, endedAt: null })),
    openSets: facts.openSets.map((set) => ({ ...set, state: 'open', memberUnitIds: [], proposal: null })),
    assignments: [],
    inputs: [],
    referrals: [],
    preparedActs: [],
    workItems: [],
    deadlines: [],
    clockRequests: [],
    slips: [],
    annualPlans: [],
    countersignatures: [],
    milestones: [],
    progressReports: [],
    urges: [],
  };
}

const unclosed = { completion: null, closedAt: null, closing: null } as const;

/** How many supporting units came in for another by a decision: their rows stand behind those of the document. */
function broughtIn({ assignments }: TaskFacts, events: readonly PastEvent[]): number {
  const about = new Map(
    events.filter(({ verb }) => verb === 'referral.propose').map((event) => [event.subjectId, event.payload.subjectId]),
  );
  const approved = events.filter(({ verb, payload }) => verb === 'referral.approve' && payload.toUnitId !== null);
  return approved.filter(({ subjectId }) => !assignments.some(({ id }) => id === about.get(subjectId))).length;
}

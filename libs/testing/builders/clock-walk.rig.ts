import { applyChanges, type Decision, type EventDraft } from '#domain/act/decision.js';
import { derive } from '#domain/act/derive.js';
import {
  acceptAssignment,
  contestAssignment,
  issueAssignment,
  reopenAssignment,
  startTask,
  upholdAssignment,
} from '#domain/assignment/assignment.acts.js';
import { aimAnnualPlan, openAnnualPlan } from '#domain/annual-plan/drafting.acts.js';
import { calendarOf2026 } from '#domain/calendar/announced-days.fixture.js';
import { dayInShanghai, dayPlus } from '#domain/calendar/day.js';
import { askClock, grantClock, liftSuspension, refuseClock } from '#domain/clock-request/clock-request.acts.js';
import type { ClockRequest } from '#domain/clock-request/clock-request.js';
import type { Deadline } from '#domain/deadline/deadline.js';
import { settle } from '#domain/deadline/settle.js';
import { isRefusal, type Refusal } from '#domain/refusal/refusal.js';
import { rulesAt } from '#domain/rules/rules.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import { anAct, decided, noon } from './act.builder.js';
import { assignmentOf, contest, note } from './row.builder.js';
import { aTask } from './task.builder.js';

const day = 86_400_000;

/** One step of a walk through time: what is tried, on which deadline or request, and how many hours later. */
export interface ClockThrow {
  readonly move: ClockMove;
  readonly which: number;
  readonly hours: number;
  /** Days of an extension, working days of a new policy's term. */
  readonly days: number;
}

export const clockMoves = [
  'wait',
  'policy',
  'extend',
  'suspend',
  'refuse',
  'lift',
  'contest',
  'uphold',
  'accept',
  'reopen',
  'aim',
] as const;
export type ClockMove = (typeof clockMoves)[number];

/** A task that has been issued, with the events of that. */
export function issuedTask(...further: readonly (typeof startTask)[]): ClockWalk {
  const context = anAct();
  const from = { facts: aTask().supportedBy('helper').build(), events: [] as readonly EventDraft[] }; // none yet
  const issued = [startTask, issueAssignment, ...further].reduce((walk, act) => {
    const { changes, events } = decided(act(walk.facts, context));
    const after = applyChanges(walk.facts, changes);
    const derived = derive(after, context, null);
    return { facts: applyChanges(after, derived.changes), events: [...walk.events, ...events, ...derived.events] };
  }, from);
  return { ...issued, now: noon };
}

/** The same, and the plan of its next year is being drafted. */
export function draftingTask(): ClockWalk {
  return issuedTask((facts, context) => openAnnualPlan(facts, { year: 2027, lastYear: 2027, submitBy: null }, context));
}

export interface ClockWalk {
  readonly facts: TaskFacts;
  readonly now: string;
  readonly events: readonly EventDraft[];
}

/** Settles, then tries the step; a refused one leaves only what was due. */
export function step(walk: ClockWalk, thrown: ClockThrow): ClockWalk {
  const now = new Date(Date.parse(walk.now) + thrown.hours * 3_600_000).toISOString();
  const settled = settle(walk.facts, anAct(now));
  const facts = { ...settled.facts, ...openOnly(settled.facts) };
  const events = [...walk.events, ...settled.decision.events];
  if (thrown.move === 'policy') return { facts: withPolicy(facts, now, thrown.days), now, events };
  const verdict = tried(facts, thrown, now);
  if (verdict === undefined || isRefusal(verdict)) return { facts, now, events };
  const acted = applyChanges(facts, verdict.changes);
  const derived = derive(acted, anAct(now), null);
  const after = applyChanges(acted, derived.changes);
  return { facts: { ...after, ...openOnly(after) }, now, events: [...events, ...verdict.events, ...derived.events] };
}

function tried(facts: TaskFacts, { move, which, days }: ClockThrow, now: string): Decision | Refusal | undefined {
  const context = anAct(now);
  const deadline = facts.deadlines.filter(({ state }) => state === 'open').at(which % 4);
  const request = facts.clockRequests.at(which % 2);
  const [plan] = facts.annualPlans;
  switch (move) {
    case 'wait':
    case 'policy':
      return undefined;
    case 'extend':
      return asked(facts, { deadline, until: later(deadline, days) }, now);
    case 'suspend':
      return asked(facts, { deadline, until: null }, now);
    case 'refuse':
      return request && refuseClock(facts, { request, opinion: '' }, context);
    case 'lift':
      return request && liftSuspension(facts, { request, opinion: '' }, context);
    case 'contest':
      return contestAssignment(assignmentOf(facts), contest, context);
    case 'uphold':
      return upholdAssignment(assignmentOf(facts), note, context);
    case 'accept':
      return acceptAssignment(assignmentOf(facts), context);
    case 'aim':
      return plan && aimAnnualPlan(plan, { submitBy: dayPlus(dayInShanghai(now), days) }, context);
    case 'reopen':
      return reopenAssignment(assignmentOf(facts), note, context);
  }
}

/** Asked for in one throw, granted in another. */
function asked(
  facts: TaskFacts,
  { deadline, until }: { readonly deadline: Deadline | undefined; readonly until: string | null },
  now: string,
): Decision | Refusal | undefined {
  const waiting = facts.clockRequests.find(({ state }) => state === 'asked');
  if (waiting !== undefined) return granted(facts, waiting, now);
  const kind = until === null ? ('suspension' as const) : ('extension' as const);
  return deadline && askClock(facts, { deadline, demand: { kind, reason: '', until } }, anAct(now));
}

function granted(facts: TaskFacts, request: ClockRequest, now: string): Decision | Refusal {
  const verb = request.kind === 'extension' ? ('extend' as const) : ('suspend' as const);
  return grantClock(facts, { request, verb, opinion: '' }, anAct(now));
}

function later(deadline: Deadline | undefined, days: number): string {
  return new Date(Date.parse(deadline?.dueAt ?? '2026-03-02') + (days + 1) * day).toISOString().slice(0, 10);
}

/** A policy with other terms and one rung more, in force from a day on. */
function withPolicy(facts: TaskFacts, now: string, days: number): TaskFacts {
  const newest = facts.rules.at(-1) ?? rulesAt(facts.rules, now);
  const version = newest.policy.version + 1;
  const terms = { ...newest.policy.terms, assignment: `${days + 1}wd` as const, settlement: `${days + 2}wd` as const };
  const extra = { id: `extra-${version}`, at: `${days % 3}wd` as const, do: 'mark' as const };
  const ladders = newest.policy.ladders.map((ladder) => ({ ...ladder, rungs: [...ladder.rungs, extra] }));
  const from = new Date(Math.max(Date.parse(newest.from), Date.parse(now)) + day).toISOString();
  const rules = [
    ...facts.rules,
    { from, policy: { ...newest.policy, version, terms, ladders }, calendar: calendarOf2026 },
  ];
  return { ...facts, rules };
}

/** As the next act reads them. */
function openOnly(facts: TaskFacts): Pick<TaskFacts, 'deadlines' | 'clockRequests' | 'workItems'> {
  return {
    deadlines: facts.deadlines.filter(({ state }) => state === 'open'),
    clockRequests: facts.clockRequests.filter(
      ({ state }) => state === 'asked' || state === 'advised' || state === 'suspended',
    ),
    workItems: facts.workItems.filter(({ closedAt }) => closedAt === null),
  };
}

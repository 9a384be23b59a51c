import { applyChanges } from '#domain/act/decision.js';
import { openAnnualPlan } from '#domain/annual-plan/drafting.acts.js';
import { lapsedCountersignatures } from '#domain/countersignature/lapse-countersignatures.js';
import { isRefusal, type Refusal } from '#domain/refusal/refusal.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import { anAct, carryOut } from './act.builder.js';
import { approvalPlays, type ApprovalVerb, helpers } from './approval-plays.table.js';
import { type Told, tell, untold } from './approval-story.rule.js';
import { aTask } from './task.builder.js';

/** One throw of a walk: what is tried, on which row, in which way. */
export interface ApprovalThrow {
  readonly verb: ApprovalVerb;
  readonly which: number;
  readonly how: number;
}

export interface ApprovalWalk {
  readonly facts: TaskFacts;
  /** Minutes since noon. */
  readonly minute: number;
  /** The story of the countersignatures as its events tell it, and what was wrong with it. */
  readonly told: Told;
}

const start = Date.parse('2026-03-02T04:00:00.000Z');

/** A task with two supporting units and one that used to be, whose plan of 2026 has a draft that names the two. */
export function openedPlan(): ApprovalWalk {
  const task = aTask()
    .supportedBy(...helpers)
    .accepted();
  const years = { year: 2026, lastYear: 2026, submitBy: null };
  const facts = task.after((now, context) => openAnnualPlan(now, years, context)).build();
  const left = { update: 'supports' as const, id: 'support-third', set: { endedAt: '2026-01-01T00:00:00.000Z' } };
  const open = { facts: carryOut(facts, { changes: [left], events: [] }), minute: 0, told: untold };
  return [1, 2].reduce<ApprovalWalk>((walk, how) => thrown(walk, { verb: 'save', which: 0, how }), open);
}

/** Tries one throw; a refused one changes nothing. */
export function thrown(walk: ApprovalWalk, { verb, which, how }: ApprovalThrow): ApprovalWalk {
  return played(walk, verb, { which, how }).walk;
}

export function played(
  walk: ApprovalWalk,
  verb: ApprovalVerb,
  { which, how }: Omit<ApprovalThrow, 'verb'>,
): { readonly walk: ApprovalWalk; readonly refusal: Refusal | null } {
  const minute = walk.minute + 1;
  const context = anAct(new Date(start + minute * 60_000).toISOString());
  const verdict = approvalPlays[verb](walk.facts, { which, how, context });
  if (verdict === undefined || isRefusal(verdict)) return { walk, refusal: verdict ?? null };
  const acted = applyChanges(walk.facts, verdict.changes);
  const left = lapsedCountersignatures(acted, context);
  const facts = reload(applyChanges(acted, left.changes));
  const events = [...verdict.events, ...left.events];
  return { walk: { facts, minute, told: tell(walk.told, { before: walk.facts, facts, events }) }, refusal: null };
}

/** As the next act reads them; deadlines and inboxes follow from these facts and are no part of the walk. */
function reload(facts: TaskFacts): TaskFacts {
  return {
    ...facts,
    countersignatures: facts.countersignatures.filter(({ state }) => state !== 'lapsed'),
    preparedActs: facts.preparedActs.filter(({ state }) => state === 'prepared'),
    agenda: facts.annualPlans.flatMap((plan) => (plan.route === 'meeting' ? [placeOf(plan)] : [])),
  };
}

/** The general office has fixed the agenda for all that wait for a session. */
function placeOf({ id, admittedAt }: TaskFacts['annualPlans'][number]): TaskFacts['agenda'][number] {
  const fixed = { state: 'fixed' as const, meetingState: 'fixed' as const, heldOn: '2026-04-01' };
  return { annualPlanId: id, meetingId: 'meeting', place: 1, arrivedAt: admittedAt ?? '', ...fixed };
}

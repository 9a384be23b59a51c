import type { TaskVerb } from '#domain/act/task.verbs.js';
import { type PastTasks, type PastTask } from '#application/replay/past-tasks.js';
import { takesPart } from '#domain/access/recusal.js';
import { isGathered } from '#domain/annual-plan/approval.js';
import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import type { PersonActor } from '#domain/directory/actor.js';
import { type HoldingTime, holdingTimes } from '#domain/holding-time/holding-times.js';
import { type Moment, replay } from '#domain/replay/replay.js';
import { rulesAt } from '#domain/rules/rules.js';

/** A task's past, told again from its events, and what does not agree with them. */
export interface Story {
  readonly number: number;
  readonly leadUnitId: string;
  readonly times: readonly HoldingTime[];
  readonly faults: readonly string[];
}

export interface Telling {
  /** Somebody who may know of every task. */
  readonly actor: PersonActor;
  readonly planId: string;
  /** ISO instant. */
  readonly until: string;
  /** Ids of the coordinator's people. */
  readonly coordinators: ReadonlySet<string>;
}

export async function* stories(
  tasks: PastTasks,
  { actor, planId, until, coordinators }: Telling,
): AsyncGenerator<Story> {
  for await (const task of tasks.ofPlan(actor, planId)) {
    const { facts, published, events } = task;
    const { moments, due } = replay({ from: published, events, rules: facts.rules, until });
    const { calendar } = rulesAt(facts.rules, until);
    const slips = new Set(facts.slips.map(({ id }) => id));
    const climbed = events.filter(({ verb }) => verb === 'deadline.climb').map((rung) => rungName(rung, slips));
    const told = due.filter(({ verb }) => verb === 'deadline.climb').map((rung) => rungName(rung, slips));
    const faults = [
      ...twice(events),
      ...without(told, climbed).map((rung) => `${rung} was due and not climbed`),
      ...without(climbed, told).map((rung) => `${rung} was climbed and not due`),
      ...approvedUngathered(moments, facts.annualPlans),
      ...settledInOwnCause(task, coordinators),
    ];
    const times = holdingTimes(moments, { from: null, until, calendar });
    const { number, leadUnitId } = facts.task;
    yield { number, leadUnitId, times, faults: faults.map((fault) => `task ${number}: ${fault}`) };
  }
}

interface Climbed {
  readonly subjectId: string;
  readonly at: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * A replay draws the ids of deadlines and slips anew: a rung is known by its matter, its moment and its due date, and slips by
 * that they are slips.
 */
function rungName({ subjectId, at, payload }: Climbed, slips: ReadonlySet<string>): string {
  const isSlip = slips.has(subjectId) || subjectId.startsWith('replayed-');
  return `rung ${String(payload.rung)} of ${isSlip ? 'a slip' : subjectId} at ${at}, due ${String(payload.dueAt)}`;
}

/** Those of `all` that are not matched by one of `others` each. */
function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  others.forEach((one) => left.set(one, (left.get(one) ?? 0) + 1));
  return all.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

function twice(events: PastTask['events']): readonly string[] {
  const seen = new Set<string>();
  return events
    .filter(({ verb }) => verb === 'deadline.climb')
    .map(({ payload }) => `${String(payload.rung)} of deadline ${String(payload.deadlineId)}`)
    .filter((rung) => seen.size === seen.add(rung).size)
    .map((rung) => `rung ${rung} is climbed twice`);
}

/** Annual plans that came to be approved though a unit that they name had said nothing to their text. */
function approvedUngathered(moments: readonly Moment[], plans: readonly AnnualPlan[]): readonly string[] {
  const approved = new Set<string>();
  const faults = moments.flatMap(({ at, facts }) => {
    const now = facts.annualPlans.filter(({ id, state }) => state === 'approved' && !approved.has(id));
    now.forEach(({ id }) => approved.add(id));
    return now
      .filter((plan) => !isGathered(facts, plan))
      .map(({ year }) => `the plan of ${year} is approved at ${at} without all units`);
  });
  const untold = plans.filter(({ id, inForceAt }) => inForceAt !== null && !approved.has(id));
  return [...faults, ...untold.map(({ year }) => `the plan of ${year} is in force, and nothing tells of its approval`)];
}

/** What only whoever settles may do; written by hand, not taken from the table that the acts go by. */
const judging: ReadonlySet<string> = new Set<TaskVerb>([
  'assignment.uphold',
  'assignment.reopen',
  'input.uphold',
  'input.fix',
  'input.withdraw',
  'input.reopen',
  'openSet.confirm',
  'openSet.return',
  'referral.propose',
  'clockRequest.extend',
  'clockRequest.suspend',
  'clockRequest.refuse',
  'clockRequest.lift',
  'annualPlan.forward',
  'annualPlan.return',
  'annualPlan.findUnmet',
  'annualPlan.confirm',
  'countersignature.propose',
  'progressReport.accept',
  'progressReport.return',
  'task.verifyCompletion',
  'task.rejectCompletion',
  'task.close',
  'task.handOver',
]);

/** Where the coordinator leads or supports a task, none of its people judges it. */
function settledInOwnCause({ facts, events }: PastTask, people: ReadonlySet<string>): readonly string[] {
  if (!takesPart(facts, facts.standings.coordinator)) return [];
  return events
    .filter(({ verb, actorId }) => judging.has(verb) && people.has(actorId))
    .map(({ verb, at }) => `the coordinator did ${verb} at ${at} though it takes part`);
}

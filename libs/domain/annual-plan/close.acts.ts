import { nothing } from '../assignment/assignment.acts.js';
import { openAmendment } from './drafting.acts.js';
import type { ActContext, Change, EventDraft, Verdict } from '../act/decision.js';
import type { TaskVerb } from '../act/task.verbs.js';
import type { Milestone } from '../milestone/milestone.js';
import { unfinished } from '../milestone/planned-milestones.js';
import { isRefusal, refuse } from '../refusal/refusal.js';
import { rulesAt } from '../rules/rules.js';
import type { TaskFacts, TaskRows } from '../task/task.facts.js';
import type { AnnualPlan } from './annual-plan.js';
import { closesAt } from './closing.js';
import { movePlan } from './move-plan.js';
import { summaryOf } from './year-summary.js';

/**
 * 年度办结: closes a plan whose year is over, once the next one is in force. What is not done is carried over; what was
 * reported still waits for its verification, unless the next plan has taken it up.
 */
export function closeAnnualPlan(facts: TaskFacts, plan: AnnualPlan, context: ActContext): Verdict {
  const closing = closesAt(facts, plan);
  if (plan.state === 'in-force' && (closing === null || closing > context.at))
    return refuse('YEAR_NOT_OVER', { year: plan.year });
  const { calendar } = rulesAt(facts.rules, context.at);
  const summary = summaryOf(facts, plan, { calendar, at: context.at });
  const step = { verb: 'close', event: 'annualPlan.close', unitId: null } as const;
  const closed = movePlan(plan, { ...step, payload: { summary } }, context);
  if (isRefusal(closed)) return closed;
  const carried = facts.milestones
    .filter(({ annualPlanId }) => annualPlanId === plan.id)
    .map((milestone) => ({ milestone, by: facts.milestones.find(({ originId }) => originId === milestone.id) }))
    .filter(({ milestone: { state }, by }) => state === 'open' || (state === 'reported' && by !== undefined))
    .map((one) => carriedOver(one, context));
  const amending = openAmendment(facts, plan);
  const given = amending && movePlan(amending, { ...step, verb: 'drop' }, context);
  // What would change a plan that is over changes nothing any more.
  const dropped = given === undefined || isRefusal(given) ? nothing : given;
  return {
    changes: [...carried.map(({ change }) => change), ...closed.changes, ...dropped.changes],
    events: [...carried.map(({ event }) => event), ...closed.events, ...dropped.events],
  };
}

/** 跨年接续: why it was not done is said by its dates; the note says what became of it. */
function carriedOver(
  { milestone, by }: { readonly milestone: Milestone; readonly by: Milestone | undefined },
  { at }: ActContext,
): { readonly change: Change<TaskRows>; readonly event: EventDraft<TaskVerb> } {
  const { id, unitId, annualPlanId, code, dueOn, extensions, revision } = milestone;
  const note = by === undefined ? '年度终了未完成，待后续方案接续' : `年度终了未完成，由后续方案的${by.code}接续`;
  const reason = by === undefined ? 'waiting' : 'taken-up';
  const payload = { annualPlanId, code, dueOn, extensions, reason, carriedOnBy: by?.id ?? null };
  return {
    change: { update: 'milestones', id, set: { state: 'carried-over', note, revision: revision + 1 } },
    event: { verb: 'milestone.carryOver', subjectId: id, unitId, at, payload },
  };
}

/** What the draft of the year after `year` has to take up: not done by then, and not yet carried on by another plan. */
export function unfinishedOf({ milestones, annualPlans }: TaskFacts, year: number): readonly Milestone[] {
  const past = new Set(annualPlans.filter(({ lastYear }) => lastYear <= year).map(({ id }) => id));
  return unfinished(milestones).filter(({ annualPlanId }) => past.has(annualPlanId));
}

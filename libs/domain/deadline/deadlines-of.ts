import type { ActContext, Change, Decision } from '../act/decision.js';
import { dateDue } from '../calendar/date-due.js';
import { termFrom } from '../calendar/term-from.js';
import { type Rules, rulesAt } from '../rules/rules.js';
import type { TaskFacts, TaskRows } from '../task/task.facts.js';
import type { Deadline, Explanation, Rung } from './deadline.js';
import { openMatters, type OpenMatter } from './open-matters.js';
import { kindOf, passing } from './redate.js';
import { restatedDates } from './restate.js';
import { putUp, rungsOf } from './rungs.js';
import { statedDate } from './stated-date.js';

/**
 * Brings the open deadlines in line with the facts: one for each open matter, dated when the matter opens, closed when it
 * does, and dated anew where the matter states another date. A matter that comes back gets a new one with its full term.
 */
export function deadlineChanges(facts: TaskFacts, context: ActContext): Decision {
  const want = new Map(openMatters(facts).map((matter) => [keyOf(matter), matter]));
  const open = facts.deadlines.filter(({ state }) => state === 'open');
  const have = new Set(open.map(({ key }) => key));
  const closed = open
    .filter(({ key }) => !want.has(key))
    .map((deadline): Change<TaskRows> => ({
      update: 'deadlines',
      id: deadline.id,
      set: closing(deadline, context.at),
    }));
  const kept = restatedDates(
    facts,
    open.filter(({ key }) => want.has(key)),
    context,
  );
  const opened = [...want].filter(([key]) => !have.has(key)).map(([, matter]) => opening(facts, matter, context));
  return {
    changes: [...closed, ...kept.changes, ...opened.map(({ row }): Change<TaskRows> => ({ insert: 'deadlines', row }))],
    events: [
      ...kept.events,
      ...opened.flatMap(({ row, passed }) => passed.map((rung) => passing(row, rung, context.at))),
    ],
  };
}

export function keyOf({ kind, subjectId, unitId, role }: OpenMatter): string {
  return [kind, subjectId, unitId, role].join(':');
}

function closing(deadline: Deadline, at: string): Partial<Deadline> {
  const set = { state: 'closed' as const, closedAt: at, nextRung: null, nextRungAt: null, suspendedAt: null };
  return { ...set, revision: deadline.revision + 1 };
}

function opening(
  facts: TaskFacts,
  matter: OpenMatter,
  context: ActContext,
): { readonly row: Deadline; readonly passed: readonly Rung[] } {
  const rules = rulesAt(facts.rules, context.at);
  const { dueAt, explanation } = dated(facts, matter, { rules, at: context.at });
  const ladder = rungsOf(rules, {
    kind: matter.kind,
    unitKind: kindOf(facts, matter.unitId),
    openedAt: context.at,
    dueAt,
    pausedDays: 0,
  });
  const { set, passed } = putUp(ladder, [], context.at);
  const row: Deadline = {
    id: context.newId(),
    key: keyOf(matter),
    taskId: facts.task.id,
    kind: matter.kind,
    subjectId: matter.subjectId,
    holderUnitId: matter.unitId,
    holderRole: matter.role,
    openedAt: context.at,
    dueAt,
    policyVersion: rules.policy.version,
    calendarVersion: rules.calendar.version,
    explanation,
    state: 'open',
    closedAt: null,
    ...set,
    suspendedAt: null,
    pausedDays: 0,
    decided: explanation.why !== 'term',
    revision: 1,
  };
  return { row, passed };
}

/** By the policy's term, or by the date that the matter itself states. */
function dated(
  facts: TaskFacts,
  { kind, subjectId }: OpenMatter,
  { rules, at }: { readonly rules: Rules; readonly at: string },
): { readonly dueAt: string; readonly explanation: Explanation } {
  const { calendar, policy } = rules;
  const { closeOfDay } = policy;
  const term = policy.terms[kind];
  const stated = statedDate(facts, { kind, subjectId });
  const { dueAt, ...how } =
    stated === null ? termFrom(term, at, { calendar, closeOfDay }) : dateDue(stated.on, { calendar, closeOfDay });
  const why = stated === null ? { why: 'term' as const } : { why: stated.why, on: stated.on };
  return { dueAt, explanation: { ...how, term, from: at, ...why } };
}

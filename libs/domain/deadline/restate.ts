import type { ActContext, Decision } from '../act/decision.js';
import { dateDue } from '../calendar/date-due.js';
import { dayInShanghai } from '../calendar/day.js';
import { rulesAt } from '../rules/rules.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { Deadline } from './deadline.js';
import { moving, redate } from './redate.js';
import { type StatedDate, statedDate } from './stated-date.js';

/**
 * Open deadlines whose matter states another date than the one they were dated by (a session was moved, an amendment gave
 * a milestone another date) get the new one. A date that was extended, or that a stopped clock put off, is never taken back
 * by it, only put off further; a clock that stands still takes the new date in when it runs again.
 */
export function restatedDates(facts: TaskFacts, open: readonly Deadline[], context: ActContext): Decision {
  const decisions = open.map((deadline) => restated(facts, deadline, context));
  return {
    changes: decisions.flatMap(({ changes }) => changes),
    events: decisions.flatMap(({ events }) => events),
  };
}

function restated(facts: TaskFacts, deadline: Deadline, { at }: ActContext): Decision {
  const stated = statedDate(facts, deadline);
  if (stated === null || stated.on === deadline.explanation.on || deadline.suspendedAt !== null)
    return { changes: [], events: [] };
  const after = withStated(facts, { deadline, stated }, at);
  if (after.dueAt === deadline.dueAt) return takenNoteOf(deadline, stated);
  const { changes, events } = redate(facts, after, at);
  return { changes, events: [moving(deadline, after, at), ...events] };
}

function withStated(
  facts: TaskFacts,
  { deadline, stated }: { readonly deadline: Deadline; readonly stated: StatedDate },
  at: string,
): Deadline {
  const { calendar, policy } = rulesAt(facts.rules, at);
  const rule = { calendar, closeOfDay: policy.closeOfDay };
  const floor = putOffTo(deadline);
  const { dueAt, ...how } = dateDue(stated.on, rule);
  const { term } = deadline.explanation;
  const known = { term, from: at, on: stated.on, ...(floor !== null && { atLeast: floor }) };
  if (floor === null || dueAt >= floor)
    return { ...deadline, dueAt, explanation: { ...how, ...known, why: stated.why } };
  const { provisionalYears, skipped, madeUp } = dateDue(dayInShanghai(floor), rule);
  const explanation = { provisionalYears, skipped, madeUp, ...known, why: 'extension' as const };
  return { ...deadline, dueAt: floor, explanation };
}

/** The due moment to which somebody's decision put it off, or null. */
function putOffTo({ dueAt, explanation, pausedDays }: Deadline): string | null {
  return explanation.atLeast ?? (explanation.why === 'extension' || pausedDays > 0 ? dueAt : null);
}

/** The date stays, and from now on counts as that of the stated day: what is asked next is whether that one moves. */
function takenNoteOf(deadline: Deadline, { on }: StatedDate): Decision {
  const set = { explanation: { ...deadline.explanation, on }, revision: deadline.revision + 1 };
  return { changes: [{ update: 'deadlines', id: deadline.id, set }], events: [] };
}

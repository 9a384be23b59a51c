import { applyChanges } from '../act/decision.js';
import { follow, nextToFollow } from '../deadline/follow.js';
import type { Deadline } from '../deadline/deadline.js';
import { type Rules, rulesAt } from '../rules/rules.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { Calendar } from './calendar.js';
import { dayInShanghai } from './day.js';
import { isWorkingDay } from './working-days.js';

/** A calendar that is not in force yet, and the ISO instant from which it would count. */
export interface ComingCalendar {
  readonly from: string;
  readonly calendar: Calendar;
}

export interface MovedDates {
  /** Open deadlines as they are, and as they would be. */
  readonly moved: readonly { readonly before: Deadline; readonly after: Deadline }[];
  /** Dates that somebody decided, and that the coming calendar makes free days: they stay unless decided anew. */
  readonly kept: readonly Deadline[];
}

/** What a coming calendar would do to the open dates of a task: exactly what the deadlines do when they follow it. */
export function movedDates(facts: TaskFacts, coming: ComingCalendar): MovedDates {
  const without = followed({ ...facts, rules: facts.rules.filter(({ from }) => from <= coming.from) });
  const after = new Map(followed({ ...facts, rules: rulesWith(facts.rules, coming) }).map((row) => [row.id, row]));
  return {
    moved: without.flatMap((before) => {
      const row = after.get(before.id);
      return row === undefined || row.dueAt === before.dueAt ? [] : [{ before, after: row }];
    }),
    kept: without.filter(({ decided, dueAt }) => decided && !isWorkingDay(coming.calendar, dayInShanghai(dueAt))),
  };
}

/** The rules up to the coming calendar, and under it. */
function rulesWith(rules: readonly Rules[], { from, calendar }: ComingCalendar): readonly Rules[] {
  return [...rules.filter((known) => known.from < from), { from, calendar, policy: rulesAt(rules, from).policy }];
}

function followed(facts: TaskFacts): readonly Deadline[] {
  let now = facts;
  for (let next = nextToFollow(now); next !== undefined; next = nextToFollow(now))
    now = applyChanges(now, follow(now, next).changes);
  return now.deadlines.filter(({ state }) => state === 'open');
}

import { dayInShanghai, momentInShanghai, yearOf } from '../calendar/day.js';
import type { Policy } from '../policy/policy.js';
import { leadHasAccepted, liveAssignment, type TaskFacts } from '../task/task.facts.js';
import type { AnnualPlan } from './annual-plan.js';

/** The years that one annual plan covers. */
export type PlannedYears = Pick<AnnualPlan, 'year' | 'lastYear'>;

/**
 * The annual plans whose drafting is to be open at `at` and is not. From the day of the year before that policy names; at once
 * where that is past, as for a plan that was published late. A year that is over is never opened.
 */
export function yearsToOpen(facts: TaskFacts, at: string): readonly PlannedYears[] {
  if (!leadHasAccepted(facts)) return [];
  const rule = facts.policy.annualPlans;
  const open = openableYears(facts, at);
  const due = open.filter((year) => openingOf(year, rule) <= at);
  return due.reduce<readonly PlannedYears[]>((plans, year) => {
    if ((plans.at(-1)?.lastYear ?? 0) >= year) return plans;
    const lastYear = rule.yearsTogether === 2 && open.includes(year + 1) ? year + 1 : year;
    return [...plans, { year, lastYear }];
  }, []);
}

/**
 * When the drafting of the next year is to open (ISO instant; past: it ought to be open), or null where none is to come; not
 * before the lead has accepted. By the rules in force at `at` and those to come: they may name an earlier day or a later one. `openingSql` says the same in SQL.
 */
export function opensAt(facts: TaskFacts, at: string): string | null {
  const [year] = leadHasAccepted(facts) ? openableYears(facts, at) : [];
  if (year === undefined) return null;
  const acceptedAt = liveAssignment(facts)?.acceptedAt ?? '';
  const moments = facts.rules.flatMap(({ from, policy }, place) => {
    const until = facts.rules[place + 1]?.from;
    const opening = later(from, openingOf(year, policy.annualPlans));
    return until !== undefined && (until <= at || until <= opening) ? [] : [opening];
  });
  const [first] = moments.sort();
  return first === undefined ? null : later(first, acceptedAt);
}

/** The years of the plan that are not over and that no annual plan of the task covers; none of a task handled offline, whose words are kept elsewhere. */
function openableYears({ task, period, annualPlans }: TaskFacts, at: string): readonly number[] {
  if (task.offline || task.closedAt !== null) return [];
  const own = annualPlans.filter(({ amendsId }) => amendsId === null);
  const isCovered = (year: number): boolean => own.some((plan) => plan.year <= year && year <= plan.lastYear);
  const first = Math.max(period.from, yearOf(dayInShanghai(at)));
  const years = Array.from({ length: Math.max(0, period.to + 1 - first) }, (_, index) => first + index);
  return years.filter((year) => !isCovered(year));
}

function openingOf(year: number, { opensOn }: Policy['annualPlans']): string {
  return momentInShanghai(`${year - 1}-${opensOn}`, '00:00');
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

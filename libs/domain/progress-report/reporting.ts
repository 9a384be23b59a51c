import type { AnnualPlan } from '../annual-plan/annual-plan.js';
import { dayInShanghai, momentInShanghai, yearOf } from '../calendar/day.js';
import type { AnnualPlanRule } from '../policy/policy.js';
import type { TaskFacts } from '../task/task.facts.js';

type Rhythm = AnnualPlanRule['progress'];

const monthsOf: Readonly<Record<Exclude<Rhythm, 'never'>, number>> = { monthly: 1, quarterly: 3 };

/**
 * When the next progress report on a plan in force is to be opened (ISO instant; past: it ought to be open), or null where
 * none is to come. By the rules in force at `at` and those to come: they may have another rhythm. `reportingSql` says the
 * same in SQL.
 */
export function reportsAt(facts: TaskFacts, plan: AnnualPlan, at: string): string | null {
  const after = reportedUntil(facts, plan);
  if (after === null) return null;
  const moments = facts.rules.flatMap(({ from, policy }, place) => {
    const until = facts.rules[place + 1]?.from;
    const end = endAfter(policy.annualPlans.progress, after);
    if (end === null) return [];
    const moment = later(from, end);
    return until !== undefined && (until <= at || until <= moment) ? [] : [moment];
  });
  return moments.sort()[0] ?? null;
}

/** The newest month or quarter that is over at `at`; where several went unreported, its report covers them all. */
export function periodBefore(rhythm: Exclude<Rhythm, 'never'>, at: string): string {
  const day = dayInShanghai(at);
  const length = monthsOf[rhythm];
  const over = yearOf(day) * 12 + Math.floor((monthOf(day) - 1) / length) * length - length;
  const [year, month] = [Math.floor(over / 12), (over % 12) + 1];
  return rhythm === 'quarterly' ? `${year}-Q${Math.ceil(month / 3)}` : `${year}-${twoDigits(month)}`;
}

/** From when on progress counts as not yet reported; null for a plan on which nothing is reported. */
function reportedUntil({ progressReports, task }: TaskFacts, plan: AnnualPlan): string | null {
  const { id, state, amendsId, inForceAt, year } = plan;
  if (state !== 'in-force' || amendsId !== null || inForceAt === null || task.closedAt !== null) return null;
  const opened = progressReports.filter(({ annualPlanId }) => annualPlanId === id).map(({ openedAt }) => openedAt);
  return [inForceAt, momentInShanghai(`${year}-01-01`, '00:00'), ...opened].reduce(later);
}

/** The first end of a month or quarter after `after`. */
function endAfter(rhythm: Rhythm, after: string): string | null {
  if (rhythm === 'never') return null;
  const day = dayInShanghai(after);
  const length = monthsOf[rhythm];
  const next = yearOf(day) * 12 + Math.floor((monthOf(day) - 1) / length) * length + length;
  return momentInShanghai(`${Math.floor(next / 12)}-${twoDigits((next % 12) + 1)}-01`, '00:00');
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

function twoDigits(month: number): string {
  return String(month).padStart(2, '0');
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

import { momentInShanghai } from '../calendar/day.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { AnnualPlan } from './annual-plan.js';

/**
 * When a plan in force is to be closed (ISO instant; past: it ought to be closed): when its years are over and the plan of the
 * task that follows it is in force, for it carries on what was not done; where none follows, when the whole plan's years are
 * over. Null while the following plan is not in force, and for a plan that is not. `closingSql` says the same in SQL.
 */
export function closesAt({ annualPlans, period }: TaskFacts, plan: AnnualPlan): string | null {
  if (plan.state !== 'in-force') return null;
  const next = planAfter(annualPlans, plan);
  if (next === undefined) return endOf(Math.max(plan.lastYear, period.to));
  return next.state === 'in-force' || next.state === 'closed' ? endOf(plan.lastYear) : null;
}

/** The year's own plan that follows, or undefined; one that was refused, and not drafted anew, follows nothing. */
function planAfter(annualPlans: readonly AnnualPlan[], { lastYear }: AnnualPlan): AnnualPlan | undefined {
  const after = annualPlans.filter(
    ({ amendsId, year, state }) => amendsId === null && year > lastYear && state !== 'refused',
  );
  return after.sort((one, other) => one.year - other.year)[0];
}

/** Plans in force that wait for this one, which follows them, to come into force. */
export function plansBefore({ annualPlans }: TaskFacts, { amendsId, year }: AnnualPlan): readonly AnnualPlan[] {
  return amendsId === null ? annualPlans.filter((plan) => plan.state === 'in-force' && plan.lastYear < year) : [];
}

function endOf(year: number): string {
  return momentInShanghai(`${year + 1}-01-01`, '00:00');
}

import { fixedPlaceOf } from '../annual-plan/approval.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { Explanation } from './deadline.js';
import type { OpenMatter } from './open-matters.js';

/** A date (YYYY-MM-DD) that stands in the matter itself, and why it counts. */
export interface StatedDate {
  readonly on: string;
  readonly why: Exclude<Explanation['why'], 'term'>;
}

/** The date by which a matter is due where it states one; null where the policy's term counts. */
export function statedDate(facts: TaskFacts, matter: Pick<OpenMatter, 'kind' | 'subjectId'>): StatedDate | null {
  const { kind, subjectId } = matter;
  switch (kind) {
    case 'slip-reply':
      return stated(facts.slips.find(({ id }) => id === subjectId)?.replyBy, 'reply-by');
    case 'drafting':
      return stated(facts.annualPlans.find(({ id }) => id === subjectId)?.submitBy, 'session');
    case 'decision':
      return stated(sessionOf(facts, subjectId), 'session');
    case 'milestone':
      return stated(facts.milestones.find(({ id }) => id === subjectId)?.dueOn, 'milestone');
    default:
      return null;
  }
}

function stated(on: string | null | undefined, why: StatedDate['why']): StatedDate | null {
  return on === null || on === undefined ? null : { on, why };
}

/** When the session sits on whose fixed agenda the annual plan is. */
function sessionOf(facts: TaskFacts, annualPlanId: string): string | undefined {
  const plan = facts.annualPlans.find(({ id }) => id === annualPlanId);
  return plan && fixedPlaceOf(facts, plan)?.heldOn;
}

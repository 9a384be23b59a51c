import { completionDueOn } from '../completion/last-year.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { DeadlineKind, Explanation } from './deadline.js';
import type { OpenMatter } from './open-matters.js';

/** A date (YYYY-MM-DD) that stands in the matter itself, and why it counts. */
export interface StatedDate {
  readonly on: string;
  readonly why: Exclude<Explanation['why'], 'term'>;
}

/** The date by which a matter is due where it states one; null where the policy's term counts. */
export function statedDate(
  facts: TaskFacts,
  { kind, subjectId }: Pick<OpenMatter, 'kind' | 'subjectId'>,
): StatedDate | null {
  return statedDates[kind]?.(facts, subjectId) ?? null;
}

/** Kinds of matter that state their date themselves. */
const statedDates: Partial<Record<DeadlineKind, (facts: TaskFacts, subjectId: string) => StatedDate | null>> = {
  'slip-reply': ({ slips }, subjectId) => stated(slips.find(({ id }) => id === subjectId)?.replyBy, 'reply-by'),
  drafting: ({ annualPlans }, subjectId) => stated(annualPlans.find(({ id }) => id === subjectId)?.submitBy, 'session'),
  decision: ({ annualPlans }, subjectId) =>
    stated(annualPlans.find(({ id }) => id === subjectId)?.session?.heldOn, 'session'),
  'completion-report': (facts) => stated(completionDueOn(facts), 'last-year'),
  milestone: ({ milestones }, subjectId) => stated(milestones.find(({ id }) => id === subjectId)?.dueOn, 'milestone'),
};

function stated(on: string | null | undefined, why: StatedDate['why']): StatedDate | null {
  return on === null || on === undefined ? null : { on, why };
}

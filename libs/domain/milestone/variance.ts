import type { Calendar } from '../calendar/calendar.js';
import { dayInShanghai } from '../calendar/day.js';
import { workingDaysBetween } from '../calendar/working-days.js';
import type { Milestone } from './milestone.js';

export const varianceReasons = [
  'as-planned',
  'early',
  'late',
  'extended',
  'reopened',
  'carried-over',
  'dropped',
] as const;
export type VarianceReason = (typeof varianceReasons)[number];

/** 偏差: how far a milestone is from its baseline, and why. */
export interface Variance {
  /** Working days from the planned day to the one on which it was reported done, or to today; negative: before it. */
  readonly days: number;
  readonly reason: VarianceReason;
}

/**
 * Measured to the day of the report that was verified, or that waits for it: how long the verifier takes is not the unit's.
 * What is not reported counts as late from the day after it was planned.
 */
export function varianceOf(
  milestone: Milestone,
  { calendar, at }: { readonly calendar: Calendar; readonly at: string },
): Variance {
  const { plannedOn, reportedAt, state } = milestone;
  const isDone = reportedAt !== null && (state === 'verified' || state === 'reported');
  const counted = workingDaysBetween(calendar, plannedOn, dayInShanghai(isDone ? reportedAt : at));
  const days = isDone ? counted : Math.max(0, counted);
  return { days: state === 'dropped' ? 0 : days, reason: reasonOf(milestone, days) };
}

function reasonOf({ state, samples, extensions }: Milestone, days: number): VarianceReason {
  if (state === 'dropped' || state === 'carried-over') return state;
  if (days < 0) return 'early';
  if (days === 0) return 'as-planned';
  if (samples > 0) return 'reopened';
  return extensions > 0 ? 'extended' : 'late';
}

import type { DatedTerm, Term } from '../calendar/calendar.js';
import type { Role } from '../directory/unit.js';
import type { RungAction, SlipGrade } from '../policy/policy.js';

/** 时限: an open due date, with who holds it, how it was computed, and its next rung. */
export interface Deadline {
  readonly id: string;
  /** What it is about, which time, and who holds it; at most one open deadline bears a key. */
  readonly key: string;
  readonly taskId: string;
  readonly kind: DeadlineKind;
  readonly subjectId: string;
  readonly holderUnitId: string;
  readonly holderRole: Role;
  readonly openedAt: string;
  readonly dueAt: string;
  readonly policyVersion: number;
  readonly calendarVersion: number;
  readonly explanation: Explanation;
  readonly state: DeadlineState;
  readonly closedAt: string | null;
  /** What is still to be climbed, in order of its moment; none of it while the clock stands still. */
  readonly rungs: readonly Rung[];
  /** Ids of what was climbed or passed: it never fires again. */
  readonly climbed: readonly string[];
  /** The first of `rungs`, for indexes: at most one of each deadline. */
  readonly nextRung: string | null;
  readonly nextRungAt: string | null;
  /** Since when its clock stands still, or null. */
  readonly suspendedAt: string | null;
  /** Working days for which its clock stood still. */
  readonly pausedDays: number;
  /** Decided by somebody, so that no new policy or calendar moves it. */
  readonly decided: boolean;
  readonly revision: number;
}

export type DeadlineState = 'open' | 'closed';

/** Kinds of matter that have a due date. */
export const deadlineKinds = [
  'receipt',
  'assignment',
  'input',
  'counter-offer',
  'cities-proposal',
  'cities-confirmation',
  'settlement',
  'referral',
  'clock-request',
  'slip-draft',
  'slip-signature',
  'slip-reply',
  'slip-review',
  'drafting',
  'countersignature',
  'objection',
  'objection-proposal',
  'plan-review',
  'plan-request',
  'paper-check',
  'agenda-place',
  'decision',
  'plan-revision',
  'conditions',
  'reply',
  'milestone',
  'verification',
  'progress-report',
  'progress-review',
  'completion-report',
  'completion-review',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** How a due date came about. */
export interface Explanation extends Omit<DatedTerm, 'dueAt'> {
  readonly term: Term;
  /** From when the term is counted (ISO). */
  readonly from: string;
  readonly why:
    'term' | 'extension' | 'suspension' | 'policy' | 'calendar' | 'reply-by' | 'session' | 'milestone' | 'last-year';
  /** The day that the matter itself states (YYYY-MM-DD), as it was when this was computed; absent where it states none. */
  readonly on?: string;
  /** The due moment (ISO) to which it was put off by a decision, where it states a later day now: nothing takes that back. */
  readonly atLeast?: string;
}

/** 督办节点: one step of a ladder, at its moment. */
export interface Rung {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly do: RungAction | 'deem';
  readonly grade?: SlipGrade;
}

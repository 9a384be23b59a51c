import { dayInShanghai, dayPlus, momentInShanghai } from '../calendar/day.js';
import type { Term } from '../calendar/calendar.js';
import type { DayRule } from '../calendar/date-due.js';
import { termFrom } from '../calendar/term-from.js';
import { addWorkingDays, isWorkingDay } from '../calendar/working-days.js';
import type { DeadlineKind } from '../deadline/deadline.js';
import { deemableKinds, type Policy } from '../policy/policy.js';
import { type Rules, rulesAt } from '../rules/rules.js';
import { inOrderOfDates } from './propose-agenda.js';
import type { Meeting } from './meeting.js';

/** What lies between a lead's signature and papers found complete, in order; one objection that is taken in time included. */
export const stepsToPapers: readonly DeadlineKind[] = [
  'countersignature',
  'objection',
  'plan-review',
  'plan-request',
  'paper-check',
];

/**
 * 最迟报送日 (YYYY-MM-DD): the last working day on which a lead can sign its plan and have it on the session's agenda, though
 * every party takes all of its time. Counted back from `papersBy`, step by step from the last: the day of a step is the
 * latest from which its term still ends by the close of the day of the step after it, by the very function that dates
 * deadlines. Where policy lets silence count as the answer, and only after the term, that is how long the step may take.
 * With terms in working days it is `papersBy` less their sum, in working days.
 */
export function lastSafeDay(
  meeting: Pick<Meeting, 'papersBy'>,
  { policy, calendar }: Pick<Rules, 'policy' | 'calendar'>,
  steps: readonly DeadlineKind[] = stepsToPapers,
): string {
  const rule = { calendar, closeOfDay: policy.closeOfDay };
  const day = steps.reduceRight((until, step) => latestStart(longest(policy, step), until, rule), meeting.papersBy);
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, -1);
}

function longest(policy: Policy, step: DeadlineKind): readonly Term[] {
  const deemable = deemableKinds.find((kind) => kind === step);
  const silence = deemable === undefined ? null : policy.deemed[deemable];
  return [policy.terms[step], ...(silence === null ? [] : [silence])];
}

/** The latest working day from whose close each of the terms ends by the close of `until`. */
function latestStart(terms: readonly Term[], until: string, rule: DayRule): string {
  const limit = momentInShanghai(until, rule.closeOfDay);
  let day = until;
  const isTooLate = (): boolean => {
    const from = momentInShanghai(day, rule.closeOfDay);
    return terms.some((term) => termFrom(term, from, rule).dueAt > limit);
  };
  while (!isWorkingDay(rule.calendar, day) || isTooLate()) day = dayPlus(day, -1);
  return day;
}

/** The session that a plan in drafting aims at, and its last safe day for it. */
export interface Aim {
  readonly meeting: Meeting;
  /** YYYY-MM-DD */
  readonly submitBy: string;
}

/** The first session ahead whose last safe day is not past at `at`; null where there is none. */
export function aimFor(meetings: readonly Meeting[], at: string, rules: readonly Rules[]): Aim | null {
  const today = dayInShanghai(at);
  return aims(meetings, rulesAt(rules, at)).find(({ submitBy }) => submitBy >= today) ?? null;
}

/**
 * By when a plan in drafting has to be signed that was to be by `submitBy`: the same day while its session stands, late or not, so that
 * being late puts nothing off; what it aims at now where that session was moved or cancelled, or where it aimed at none.
 */
export function submitByNow(
  submitBy: string | null,
  meetings: readonly Meeting[],
  { at, rules }: { readonly at: string; readonly rules: readonly Rules[] },
): string | null {
  const stands = aims(meetings, rulesAt(rules, at)).some((aim) => aim.submitBy === submitBy);
  return stands ? submitBy : (aimFor(meetings, at, rules)?.submitBy ?? null);
}

function aims(meetings: readonly Meeting[], rules: Rules): readonly Aim[] {
  const live = inOrderOfDates(meetings).filter(({ state }) => state !== 'cancelled' && state !== 'held');
  return live.map((meeting) => ({ meeting, submitBy: lastSafeDay(meeting, rules) }));
}

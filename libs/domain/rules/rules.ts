import type { Calendar } from '../calendar/calendar.js';
import type { Policy } from '../policy/policy.js';

/** The rules of time in force from a moment on: a policy's version with a calendar's. */
export interface Rules {
  /** ISO instant. */
  readonly from: string;
  readonly policy: Policy;
  readonly calendar: Calendar;
}

/** The rules in force at `at`; the first where `at` is before all of them. @throws RangeError where there are none */
export function rulesAt(rules: readonly Rules[], at: string): Rules {
  const found = rules.findLast(({ from }) => from <= at) ?? rules[0];
  if (found === undefined) throw new RangeError('A plan has no rules of time');
  return found;
}

/** The rules that follow those of the given versions, or undefined where these are the newest. */
export function rulesAfter(rules: readonly Rules[], dated: Dated): Rules | undefined {
  const place = rules.findIndex(
    ({ policy, calendar }) => policy.version === dated.policyVersion && calendar.version === dated.calendarVersion,
  );
  return rules[place + 1];
}

/** What bears the versions by which it was dated. */
export interface Dated {
  readonly policyVersion: number;
  readonly calendarVersion: number;
}

/** One version of something, and the moment from which it counts. */
export interface Version<Content> {
  readonly from: string;
  readonly content: Content;
}

/** Policies and calendars as one sequence of rules, from the first policy on. */
export function mergedRules(
  policies: readonly Version<Policy>[],
  calendars: readonly Version<Calendar>[],
): readonly Rules[] {
  const start = policies.map(({ from }) => from).sort()[0];
  if (start === undefined) return [];
  const moments = [...new Set([...policies, ...calendars].map(({ from }) => (from < start ? start : from)))].sort();
  return moments.flatMap((from) => {
    const policy = policies.findLast((version) => version.from <= from)?.content;
    const calendar = calendars.findLast((version) => version.from <= from)?.content;
    return policy === undefined || calendar === undefined ? [] : [{ from, policy, calendar }];
  });
}

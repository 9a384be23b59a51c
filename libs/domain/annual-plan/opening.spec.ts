import { describe, expect, it } from '@jest/globals';
import { anAct, noon } from '#testing/builders/act.builder.js';
import { defaultPolicy } from '#testing/builders/policy.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { calendarOf2026 } from '../calendar/announced-days.fixture.js';
import { isRefusal } from '../refusal/refusal.js';
import type { TaskFacts } from '../task/task.facts.js';
import { openYears } from './open-years.acts.js';
import { opensAt, yearsToOpen } from './opening.js';

/** Midnight of 15 October in Shanghai. */
const opening = (year: number): string => `${year}-10-14T16:00:00.000Z`;
const accepted = aTask().accepted();

/** The task after the years due at `at` were opened. */
const openedAt = (at: string, task = accepted): TaskFacts =>
  task.after((facts, context) => openYears(facts, { submitBy: null, areAhead: false }, context), anAct(at)).build();
const yearsOf = ({ annualPlans }: TaskFacts): readonly number[][] =>
  annualPlans.map(({ year, lastYear }) => [year, lastYear]);

describe('When the drafting of years opens', () => {
  it('is never before the lead has accepted', () => {
    const facts = aTask().issued().build();
    expect([opensAt(facts, opening(2026)), yearsToOpen(facts, opening(2026))]).toEqual([null, []]);
  });

  it('is at once where the day is past, as in a plan that was published late; never for a year that is over', () => {
    expect(yearsOf(openedAt('2027-03-01T00:00:00.000Z'))).toEqual([[2027, 2027]]);
    expect(yearsOf(openedAt('2027-11-01T00:00:00.000Z'))).toEqual([
      [2027, 2027],
      [2028, 2028],
    ]);
  });

  it('is the moment of acceptance where the day was past by then', () => {
    expect(opensAt(accepted.build(), '2026-03-05T00:00:00.000Z')).toBe(noon);
  });

  it('is on its day of the year before, one year after the other, and not again', () => {
    const first = openedAt('2026-03-01T00:00:00.000Z');
    expect(opensAt(first, '2026-03-01T00:00:00.000Z')).toBe(opening(2026));
    expect(yearsToOpen(first, '2026-10-14T15:59:59.999Z')).toEqual([]);
    expect(yearsToOpen(first, opening(2026))).toEqual([{ year: 2027, lastYear: 2027 }]);
  });

  it('calls a conductor for each draft only where sessions are ahead, which it has to follow', () => {
    const facts = accepted.build();
    const pokesWhere = (areAhead: boolean): readonly string[] | undefined => {
      const verdict = openYears(facts, { submitBy: null, areAhead }, anAct('2026-11-01T00:00:00.000Z'));
      return isRefusal(verdict) ? undefined : verdict.pokes;
    };
    expect(pokesWhere(false)).toBeUndefined();
    expect(pokesWhere(true)?.length).toBe(2);
    expect(pokesWhere(true)?.every((id) => id.startsWith('annual-plan/'))).toBe(true);
  });

  it('is never when every year is covered or over', () => {
    const all = openedAt('2027-12-01T00:00:00.000Z');
    expect(opensAt(all, '2027-12-01T00:00:00.000Z')).toBeNull();
    expect(opensAt(accepted.build(), '2029-01-01T00:00:00.000Z')).toBeNull();
  });

  it('joins two years where policy says so, and leaves a last one alone', () => {
    const joined = accepted.withPolicy({ annualPlans: { ...defaultPolicy.annualPlans, yearsTogether: 2 } });
    expect(yearsOf(openedAt('2026-03-01T00:00:00.000Z', joined))).toEqual([[2026, 2027]]);
    const facts = openedAt('2026-03-01T00:00:00.000Z', joined);
    expect(yearsToOpen(facts, opening(2027))).toEqual([{ year: 2028, lastYear: 2028 }]);
  });

  describe('where another policy comes into force', () => {
    const withNext = (from: string, opensOn: string): TaskFacts => {
      const { rules } = accepted.build();
      const policy = { ...defaultPolicy, version: 2, annualPlans: { ...defaultPolicy.annualPlans, opensOn } };
      return openedAt(
        '2026-03-01T00:00:00.000Z',
        accepted.withRules(...rules, { from, policy, calendar: calendarOf2026 }),
      );
    };
    const at = '2026-03-01T00:00:00.000Z';

    it('is earlier where that one says so, but not before it counts', () => {
      expect(opensAt(withNext('2026-08-01T00:00:00.000Z', '09-01'), at)).toBe('2026-08-31T16:00:00.000Z');
      expect(opensAt(withNext('2026-09-20T00:00:00.000Z', '09-01'), at)).toBe('2026-09-20T00:00:00.000Z');
    });

    it('is later where that one says so', () => {
      const facts = withNext('2026-10-01T00:00:00.000Z', '11-01');
      expect(opensAt(facts, at)).toBe('2026-10-31T16:00:00.000Z');
      expect(opensAt(facts, '2026-10-20T00:00:00.000Z')).toBe('2026-10-31T16:00:00.000Z');
    });
  });
});

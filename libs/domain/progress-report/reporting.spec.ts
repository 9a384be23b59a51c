import { describe, expect, it } from '@jest/globals';
import { planOf } from '#testing/builders/annual-plan.builder.js';
import { inForce } from '#testing/builders/milestone.builder.js';
import { only } from '#testing/builders/row.builder.js';
import { anAct } from '#testing/builders/act.builder.js';
import type { AnnualPlan } from '../annual-plan/annual-plan.js';
import type { AnnualPlanRule } from '../policy/policy.js';
import type { Rules } from '../rules/rules.js';
import type { TaskFacts } from '../task/task.facts.js';
import { newReport } from './progress-report.acts.js';
import { periodBefore, reportsAt } from './reporting.js';

type Rhythm = AnnualPlanRule['progress'];
/** The plan of 2026 is in force since 2 March. */
const facts = inForce();
const now = '2026-03-02T04:00:00.000Z';

/** The same task with these rhythms, each from its moment on. */
function under(...rhythms: readonly (readonly [string, Rhythm])[]): TaskFacts {
  const { policy, calendar } = only(facts.rules[0]);
  const rules = rhythms.map(([from, progress]): Rules => {
    return { from, policy: { ...policy, annualPlans: { ...policy.annualPlans, progress } }, calendar };
  });
  return { ...facts, rules };
}

const next = (task: TaskFacts, at = now, change: Partial<AnnualPlan> = {}): string | null =>
  reportsAt(task, { ...planOf(task), ...change }, at);
const start = '2020-01-01T00:00:00.000Z';

describe('Progress is reported', () => {
  it.each<[Rhythm, string | null]>([
    ['quarterly', '2026-03-31T16:00:00.000Z'],
    ['monthly', '2026-03-31T16:00:00.000Z'],
    ['never', null],
  ])('%s: next at %s', (rhythm, at) => {
    expect(next(under([start, rhythm]))).toBe(at);
  });

  it('of a plan in force only, and of none whose task is closed', () => {
    expect(next(facts, now, { state: 'closed' })).toBeNull();
    expect(next(facts, now, { amendsId: 'other' })).toBeNull();
    expect(next({ ...facts, task: { ...facts.task, closedAt: now, closing: 'done' } })).toBeNull();
  });

  it('not before the first year of the plan has begun', () => {
    expect(next(facts, now, { inForceAt: '2025-11-20T01:00:00.000Z' })).toBe('2026-03-31T16:00:00.000Z');
  });

  it('for the next period once one was asked for, however late that was', () => {
    const period = { annualPlanId: planOf(facts).id, period: '2026-Q1' };
    const row = newReport(facts, period, anAct('2026-07-02T01:00:00.000Z'));
    expect(next({ ...facts, progressReports: [row] }, '2026-07-02T01:00:00.000Z')).toBe('2026-09-30T16:00:00.000Z');
  });

  it('over the turn of a year', () => {
    expect(next(facts, now, { inForceAt: '2026-12-05T01:00:00.000Z' })).toBe('2026-12-31T16:00:00.000Z');
    expect(next(under([start, 'monthly']), now, { inForceAt: '2026-12-05T01:00:00.000Z' })).toBe(
      '2026-12-31T16:00:00.000Z',
    );
  });

  it('by rules to come, from their own moment on', () => {
    const may = '2026-05-10T00:00:00.000Z';
    expect(next(under([start, 'never'], [may, 'monthly']))).toBe(may);
    expect(next(under([start, 'quarterly'], [may, 'never']))).toBe('2026-03-31T16:00:00.000Z');
    expect(next(under([start, 'quarterly'], ['2026-03-20T00:00:00.000Z', 'never']))).toBeNull();
  });

  it.each([
    ['2026-04-01', 'quarterly', '2026-Q1'],
    ['2026-01-05', 'quarterly', '2025-Q4'],
    ['2026-12-31', 'quarterly', '2026-Q3'],
    ['2026-04-01', 'monthly', '2026-03'],
    ['2027-01-01', 'monthly', '2026-12'],
  ] as const)('on %s %s: of %s', (day, rhythm, period) => {
    expect(periodBefore(rhythm, `${day}T04:00:00.000Z`)).toBe(period);
  });
});

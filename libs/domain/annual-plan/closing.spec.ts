import { describe, expect, it } from '@jest/globals';
import { aTask } from '#testing/builders/task.builder.js';
import { only } from '#testing/builders/row.builder.js';
import { anAct } from '#testing/builders/act.builder.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { AnnualPlanState } from './annual-plan.js';
import { closesAt, plansBefore } from './closing.js';
import { newPlan } from './drafting.acts.js';

/** A task of 2026 to 2028 with own plans for these years, in these states. */
function withPlans(states: Readonly<Record<number, AnnualPlanState>>): TaskFacts {
  const facts = aTask().accepted().build();
  const annualPlans = Object.entries(states).map(([year, state]) => {
    const years = { year: Number(year), lastYear: Number(year), submitBy: null };
    return { ...newPlan(facts, years, anAct()), id: year, state };
  });
  return { ...facts, annualPlans };
}

const closing = (states: Readonly<Record<number, AnnualPlanState>>, year = '2026'): string | null => {
  const facts = withPlans(states);
  return closesAt(facts, only(facts.annualPlans.find(({ id }) => id === year)));
};

describe('When a year is closed', () => {
  it.each<[string, Record<number, AnnualPlanState>, string | null]>([
    ['its end, when the next plan is in force', { 2026: 'in-force', 2027: 'in-force' }, '2026-12-31T16:00:00.000Z'],
    ['its end, when the next plan is closed too', { 2026: 'in-force', 2027: 'closed' }, '2026-12-31T16:00:00.000Z'],
    ['not set while the next plan is not in force', { 2026: 'in-force', 2027: 'approved' }, null],
    [
      'its end, when the plan after a refused one is in force',
      { 2026: 'in-force', 2027: 'refused', 2028: 'in-force' },
      '2026-12-31T16:00:00.000Z',
    ],
    ['not set while it is not in force', { 2026: 'approved', 2027: 'in-force' }, null],
    ['the end of all years, when none follows', { 2026: 'in-force' }, '2028-12-31T16:00:00.000Z'],
  ])('is %s', (_when, states, at) => {
    expect(closing(states)).toBe(at);
  });

  it('of the last is its end', () => {
    expect(closing({ 2028: 'in-force' }, '2028')).toBe('2028-12-31T16:00:00.000Z');
  });

  it('is looked at by the plans before, when the next comes into force', () => {
    const facts = withPlans({ 2026: 'in-force', 2027: 'closed', 2028: 'approved' });
    expect(plansBefore(facts, only(facts.annualPlans[2])).map(({ id }) => id)).toEqual(['2026']);
  });
});

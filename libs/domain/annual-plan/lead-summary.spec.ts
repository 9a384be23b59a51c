import { describe, expect, it } from '@jest/globals';
import { anAct } from '#testing/builders/act.builder.js';
import { planOf } from '#testing/builders/annual-plan.builder.js';
import { inForce, verified } from '#testing/builders/milestone.builder.js';
import { rulesAt } from '../rules/rules.js';
import { summariesByLead } from './lead-summary.js';
import { summaryOf } from './year-summary.js';

const { at } = anAct('2026-07-10T04:00:00.000Z');
/** M1 verified two days late, M2 ten days late and open, M3 not due yet. */
const facts = verified(inForce(), 'M1', '2026-07-02T04:00:00.000Z');
const summary = summaryOf(facts, planOf(facts), { calendar: rulesAt(facts.rules, at).calendar, at });

describe('A year by lead', () => {
  it('adds up the annual plans of each, in the order in which they come', () => {
    const other = { ...summary, leadUnitId: 'other', planned: 1 };
    expect(summariesByLead([summary, other, summary])).toMatchObject([
      { leadUnitId: 'lead', plans: 2, planned: 6, verified: 2, late: 2, unfinished: 4, daysLate: 2 * summary.daysLate },
      { leadUnitId: 'other', plans: 1, planned: 1 },
    ]);
    expect(summary.daysLate).toBeGreaterThan(2);
  });

  it('has no line of a lead without a plan in force', () => {
    expect(summariesByLead([])).toEqual([]);
  });
});

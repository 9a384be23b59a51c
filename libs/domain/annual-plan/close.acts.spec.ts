import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided } from '#testing/builders/act.builder.js';
import { aPlannedMilestone } from '#testing/builders/content.builder.js';
import { inForce, milestoneOf, reported, verified } from '#testing/builders/milestone.builder.js';
import { only } from '#testing/builders/row.builder.js';
import { aContent, aDraft } from '#testing/builders/content.builder.js';
import { freezeBaseline } from '../milestone/freeze.acts.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { AnnualPlan } from './annual-plan.js';
import { closeAnnualPlan, unfinishedOf } from './close.acts.js';
import type { PlannedMilestone } from './content.js';
import { openAnnualPlan } from './drafting.acts.js';

const newYear = '2027-01-04T02:00:00.000Z';
/** M1 done late, M2 open, M3 reported. */
const yearEnd = openM2(reported(reported(verified(inForce(), 'M1', '2026-07-02T04:00:00.000Z'), 'M2'), 'M3'));

function openM2(facts: TaskFacts): TaskFacts {
  return { ...facts, milestones: facts.milestones.map((row) => (row.code === 'M2' ? { ...row, state: 'open' } : row)) };
}

function planOf(facts: TaskFacts, year: number): AnnualPlan {
  return only(facts.annualPlans.find((plan) => plan.year === year));
}

/** Next year's plan, approved with these milestones and frozen. */
function followed(facts: TaskFacts, milestones: readonly PlannedMilestone[]): TaskFacts {
  const opened = carryOut(facts, openAnnualPlan(facts, { year: 2027, lastYear: 2027, submitBy: null }, anAct()));
  const { outline } = aDraft(aContent({ milestones }));
  const annualPlans = opened.annualPlans.map((row) =>
    row.year === 2027 ? { ...row, state: 'approved' as const, version: 1, outline } : row,
  );
  const now = { ...opened, annualPlans };
  return carryOut(now, freezeBaseline(now, planOf(now, 2027), anAct()));
}

function closed(facts: TaskFacts): TaskFacts {
  return carryOut(facts, closeAnnualPlan(facts, planOf(facts, 2026), anAct(newYear)), anAct(newYear));
}

describe('A year that is over', () => {
  const next = [aPlannedMilestone({ code: 'M2', dueOn: '2027-03-31', unitId: 'helper' })];

  it('is not closed before the next plan is in force, nor before its end', () => {
    expect(closeAnnualPlan(yearEnd, planOf(yearEnd, 2026), anAct(newYear))).toMatchObject({ code: 'YEAR_NOT_OVER' });
    const facts = followed(yearEnd, next);
    const early = closeAnnualPlan(facts, planOf(facts, 2026), anAct('2026-12-31T15:59:59.999Z'));
    expect(early).toMatchObject({ code: 'YEAR_NOT_OVER', details: { year: 2026 } });
  });

  it('links what the next plan carries on to where it came from, by its code', () => {
    const facts = followed(yearEnd, next);
    const [old, carried] = facts.milestones.filter(({ code }) => code === 'M2');
    expect(carried).toMatchObject({ annualPlanId: planOf(facts, 2027).id, originId: old?.id });
  });

  it('links what names another code, and nothing that is said to be new', () => {
    const renamed = followed(yearEnd, [aPlannedMilestone({ code: 'A', dueOn: '2027-03-31', carriesOn: 'M2' })]);
    expect(milestoneOf(renamed, 'A').originId).toBe(milestoneOf(yearEnd, 'M2').id);
    const fresh = followed(yearEnd, [aPlannedMilestone({ code: 'M2', dueOn: '2027-03-31', carriesOn: null })]);
    expect(milestoneOf(fresh, 'M2').originId).toBeNull();
    const done = followed(yearEnd, [aPlannedMilestone({ code: 'M1', dueOn: '2027-03-31' })]);
    expect(milestoneOf(done, 'M1').originId).toBeNull();
  });

  it('is closed with what is open carried over and what is reported still to be verified', () => {
    const facts = closed(followed(yearEnd, next));
    expect(planOf(facts, 2026).state).toBe('closed');
    const states = facts.milestones.filter(({ annualPlanId }) => annualPlanId === planOf(facts, 2026).id);
    expect(states.map(({ code, state }) => `${code} ${state}`)).toEqual([
      'M1 verified',
      'M2 carried-over',
      'M3 reported',
    ]);
    expect(facts.milestones.find(({ code }) => code === 'M2')?.note).toContain('由后续方案的M2接续');
    expect(facts.workItems.filter(({ kind, closedAt }) => kind === 'verification' && closedAt === null)).toHaveLength(
      1,
    );
  });

  it('sums up what became of its milestones', () => {
    const facts = followed(yearEnd, next);
    const { events } = decided(closeAnnualPlan(facts, planOf(facts, 2026), anAct(newYear)));
    expect(events.map(({ verb }) => verb)).toEqual(['milestone.carryOver', 'annualPlan.close']);
    expect(events.at(-1)?.payload['summary']).toMatchObject({
      leadUnitId: 'lead',
      planned: 3,
      verified: 1,
      late: 1,
      waiting: 1,
      unfinished: 1,
      baselines: 1,
    });
  });

  it('tells the next draft what to take up, as long as nothing has', () => {
    const codes = (facts: TaskFacts): string[] => unfinishedOf(facts, 2026).map(({ code }) => code);
    expect(codes(yearEnd)).toEqual(['M2', 'M3']);
    expect(codes(followed(yearEnd, next))).toEqual(['M3']);
    expect(codes(closed(followed(yearEnd, [])))).toEqual(['M2', 'M3']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided, noon } from '#testing/builders/act.builder.js';
import { anAnnualPlan, planOf } from '#testing/builders/annual-plan.builder.js';
import { aContent, aDraft, aPlannedMilestone } from '#testing/builders/content.builder.js';
import {
  deadlineOf,
  inForce,
  milestoneOf,
  reported,
  threeMilestones,
  verified,
} from '#testing/builders/milestone.builder.js';
import { only } from '#testing/builders/row.builder.js';
import { amendAnnualPlan } from '../annual-plan/amendment.acts.js';
import type { PlannedMilestone } from '../annual-plan/content.js';
import type { TaskFacts } from '../task/task.facts.js';
import { freezeBaseline } from './freeze.acts.js';

const approved = anAnnualPlan(aDraft(aContent({ milestones: threeMilestones })))
  .at('approved')
  .build();

/** The task after an approved amendment with these milestones was frozen. */
function amended(facts: TaskFacts, milestones: readonly PlannedMilestone[], context = anAct()): TaskFacts {
  const plan = only(facts.annualPlans[0]);
  const amending = { plan, reason: '调整', baseline: plan.baselines, ...aDraft(aContent({ milestones })) };
  const opened = carryOut(facts, amendAnnualPlan(facts, amending, context), context);
  const annualPlans = opened.annualPlans.map((row) =>
    row.id === planOf(opened).id ? { ...row, state: 'approved' as const } : row,
  );
  const now = { ...opened, annualPlans };
  return carryOut(now, freezeBaseline(now, planOf(now), context), context);
}

describe('A plan that was approved', () => {
  const facts = inForce();

  it('is in force with a baseline of what was approved', () => {
    const verdict = decided(freezeBaseline(approved, planOf(approved), anAct()));
    const { version, outline } = planOf(approved);
    expect(verdict.changes[0]).toMatchObject({
      insert: 'baselines',
      row: { number: 1, version, sha256: outline?.sha256, fromPlanId: planOf(approved).id, frozenAt: noon },
    });
    expect(planOf(facts)).toMatchObject({ state: 'in-force', baselines: 1 });
  });

  it('opens its milestones, each due on its own day at whoever is responsible', () => {
    expect(facts.milestones.map(({ code, state, dueOn, plannedOn }) => [code, state, dueOn, plannedOn])).toEqual([
      ['M1', 'open', '2026-06-30', '2026-06-30'],
      ['M2', 'open', '2026-06-30', '2026-06-30'],
      ['M3', 'open', '2026-09-30', '2026-09-30'],
    ]);
    expect(deadlineOf(facts, milestoneOf(facts, 'M2'))).toMatchObject({
      kind: 'milestone',
      holderUnitId: 'helper',
      dueAt: '2026-06-30T10:00:00.000Z',
      explanation: { why: 'milestone', on: '2026-06-30' },
    });
  });

  it('is not frozen twice, nor before it is approved', () => {
    expect(freezeBaseline(facts, planOf(facts), anAct())).toMatchObject({ code: 'ANNUAL_PLAN_STATE' });
    const deciding = anAnnualPlan().at('deciding').build();
    expect(freezeBaseline(deciding, planOf(deciding), anAct())).toMatchObject({ code: 'ANNUAL_PLAN_STATE' });
  });
});

describe('An amendment that was approved', () => {
  const later = aPlannedMilestone({ dueOn: '2026-07-31' });
  const added = aPlannedMilestone({ code: 'M4' });
  const [, second] = threeMilestones;

  it('brings the next baseline to the plan that it amends, and is closed', () => {
    const facts = amended(inForce(), [later]);
    expect(facts.annualPlans).toMatchObject([
      { amendsId: null, state: 'in-force', baselines: 2 },
      { state: 'closed', baselines: 0 },
    ]);
  });

  it('moves, adds and drops milestones of the amended plan', () => {
    const facts = amended(inForce(), [later, added]);
    expect(milestoneOf(facts, 'M1')).toMatchObject({ dueOn: '2026-07-31', plannedOn: '2026-07-31', baseline: 2 });
    expect(deadlineOf(facts, milestoneOf(facts, 'M1')).dueAt).toBe('2026-07-31T10:00:00.000Z');
    expect(milestoneOf(facts, 'M4')).toMatchObject({ state: 'open', annualPlanId: facts.annualPlans[0]?.id });
    expect(['M2', 'M3'].map((code) => milestoneOf(facts, code).state)).toEqual(['dropped', 'dropped']);
    expect(facts.workItems.filter(({ kind, closedAt }) => kind === 'milestone' && closedAt === null)).toHaveLength(2);
  });

  it('leaves what is verified as it is', () => {
    const facts = amended(verified(inForce(), 'M1'), [later, ...threeMilestones.slice(1)]);
    expect(milestoneOf(facts, 'M1')).toMatchObject({ state: 'verified', dueOn: '2026-06-30', baseline: 1 });
  });

  it('takes no extension back, though it sets an earlier day than that', () => {
    const facts = inForce();
    const extended = facts.milestones.map((row) => (row.code === 'M1' ? { ...row, dueOn: '2026-09-01' } : row));
    const unmoved = amended({ ...facts, milestones: extended }, [aPlannedMilestone({ result: '主体封顶' })]);
    expect(milestoneOf(unmoved, 'M1')).toMatchObject({ dueOn: '2026-09-01', plannedOn: '2026-06-30' });
    const moved = amended({ ...facts, milestones: extended }, [later]);
    expect(milestoneOf(moved, 'M1')).toMatchObject({ dueOn: '2026-09-01', plannedOn: '2026-07-31' });
  });

  it('has what was reported for another result reported again', () => {
    const facts = reported(inForce(), 'M1');
    const same = amended(facts, threeMilestones);
    expect(milestoneOf(same, 'M1').state).toBe('reported');
    const other = amended(facts, [aPlannedMilestone({ result: '主体封顶' }), ...(second ? [second] : [])]);
    expect(milestoneOf(other, 'M1')).toMatchObject({ state: 'open', report: null, reportedAt: null });
  });

  it('may bring a dropped code again, as a milestone of its own', () => {
    const facts = amended(amended(inForce(), [later]), threeMilestones);
    const again = facts.milestones.filter(({ code }) => code === 'M2');
    expect(again.map(({ state }) => state)).toEqual(['dropped', 'open']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided } from '#testing/builders/act.builder.js';
import { anAnnualPlan, planOf, signatureOf } from '#testing/builders/annual-plan.builder.js';
import { aContent, aDraft } from '#testing/builders/content.builder.js';
import type { TaskFacts } from '../task/task.facts.js';
import { amendAnnualPlan } from './amendment.acts.js';
import { redraftAnnualPlan, saveDraft } from './drafting.acts.js';
import { forwardAnnualPlan } from './review.acts.js';
import { askCountersigning, gatherCountersigning, submitAnnualPlan } from './submission.acts.js';

const approved = anAnnualPlan().at('approved').build();
const plan = { ...planOf(approved), state: 'in-force' as const, baselines: 1 };
const inForce: TaskFacts = { ...approved, annualPlans: [plan] };
const amending = { plan, reason: '用地延后', baseline: 1, ...aDraft() };

describe('An amendment', () => {
  const opened = carryOut(inForce, amendAnnualPlan(inForce, amending, anAct()));

  it('starts as a draft that copies what is approved', () => {
    const { changes } = decided(amendAnnualPlan(inForce, amending, anAct()));
    expect(changes.map((change) => ('insert' in change ? change.insert : change.update))).toEqual([
      'annualPlans',
      'draftVersions',
    ]);
    expect(planOf(opened)).toMatchObject({ amendsId: plan.id, state: 'drafting', version: 1, reason: '用地延后' });
  });

  it('is of a plan in force, one at a time, of the newest baseline', () => {
    const deciding = anAnnualPlan().at('deciding').build();
    const early = amendAnnualPlan(deciding, { ...amending, plan: planOf(deciding) }, anAct());
    expect(early).toMatchObject({ code: 'PLAN_NOT_IN_FORCE', details: { state: 'deciding' } });
    expect(amendAnnualPlan(opened, amending, anAct())).toMatchObject({ code: 'AMENDMENT_OPEN' });
    expect(amendAnnualPlan(inForce, { ...amending, baseline: 0 }, anAct())).toMatchObject({ code: 'OUT_OF_DATE' });
  });

  it('asks nobody to sign again what the amended plan says already', () => {
    const facts = carryOut(opened, submitAnnualPlan(opened, planOf(opened), anAct()));
    expect(decided(askCountersigning(facts, planOf(facts), anAct())).changes).toEqual([]);
  });

  it('asks whose part it changes', () => {
    const changed = aDraft(aContent({ supports: [{ unitId: 'helper', text: '另供用能' }] }));
    const saved = carryOut(opened, saveDraft(opened, { plan: planOf(opened), ...changed }, anAct()));
    const facts = carryOut(saved, submitAnnualPlan(saved, planOf(saved), anAct()));
    const asked = carryOut(facts, askCountersigning(facts, planOf(facts), anAct()));
    expect(signatureOf(asked)).toMatchObject({ annualPlanId: planOf(asked).id, state: 'asked' });
  });

  it('goes from review straight to the approver, by circulation', () => {
    const acts = [submitAnnualPlan, gatherCountersigning, forwardAnnualPlan];
    const facts = acts.reduce((now, act) => carryOut(now, act(now, planOf(now), anAct())), opened);
    expect(planOf(facts)).toMatchObject({ state: 'deciding', route: 'circulation', requestId: null });
  });

  it('that was refused is drafted anew only while no other is on its way', () => {
    const refused = { ...planOf(opened), id: 'refused', state: 'refused' as const };
    const facts = { ...opened, annualPlans: [plan, refused, planOf(opened)] };
    expect(redraftAnnualPlan(facts, refused, anAct())).toMatchObject({ code: 'AMENDMENT_OPEN' });
    const alone = { ...opened, annualPlans: [plan, refused] };
    expect(planOf(carryOut(alone, redraftAnnualPlan(alone, refused, anAct()))).state).toBe('drafting');
  });
});

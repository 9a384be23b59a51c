import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided } from '#testing/builders/act.builder.js';
import { type AnnualPlanBuilder, anAnnualPlan, planOf, signatureOf } from '#testing/builders/annual-plan.builder.js';
import { aContent, aDraft } from '#testing/builders/content.builder.js';
import { agreeCountersignature } from '../countersignature/countersignature.acts.js';
import type { AnnualPlanState, Station } from './annual-plan.js';
import { remitAnnualPlan, sendBackAnnualPlan } from './decision.acts.js';
import { saveDraft } from './drafting.acts.js';
import { returnAnnualPlan } from './return.acts.js';
import { confirmConditions, findUnmet, forwardAnnualPlan } from './review.acts.js';
import { resubmitAnnualPlan } from './submission.acts.js';

const opinions = [{ part: 'project:P1', text: '补充资金来源' }];
const silent = (plan: AnnualPlanBuilder): AnnualPlanBuilder =>
  plan.after((facts, _plan, context) => agreeCountersignature(signatureOf(facts), { ...context, deemed: true }));

describe('A plan is returned', () => {
  it('with opinions bound to its parts', () => {
    const facts = anAnnualPlan().at('reviewing').build();
    const verdict = returnAnnualPlan(facts, { plan: planOf(facts), to: 'drafting', opinions }, anAct());
    const { changes, events } = decided(verdict);
    expect(changes).toContainEqual({
      insert: 'opinions',
      row: expect.objectContaining({ part: 'project:P1', version: 1, text: '补充资金来源' }),
    });
    expect(events[0]?.payload).toMatchObject({ to: 'drafting', from: 'reviewing', opinions });
  });

  it.each<[AnnualPlanState, Station]>([
    ['deciding', 'drafting'],
    ['deciding', 'reviewing'],
    ['deciding', 'requested'],
  ])('from %s to %s, with nothing left of its decision', (_from, to) => {
    const plan = anAnnualPlan()
      .at('deciding')
      .after((facts, row, context) => remitAnnualPlan(facts, { plan: row, to, opinions: [] }, context));
    const row = planOf(plan.build());
    expect(row).toMatchObject({ state: to, route: null, admittedAt: null, decision: null });
    expect(row.requestId).toBe(to === 'requested' ? 'request' : null);
  });

  it('only by who has it', () => {
    const facts = anAnnualPlan().at('deciding').build();
    const returning = { plan: planOf(facts), to: 'drafting' as const, opinions: [] };
    expect(returnAnnualPlan(facts, returning, anAct())).toMatchObject({ code: 'ANNUAL_PLAN_STATE' });
    expect(sendBackAnnualPlan(facts, returning, anAct())).toMatchObject({ code: 'ANNUAL_PLAN_STATE' });
  });

  it('to countersigning only where somebody is asked who has not signed', () => {
    const facts = anAnnualPlan().at('reviewing').build();
    const returning = { plan: planOf(facts), to: 'countersigning' as const, opinions: [] };
    expect(returnAnnualPlan(facts, returning, anAct())).toMatchObject({ code: 'NOBODY_TO_ASK' });
    const deemed = silent(anAnnualPlan().at('countersigning')).at('drafting').build();
    const gathered = { ...deemed, annualPlans: [{ ...planOf(deemed), state: 'reviewing' as const }] };
    const after = carryOut(gathered, returnAnnualPlan(gathered, { ...returning, plan: planOf(gathered) }, anAct()));
    expect([planOf(after).state, signatureOf(after).state]).toEqual(['countersigning', 'lapsed']);
  });

  it('with a due date of its own again, where the last safe day has passed', () => {
    const facts = anAnnualPlan().at('reviewing').build();
    const late = { ...facts, annualPlans: [{ ...planOf(facts), submitBy: '2026-02-01' }] };
    const after = carryOut(late, returnAnnualPlan(late, { plan: planOf(late), to: 'drafting', opinions }, anAct()));
    expect(planOf(after).submitBy).toBeNull();
    const drafting = after.deadlines.find(({ kind, state }) => kind === 'drafting' && state === 'open');
    expect(drafting?.dueAt).toBe('2026-04-14T10:00:00.000Z');
  });
});

describe('A unit that comes in late', () => {
  it('keeps a plan from review and approval until it was asked', () => {
    const facts = anAnnualPlan().at('reviewing').build();
    const late = { ...facts, countersignatures: [] };
    expect(forwardAnnualPlan(late, planOf(late), anAct())).toMatchObject({
      code: 'COUNTERSIGNATURE_MISSING',
      details: { units: 'helper' },
    });
  });
});

describe('After an approval in principle', () => {
  const changed = aDraft(aContent({ supports: [{ unitId: 'helper', text: '另供用能' }] }));
  const revising = anAnnualPlan().at('revising');
  const rewritten = revising
    .after((facts, plan, context) => saveDraft(facts, { plan, ...changed }, context))
    .after(resubmitAnnualPlan);

  it('the revision is confirmed', () => {
    const facts = revising.after(resubmitAnnualPlan).build();
    expect(planOf(carryOut(facts, confirmConditions(facts, planOf(facts), anAct()))).state).toBe('approved');
  });

  it('what it changes is countersigned first, and the reviewer has no due date until then', () => {
    const facts = rewritten.build();
    expect(confirmConditions(facts, planOf(facts), anAct())).toMatchObject({ code: 'COUNTERSIGNATURE_MISSING' });
    expect(facts.deadlines.filter(({ kind, state }) => kind === 'conditions' && state === 'open')).toEqual([]);
  });

  it('it may be found wanting', () => {
    const facts = rewritten.build();
    const after = carryOut(facts, findUnmet(facts, { plan: planOf(facts), opinions }, anAct()));
    expect(planOf(after).state).toBe('revising');
  });
});

import { describe, expect, it } from '@jest/globals';

import { objectCountersignature } from '#domain/countersignature/countersignature.acts.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import { noon } from '#testing/builders/act.builder.js';
import { anAnnualPlan, planOf, signatureOf } from '#testing/builders/annual-plan.builder.js';
import { aDraft } from '#testing/builders/content.builder.js';
import { aTask } from '#testing/builders/task.builder.js';

import { outlineOf } from '../annual-plan/outline-of.js';
import { contentFaults } from '../annual-plan/read-content.js';
import { type Drafting, draftContent } from './draft-content.js';

function drafting(facts: TaskFacts, more: Partial<Drafting> = {}): Drafting {
  return { facts, plan: planOf(facts), at: noon, goals: [], before: null, milestoneDays: [], ...more };
}

describe('the content of a draft that is played', () => {
  const facts = anAnnualPlan(aDraft(), aTask().supportedBy('helper', 'other').accepted()).build();

  it('holds together as one that a person wrote has to', () => {
    const content = draftContent(drafting(facts));
    expect(contentFaults(content, { facts, plan: planOf(facts) })).toEqual([]);
    expect(content.supports.map(({ unitId }) => unitId)).toEqual(['helper', 'other']);
  });

  it('has a milestone for each quarter to come and each day asked for within its year', () => {
    const { milestones } = draftContent(drafting(facts, { milestoneDays: ['2026-05-15', '2027-01-05'] }));
    expect(milestones.map(({ dueOn }) => dueOn)).toEqual([
      '2026-03-31',
      '2026-05-15',
      '2026-06-30',
      '2026-09-30',
      '2026-12-20',
    ]);
    expect(milestones.map(({ unitId }) => unitId).slice(0, 3)).toEqual(['lead', 'helper', 'other']);
  });

  it('takes an objection in by its wording, and leaves the part of others as it was', () => {
    const before = draftContent(drafting(facts));
    const outline = outlineOf(before, 'lead');
    const plan = anAnnualPlan({ content: before, outline }, aTask().supportedBy('helper', 'other').accepted());
    const objected = plan
      .at('countersigning')
      .after((now, _plan, context) => objectCountersignature(signatureOf(now), { wording: '改为支持' }, context))
      .build();
    const after = draftContent(drafting(objected, { before }));
    expect(after.supports[0]).toEqual({ unitId: 'helper', text: '改为支持' });
    expect(after.supports[1]).toEqual(before.supports[1]);
    expect(after.milestones).toEqual(before.milestones);
  });

  it('gives a unit that came in a part, and takes one that left out of parts and milestones', () => {
    const before = draftContent(drafting(facts));
    const changed = { ...facts, supports: facts.supports.map((support) => ({ ...support, unitId: 'newcomer' })) };
    const { supports, milestones } = draftContent(drafting(changed, { before }));
    expect(supports.map(({ unitId }) => unitId)).toEqual(['newcomer']);
    expect(new Set(milestones.map(({ unitId }) => unitId))).toEqual(new Set(['lead']));
  });
});

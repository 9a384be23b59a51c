import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided } from '#testing/builders/act.builder.js';
import { anAnnualPlan, planOf, signatureOf } from '#testing/builders/annual-plan.builder.js';
import { aContent, aDraft } from '#testing/builders/content.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import type { TaskFacts } from '../task/task.facts.js';
import { maintainCountersignature, objectCountersignature } from '../countersignature/countersignature.acts.js';
import { openAnnualPlan, saveDraft } from './drafting.acts.js';
import { reviseAnnualPlan, withdrawAnnualPlan } from './recall.acts.js';
import { askCountersigning, gatherCountersigning, submitAnnualPlan } from './submission.acts.js';

const later = '2026-03-03T04:00:00.000Z';
const changed = aDraft(aContent({ supports: [{ unitId: 'helper', text: '保障用地和用能' }] }));
const unchanged = aDraft(aContent({ measures: ['每周调度'] }));

function submitted(facts: TaskFacts): TaskFacts {
  const next = carryOut(facts, submitAnnualPlan(facts, planOf(facts), anAct(later)), anAct(later));
  return carryOut(next, askCountersigning(next, planOf(next), anAct(later)), anAct(later));
}

function saved(facts: TaskFacts, draft: typeof changed): TaskFacts {
  return carryOut(facts, saveDraft(facts, { plan: planOf(facts), ...draft }, anAct()));
}

describe('Drafting an annual plan', () => {
  it('opens once for a year', () => {
    const facts = anAnnualPlan().build();
    const again = openAnnualPlan(facts, { year: 2026, lastYear: 2026, submitBy: null }, anAct());
    expect(decided(again).changes).toEqual([]);
  });

  it('writes no version where nothing has changed', () => {
    const facts = anAnnualPlan().build();
    expect(decided(saveDraft(facts, { plan: planOf(facts), ...aDraft() }, anAct())).changes).toEqual([]);
    expect(planOf(saved(facts, changed)).version).toBe(2);
  });
});

describe('A signed annual plan', () => {
  it('needs a draft', () => {
    const task = aTask().supportedBy('helper').accepted();
    const years = { year: 2026, lastYear: 2026, submitBy: null };
    const facts = task.after((now, context) => openAnnualPlan(now, years, context)).build();
    expect(submitAnnualPlan(facts, planOf(facts), anAct())).toMatchObject({ code: 'NO_DRAFT' });
  });

  it('names only units that take part', () => {
    const facts = anAnnualPlan(aDraft(aContent({ supports: [{ unitId: 'other', text: '' }] }))).build();
    expect(submitAnnualPlan(facts, planOf(facts), anAct())).toMatchObject({
      code: 'NOT_A_PARTICIPANT',
      details: { unit: 'other' },
    });
  });

  it('is countersigned by each unit that it names, asked once', () => {
    const facts = anAnnualPlan().at('countersigning').build();
    expect(facts.countersignatures.map(({ unitId, state }) => [unitId, state])).toEqual([['helper', 'asked']]);
    expect(decided(askCountersigning(facts, planOf(facts), anAct())).changes).toEqual([]);
  });

  it('goes to review at once where it names nobody', () => {
    const alone = aDraft(aContent({ milestones: [], supports: [] }));
    const facts = anAnnualPlan(alone).after(submitAnnualPlan).build();
    expect(planOf(facts).state).toBe('countersigning');
    expect(planOf(carryOut(facts, gatherCountersigning(facts, planOf(facts), anAct()))).state).toBe('reviewing');
  });

  it('waits for every answer before it is gathered', () => {
    const facts = anAnnualPlan().at('countersigning').build();
    expect(decided(gatherCountersigning(facts, planOf(facts), anAct())).changes).toEqual([]);
  });
});

describe('Signed again after a change', () => {
  const reviewed = anAnnualPlan().at('reviewing').after(withdrawAnnualPlan).build();

  it('asks nobody whose part is the same', () => {
    const facts = submitted(saved(reviewed, unchanged));
    expect(facts.countersignatures.map(({ state }) => state)).toEqual(['agreed']);
  });

  it('asks anew the unit whose part has changed', () => {
    const facts = submitted(saved(reviewed, changed));
    expect(facts.countersignatures.map(({ state }) => state)).toEqual(['lapsed', 'asked']);
  });
});

describe('Taking it back', () => {
  const asked = anAnnualPlan().at('countersigning');
  const objected = asked.after((facts, _plan, context) =>
    objectCountersignature(signatureOf(facts), { wording: '改为配合' }, context),
  );

  it('ends what was not answered', () => {
    const facts = asked.after(withdrawAnnualPlan).build();
    expect([planOf(facts).state, signatureOf(facts).state]).toEqual(['drafting', 'lapsed']);
    expect(facts.workItems.filter(({ closedAt, kind }) => closedAt === null && kind === 'countersignature')).toEqual(
      [],
    );
  });

  it('is too late once a unit has answered, but not where silence has', () => {
    const answered = objected.build();
    expect(withdrawAnnualPlan(answered, planOf(answered), anAct())).toMatchObject({ code: 'NEXT_PARTY_ACTED' });
    const silent = asked.build();
    const deemed = { ...signatureOf(silent), state: 'agreed' as const, deemedAt: later };
    const facts = { ...silent, countersignatures: [deemed] };
    expect(withdrawAnnualPlan(facts, planOf(facts), anAct())).not.toHaveProperty('refused');
  });

  it('needs an objection where one is to be taken in', () => {
    const facts = asked.build();
    expect(reviseAnnualPlan(facts, planOf(facts), anAct())).toMatchObject({ code: 'NOTHING_TO_REVISE' });
    expect(planOf(objected.after(reviseAnnualPlan).build()).state).toBe('drafting');
  });

  it('shows no dissent before who settles has proposed', () => {
    expect(maintainCountersignature(signatureOf(objected.build()), anAct())).toMatchObject({
      code: 'DISSENT_NEEDS_PROPOSAL',
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut } from '#testing/builders/act.builder.js';
import { anAnnualPlan, planOf, signatureOf } from '#testing/builders/annual-plan.builder.js';
import type { Verdict } from '../act/decision.js';
import { settle } from '../deadline/settle.js';
import { bindUnit } from '../prepared-act/prepared-act.acts.js';
import type { TaskFacts } from '../task/task.facts.js';
import {
  agreeCountersignature,
  maintainCountersignature,
  objectCountersignature,
  proposeCountersignature,
  referCountersignature,
  yieldCountersignature,
} from './countersignature.acts.js';

const asked = anAnnualPlan().at('countersigning').build();

function then(facts: TaskFacts, act: (facts: TaskFacts) => Verdict): TaskFacts {
  return carryOut(facts, act(facts));
}

const object = (facts: TaskFacts): Verdict =>
  objectCountersignature(signatureOf(facts), { wording: '改为配合' }, anAct());
const refer = (facts: TaskFacts): Verdict => referCountersignature(signatureOf(facts), { note: '不采纳' }, anAct());
const propose = (facts: TaskFacts): Verdict =>
  proposeCountersignature(facts, { row: signatureOf(facts), proposal: '分两期' }, anAct());
const maintain = (facts: TaskFacts): Verdict => maintainCountersignature(signatureOf(facts), anAct());
const giveIn = (facts: TaskFacts): Verdict => yieldCountersignature(facts, signatureOf(facts), anAct());

describe('A supporting unit countersigns', () => {
  it('by agreeing, once', () => {
    const facts = then(asked, (now) => agreeCountersignature(signatureOf(now), anAct()));
    expect(signatureOf(facts)).toMatchObject({ state: 'agreed', deemedAt: null });
    expect(agreeCountersignature(signatureOf(facts), anAct())).toMatchObject({ code: 'COUNTERSIGNATURE_STATE' });
  });

  it('by silence, at the moment when it counts, and an objection after that is refused', () => {
    const { facts } = settle(asked, anAct('2026-04-30T04:00:00.000Z'));
    const row = signatureOf(facts);
    expect(row).toMatchObject({ state: 'agreed', answeredAt: null, deemedAt: expect.any(String) });
    expect(objectCountersignature(row, { wording: '改' }, anAct())).toMatchObject({ code: 'ALREADY_DEEMED' });
  });

  it('with an objection that goes up as dissent, with the proposal of who settles', () => {
    const facts = [object, refer, propose, maintain].reduce(then, asked);
    expect(signatureOf(facts)).toMatchObject({ state: 'dissent', wording: '改为配合', proposal: '分两期' });
  });

  it('and gives in at any time before the decision', () => {
    const dissent = [object, refer, propose, maintain].reduce(then, asked);
    expect(signatureOf(then(dissent, giveIn)).state).toBe('agreed');
    const decided = { ...dissent, annualPlans: [{ ...planOf(dissent), state: 'approved' as const }] };
    expect(giveIn(decided)).toMatchObject({ code: 'ANNUAL_PLAN_STATE', details: { state: 'approved' } });
  });

  it('by the hand of its leader, where a handler only prepares it', () => {
    const row = signatureOf(asked);
    const act = { verb: 'countersignature.agree' as const, subjectId: row.id, terms: {} };
    const prepared = carryOut(asked, bindUnit(asked, { act, by: { unitId: 'helper', maySign: false } }, anAct()));
    expect(signatureOf(prepared).state).toBe('asked');
    const signed = carryOut(prepared, bindUnit(prepared, { act, by: { unitId: 'helper', maySign: true } }, anAct()));
    expect([signatureOf(signed).state, signed.preparedActs[0]?.state]).toEqual(['agreed', 'overtaken']);
  });
});

describe('A unit that leaves', () => {
  it('is waited for no longer, and what was prepared for it ends', () => {
    const act = { verb: 'countersignature.agree' as const, subjectId: signatureOf(asked).id, terms: {} };
    const prepared = carryOut(asked, bindUnit(asked, { act, by: { unitId: 'helper', maySign: false } }, anAct()));
    const leave = { update: 'supports' as const, id: 'support-helper', set: { endedAt: anAct().at } };
    const facts = carryOut(prepared, { changes: [leave], events: [] });
    expect([signatureOf(facts).state, facts.preparedActs[0]?.state]).toEqual(['lapsed', 'overtaken']);
    expect(facts.deadlines.filter(({ kind, state }) => kind === 'countersignature' && state === 'open')).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { anAct } from '#testing/builders/act.builder.js';
import { aPerson } from '#testing/builders/person.builder.js';
import { aLine, afterMeetingAct, aPlan, decidedOn, rulesOf2026 } from '#testing/builders/plan.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { standings } from '#testing/builders/unit.builder.js';
import type { Actor } from '../directory/actor.js';
import type { PlanFacts } from '../plan/plan.facts.js';
import type { AnnualPlanRule } from '../policy/policy.js';
import { authorizeRequest, raiseRequest } from './request.acts.js';

const forwarded = Array.from({ length: 45 }, (_, index) => aLine(index + 1, { state: 'forwarded' }));
const coordinator = aPerson().coordinating();
const context = anAct('2026-03-02T04:00:00.000Z');

function bundledBy(bundle: AnnualPlanRule['bundle']): PlanFacts {
  const { policy } = rulesOf2026;
  const changed = { ...policy, annualPlans: { ...policy.annualPlans, bundle } };
  return aPlan({ annualPlans: forwarded, rules: [{ ...rulesOf2026, policy: changed }] });
}

function raising(facts: PlanFacts, actor: Actor, ...numbers: readonly number[]) {
  const annualPlanIds = numbers.map((number) => `plan-${number}`);
  return raiseRequest(
    facts,
    { number: '桂数发〔2026〕1号', title: '关于审定方案的请示', annualPlanIds, actor },
    context,
  );
}

describe('A request', () => {
  // Tasks 1 to 3 have the same lead, tasks 1 to 9 are a sector.
  it.each([
    { bundle: 'task', actor: aPerson().handlerOf('lead-1'), one: [1], several: [1, 2] },
    { bundle: 'lead', actor: aPerson().leaderOf('lead-1'), one: [1, 2, 3], several: [3, 4] },
    { bundle: 'sector', actor: coordinator, one: [1, 4, 9], several: [9, 10] },
  ] as const)('carries annual plans of one $bundle', ({ bundle, actor, one, several }) => {
    const facts = bundledBy(bundle);
    const { changes, events } = decidedOn(raising(facts, actor, ...one));
    expect(changes).toMatchObject([{ insert: 'requests', row: { number: '桂数发〔2026〕1号', planId: 'plan' } }]);
    const annualPlanIds = one.map((number) => `plan-${number}`);
    expect(events).toMatchObject([{ verb: 'request.raise', payload: { annualPlanIds } }]);
    expect(raising(facts, actor, ...several)).toMatchObject({ code: 'BUNDLE_MIXED', details: { what: bundle } });
  });

  it('carries all of the plan where policy bundles those', () => {
    const { changes } = decidedOn(raising(bundledBy('plan'), coordinator, 1, 10, 45));
    expect(changes).toMatchObject([{ row: { unitId: standings.coordinator } }]);
  });

  it('bears a number that no other of the plan bears', () => {
    const facts = bundledBy('task');
    const actor = aPerson().handlerOf('lead-1');
    const after = afterMeetingAct(facts, raising(facts, actor, 1));
    expect(raising(after, actor, 2)).toMatchObject({ code: 'NUMBER_TAKEN' });
  });

  it('is raised by the lead or by who coordinates, as policy bundles', () => {
    expect(raising(bundledBy('task'), coordinator, 1)).toMatchObject({ code: 'NOT_THE_REQUESTER' });
    expect(raising(bundledBy('sector'), aPerson().handlerOf('lead-1'), 1)).toMatchObject({ code: 'NOT_THE_REQUESTER' });
  });

  it('is not opened for nothing, nor for what is not reviewed', () => {
    const actor = aPerson().handlerOf('lead-1');
    expect(raising(bundledBy('task'), actor)).toMatchObject({ code: 'INVALID' });
    expect(raising(bundledBy('task'), actor, 46)).toMatchObject({ code: 'INVALID' });
    expect(raising(bundledBy('lead'), actor, 1, 46)).toMatchObject({ code: 'NOT_FOUND' });
    const drafting = { ...bundledBy('task'), annualPlans: [aLine(1)] };
    expect(raising(drafting, actor, 1)).toMatchObject({ code: 'ANNUAL_PLAN_STATE', details: { state: 'drafting' } });
  });
});

describe('Putting an annual plan into a request', () => {
  const bundledPolicy = (bundle: AnnualPlanRule['bundle']) => ({
    annualPlans: { ...rulesOf2026.policy.annualPlans, bundle },
  });

  it('is for the lead where policy bundles by task or lead', () => {
    const facts = aTask().build();
    expect(authorizeRequest(facts, aPerson().handlerOf('lead'))).toBeNull();
    expect(authorizeRequest(facts, aPerson().leaderOf('lead'))).toBeNull();
    expect(authorizeRequest(facts, coordinator)).toMatchObject({ code: 'NOT_THE_REQUESTER' });
  });

  it('is for the coordinator where it bundles more, and for who steps in on the coordinator’s own tasks', () => {
    const facts = aTask().withPolicy(bundledPolicy('plan')).build();
    expect(authorizeRequest(facts, coordinator)).toBeNull();
    const own = aTask().ledBy(standings.coordinator).withPolicy(bundledPolicy('plan')).build();
    expect(authorizeRequest(own, coordinator)).toMatchObject({ code: 'NOT_THE_REQUESTER' });
    expect(authorizeRequest(own, aPerson().inTheOffice())).toBeNull();
  });
});

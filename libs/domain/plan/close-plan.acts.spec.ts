import { describe, expect, it } from '@jest/globals';
import { anAct } from '#testing/builders/act.builder.js';
import { aPlan } from '#testing/builders/plan.builder.js';
import { closePlan, isPlanClosed } from './close-plan.acts.js';

const [spring, summer] = ['2028-12-01T00:00:00.000Z', '2028-12-20T00:00:00.000Z'];
const task = (number: number, closedAt: string | null) => ({
  id: `task-${number}`,
  number,
  startedAt: spring,
  closedAt,
});

describe('A plan', () => {
  it('is closed once all its tasks are', () => {
    const facts = aPlan({ tasks: [task(1, spring), task(2, spring)] });
    expect(closePlan(facts, anAct(summer))).toMatchObject({
      set: { closedAt: summer, revision: 4 },
      events: [{ verb: 'plan.close', unitId: 'coordinator-unit', payload: { tasks: 2 } }],
    });
  });

  it('is not closed while tasks are open, and says which', () => {
    const facts = aPlan({ tasks: [task(1, spring), task(2, null), task(20, null)] });
    expect(closePlan(facts, anAct(summer))).toMatchObject({ code: 'PLAN_TASKS_OPEN', details: { tasks: '2 / 20' } });
  });

  it('is not closed before it is published, nor twice', () => {
    expect(closePlan(aPlan({ state: 'draft' }), anAct(summer))).toMatchObject({ code: 'PLAN_STATE' });
    const closed = aPlan({ tasks: [task(1, spring)], closedAt: summer });
    expect(closePlan(closed, anAct(summer))).toEqual({ set: null, events: [] });
  });

  it('is open again with a task that is opened again, until it is closed anew', () => {
    expect(isPlanClosed({ tasks: [task(1, spring)], closedAt: summer })).toBe(true);
    expect(isPlanClosed({ tasks: [task(1, null)], closedAt: summer })).toBe(false);
    const again = aPlan({ tasks: [task(1, summer)], closedAt: spring });
    expect(closePlan(again, anAct(summer))).toMatchObject({ set: { closedAt: summer } });
  });
});

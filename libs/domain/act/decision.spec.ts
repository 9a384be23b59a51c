import { describe, expect, it } from '@jest/globals';
import { noon } from '#testing/builders/act.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { applyChanges } from './decision.js';
import { conductorsConcerned, conductorsOf } from './pokes.js';

const facts = aTask().supportedBy('helper', 'partner').build();

describe('The facts after an act', () => {
  it('have the changed row changed, in its place, and the others as they were', () => {
    const after = applyChanges(facts, [{ update: 'supports', id: 'support-helper', set: { endedAt: noon } }]);
    expect(after.supports).toMatchObject([
      { unitId: 'helper', endedAt: noon },
      { unitId: 'partner', endedAt: null },
    ]);
    expect(facts.supports).toMatchObject([{ endedAt: null }, { endedAt: null }]);
  });

  it('have the new row last', () => {
    const row = { id: 'new', taskId: 'task', unitId: 'other', ordinal: 3, endedAt: null };
    expect(applyChanges(facts, [{ insert: 'supports', row }]).supports.at(-1)).toBe(row);
  });

  it('have the task changed', () => {
    expect(applyChanges(facts, [{ update: 'tasks', id: 'task', set: { offline: true } }]).task.offline).toBe(true);
  });

  it('know nothing of comments and attachments, which no act decides from', () => {
    const comment = { id: 'c', taskId: 'task', subjectId: 's', personId: 'p', writtenAt: noon, text: '', sha256: '' };
    expect(applyChanges(facts, [{ insert: 'comments', row: comment }])).toEqual(facts);
  });

  it('see the changes in their order', () => {
    const after = applyChanges(facts, [
      { update: 'tasks', id: 'task', set: { revision: 2 } },
      { update: 'tasks', id: 'task', set: { revision: 3 } },
    ]);
    expect(after.task.revision).toBe(3);
  });
});

describe('Who is poked by an event', () => {
  const event = { chainId: 'id', subjectId: 'year', payload: { annualPlanId: 'plan-of-year' } };

  it.each([
    ['assignment.accept', ['task/id']],
    ['input.reopen', ['task/id']],
    ['deadline.climb', ['task/id']],
    ['plan.publish', ['plan/id']],
    ['task.comment', []],
    ['assignment.issue', []],
    ['annualPlan.open', []],
    ['annualPlan.save', ['task/id']],
    ['annualPlan.amend', ['task/id', 'annual-plan/year']],
    ['annualPlan.submit', ['task/id', 'annual-plan/year']],
    ['annualPlan.freeze', ['task/id']],
    ['countersignature.agree', ['task/id', 'annual-plan/plan-of-year']],
    ['countersignature.ask', ['task/id']],
    ['milestone.report', ['task/id']],
    ['progressReport.open', ['task/id']],
    ['task.close', ['task/id']],
  ])('%s: %j', (verb, conductors) => {
    expect(conductorsOf({ ...event, verb })).toEqual(conductors);
  });

  it('nobody, when a past act is entered later', () => {
    const backfilled = { ...event, verb: 'assignment.accept', payload: { backfilled: true } };
    expect(conductorsOf(backfilled)).toEqual([]);
    expect(conductorsConcerned(backfilled)).toEqual(['task/id']);
  });
});

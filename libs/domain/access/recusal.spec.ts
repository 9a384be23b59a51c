import { describe, expect, it } from '@jest/globals';
import { inputOf } from '#testing/builders/row.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { standings } from '#testing/builders/unit.builder.js';
import { delegateInput } from '../input/input.acts.js';
import { settlerOf, takesPart } from './recusal.js';

const { approver, coordinator, secretariat } = standings;

describe('A unit takes part in a task', () => {
  const facts = aTask()
    .supportedBy('helper')
    .asked()
    .after((now, context) => {
      const bureau = now.units.find(({ id }) => id === 'bureau');
      return delegateInput(inputOf(now, 'helper'), bureau, context);
    })
    .build();

  it.each([
    ['which it leads', 'lead', true],
    ['which it supports', 'helper', true],
    ['in which an input was handed to it', 'bureau', true],
    ['of others', 'other', false],
  ])('%s: %s, %s', (_which, unitId, part) => {
    expect(takesPart(facts, unitId)).toBe(part);
  });

  it('before it has been asked, as one that owes an input', () => {
    expect(takesPart(aTask().supportedBy('helper').build(), 'helper')).toBe(true);
  });

  it('that was taken off it, for its record stays', () => {
    const led = aTask().issued().build();
    expect(takesPart({ ...led, task: { ...led.task, leadUnitId: 'other' } }, 'lead')).toBe(true);
  });
});

describe('A contested matter is settled by', () => {
  it('the coordinator', () => {
    expect(settlerOf(aTask().build())).toEqual({ unitId: coordinator, role: 'coordinator' });
  });

  it.each([
    ['leads', aTask().ledBy(coordinator)],
    ['supports', aTask().supportedBy('helper', coordinator)],
  ])('the unit that policy names, where the coordinator’s own unit %s', (_how, task) => {
    const facts = task.build();
    expect(settlerOf(facts)).toEqual({ unitId: secretariat, role: 'secretariat' });
    const policy = { ...facts.policy, recusalStanding: 'approver' as const };
    expect(settlerOf({ ...facts, policy })).toEqual({ unitId: approver, role: 'approver' });
  });

  it('the approver, where both of them take part', () => {
    const both = aTask().ledBy(coordinator).supportedBy(secretariat).build();
    expect(settlerOf(both)).toEqual({ unitId: approver, role: 'approver' });
  });
});

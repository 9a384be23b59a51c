import { describe, expect, it } from '@jest/globals';

import { defaultPolicy } from '#testing/builders/policy.builder.js';

import { calendarOf2026 } from '../calendar/announced-days.fixture.js';
import { type ClimbEvent, climbedRungs } from './climbed-rungs.js';
import { triedRules } from './tried-rules.js';

const window = { from: '2026-09-01', to: '2026-09-30' };
const kinds = new Map([['deadline', 'input' as const]]);

function climb(at: string, more: Readonly<Record<string, unknown>> = {}): ClimbEvent {
  const payload = { deadlineId: 'deadline', rung: 'mark', do: 'mark', ...more };
  return { verb: 'deadline.climb', unitId: 'helper', at, payload };
}

describe('The rungs among a task’s events', () => {
  const inside = climb('2026-09-02T01:00:00.000Z', { passed: true });
  const outside = climb('2026-09-30T16:00:00.000Z');
  const other = { ...inside, verb: 'deadline.move' };

  it('are those that were climbed or passed in the window, with the kind of what was due', () => {
    const task = { id: 'task', number: 3 };
    expect(climbedRungs({ task, events: [inside, outside, other], kinds, window })).toEqual([
      {
        taskId: 'task',
        taskNumber: 3,
        kind: 'input',
        unitId: 'helper',
        rung: 'mark',
        do: 'mark',
        at: '2026-09-02T01:00:00.000Z',
        passed: true,
      },
    ]);
  });

  it('are not told of a deadline that nobody knows', () => {
    const task = { id: 'task', number: 3 };
    expect(() => climbedRungs({ task, events: [inside], kinds: new Map(), window })).toThrow(RangeError);
  });
});

describe('Tried rules', () => {
  it('are one policy from the first moment on, with each calendar from when it counted', () => {
    const next = { ...calendarOf2026, version: 2 };
    const older = { ...defaultPolicy, version: 2 };
    const rules = [
      { from: '2026-01-01T00:00:00.000Z', policy: defaultPolicy, calendar: calendarOf2026 },
      { from: '2026-02-01T00:00:00.000Z', policy: older, calendar: calendarOf2026 },
      { from: '2026-03-01T00:00:00.000Z', policy: older, calendar: next },
    ];
    const policy = { ...defaultPolicy, version: 9 };
    expect(triedRules(rules, policy)).toEqual([
      { from: '2026-01-01T00:00:00.000Z', policy, calendar: calendarOf2026 },
      { from: '2026-03-01T00:00:00.000Z', policy, calendar: next },
    ]);
  });
});

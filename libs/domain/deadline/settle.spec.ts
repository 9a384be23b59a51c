import { describe, expect, it } from '@jest/globals';
import { carryOut, noon } from '#testing/builders/act.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import type { Deadline } from './deadline.js';
import { nextRungAt, settle } from './settle.js';

function due(id: string, nextAt: string | null, more: Partial<Deadline> = {}): Deadline {
  return {
    id,
    taskId: 'task',
    kind: 'acceptance',
    subjectId: `subject of ${id}`,
    holderUnitId: 'lead',
    openedAt: '2026-02-01T00:00:00.000Z',
    dueAt: '2026-03-01T09:00:00.000Z',
    nextRung: nextAt === null ? null : 'remind',
    nextRungAt: nextAt,
    state: 'open',
    ...more,
  };
}
const early = '2026-03-01T01:00:00.000Z';
const late = '2026-03-01T09:00:00.000Z';
const after = '2026-03-02T04:00:00.001Z';

describe('Settle, then act', () => {
  it('climbs what is due in the order of its moments, and events bear these, not the moment of finding', () => {
    const facts = aTask().withDeadlines(due('b', late), due('c', early), due('a', late)).build();
    expect(settle(facts, noon).events.map((event) => [event.payload.deadlineId, event.at])).toEqual([
      ['c', early],
      ['a', late],
      ['b', late],
    ]);
  });

  it('climbs a rung that is due at this very moment, and none that is due after it', () => {
    const facts = aTask().withDeadlines(due('now', noon), due('next', after), due('undated', null)).build();
    expect(settle(facts, noon).events.map(({ payload }) => payload.deadlineId)).toEqual(['now']);
  });

  it('leaves deadlines that are met or closed', () => {
    const facts = aTask()
      .withDeadlines(due('met', early, { state: 'met' }), due('closed', early, { state: 'closed' }))
      .build();
    expect(settle(facts, noon)).toEqual({ changes: [], events: [] });
  });

  it('says whose deadline climbed which rung', () => {
    const [event] = settle(aTask().withDeadlines(due('a', early)).build(), noon).events;
    expect(event).toEqual({
      verb: 'deadline.climb',
      subjectId: 'subject of a',
      unitId: 'lead',
      at: early,
      payload: { deadlineId: 'a', rung: 'remind', dueAt: late },
    });
  });

  it('climbs a rung once: what has fired stays fired', () => {
    const facts = aTask().withDeadlines(due('a', early)).build();
    expect(settle(carryOut(facts, settle(facts, noon)), noon).events).toEqual([]);
  });
});

describe('The watch wakes next', () => {
  it('at the earliest rung', () => {
    expect(nextRungAt(aTask().withDeadlines(due('a', late), due('b', early), due('c', null)).build())).toBe(early);
  });

  it('never, while nothing is dated', () => {
    expect(nextRungAt(aTask().build())).toBeNull();
  });
});

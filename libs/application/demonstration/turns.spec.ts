import { describe, expect, it } from '@jest/globals';

import { dayInShanghai, timeInShanghai } from '#domain/calendar/day.js';
import { isWorkingDay } from '#domain/calendar/working-days.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import { type WorkItem, workItemKinds } from '#domain/work-item/work-item.js';
import { anAnnualPlan } from '#testing/builders/annual-plan.builder.js';
import { only } from '#testing/builders/row.builder.js';

import { calendarOf } from './turn.js';
import { turnOf } from './turns.js';

const end = '2026-06-10T02:00:00.000Z';

function numbered(facts: TaskFacts, number: number): TaskFacts {
  return { ...facts, task: { ...facts.task, number } };
}

function itemOf(facts: TaskFacts, kind: WorkItem['kind']): WorkItem {
  return only(facts.workItems.find((item) => item.kind === kind && item.closedAt === null));
}

describe('who turns to what, when and how', () => {
  const asked = anAnnualPlan().at('countersigning').build();
  const reviewing = anAnnualPlan().at('reviewing').build();
  const revising = anAnnualPlan().at('revising').build();

  it('is a working hour of a working day after the item was opened, the same in every run', () => {
    const item = itemOf(asked, 'countersignature');
    for (const number of [2, 4, 8, 11, 20]) {
      const cue = { facts: numbered(asked, number), item, end };
      const turn = turnOf(cue);
      expect(turn).toEqual(turnOf(cue));
      expect(only(turn ?? undefined).at > item.openedAt).toBe(true);
      expect(isWorkingDay(calendarOf(cue), dayInShanghai(turn?.at ?? ''))).toBe(true);
      expect(timeInShanghai(turn?.at ?? '') >= '09:00').toBe(true);
    }
  });

  it('leaves a plan at the station where its task stops', () => {
    const review = itemOf(reviewing, 'plan-review');
    expect(turnOf({ facts: numbered(reviewing, 9), item: review, end })).toBeNull();
    expect(turnOf({ facts: numbered(reviewing, 2), item: review, end })).not.toBeNull();
    const revision = itemOf(revising, 'plan-revision');
    expect(turnOf({ facts: numbered(revising, 7), item: revision, end })).toBeNull();
  });

  it('objects for the first supporting unit where the table says so', () => {
    const item = itemOf(asked, 'countersignature');
    expect(turnOf({ facts: numbered(asked, 12), item, end })?.manner).toBe('objecting');
  });

  it('has an answer for every kind of item', () => {
    const item = itemOf(asked, 'countersignature');
    for (const kind of workItemKinds)
      expect(() => turnOf({ facts: asked, item: { ...item, kind }, end })).not.toThrow();
  });
});

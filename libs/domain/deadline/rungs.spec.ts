import { describe, expect, it } from '@jest/globals';
import { anAct } from '#testing/builders/act.builder.js';
import { defaultPolicy } from '#testing/builders/policy.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { calendarOf2026 } from '../calendar/announced-days.fixture.js';
import type { Policy } from '../policy/policy.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { Rung } from './deadline.js';
import { deadlineChanges } from './deadlines-of.js';
import { putUp } from './rungs.js';
import { settle } from './settle.js';

const rung = (id: string, day: number): Rung => ({ id, at: `2026-03-0${day}T01:00:00.000Z`, do: 'remind' });
const ladder = [rung('one', 1), rung('two', 2), rung('three', 3), rung('four', 4)];
const third = '2026-03-03T01:00:00.000Z';

describe('A ladder put up when some of its rungs are past', () => {
  const later = '2026-03-03T04:00:00.000Z';

  it('fires only the last of them, at once; the others are passed, and what is to come comes', () => {
    const { set, passed } = putUp(ladder, [], later);
    expect(passed.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(set.climbed).toEqual(['one', 'two']);
    expect(set.rungs.map(({ id, at }) => [id, at])).toEqual([
      ['three', later],
      ['four', '2026-03-04T01:00:00.000Z'],
    ]);
    expect([set.nextRung, set.nextRungAt]).toEqual(['three', later]);
  });

  it('leaves what has fired as it is: the last that has not fires', () => {
    const { set, passed } = putUp(ladder, ['three', 'one'], later);
    expect(passed).toEqual([]);
    expect([set.climbed, set.rungs.map(({ id }) => id)]).toEqual([
      ['three', 'one'],
      ['two', 'four'],
    ]);
  });

  it('takes one that is due at this very moment as still to come', () => {
    expect(putUp(ladder, [], third).set.rungs.map(({ id }) => id)).toEqual(['two', 'three', 'four']);
  });
});

/** The ladder that ships, with three rungs before it that lie eight, six and four working days before the due date. */
const early: Policy['ladders'] = defaultPolicy.ladders.map((one) => {
  const rungs = [8, 6, 4].map((days) => ({ id: `early-${days}`, at: `${-days}wd` as const, do: 'remind' as const }));
  return one.id === 'standard' ? { ...one, rungs: [...rungs, ...one.rungs] } : one;
});

/** `rung` of each climb that was recorded as passed, with its moment. */
function passedOver({ events }: Pick<ReturnType<typeof deadlineChanges>, 'events'>): unknown[] {
  return events.filter(({ payload }) => payload.passed === true).map(({ at, payload }) => [at, payload.rung]);
}

describe('Rungs that are passed are recorded', () => {
  it('when the matter opens, at that moment', () => {
    // Issued on Monday 2 March at noon; three working days end on the 5th, and four before that is 27 February.
    const noon = '2026-03-02T04:00:00.000Z';
    const short = { ...defaultPolicy.terms, assignment: '3wd' as const };
    const issued: TaskFacts = aTask().withPolicy({ ladders: early, terms: short }).issued().build();
    const assignment = issued.deadlines.find(({ kind }) => kind === 'assignment');
    expect(assignment).toMatchObject({ climbed: ['early-8', 'early-6'], nextRung: 'early-4', nextRungAt: noon });
    expect(passedOver(deadlineChanges({ ...issued, deadlines: [] }, anAct(noon)))).toEqual([
      [noon, 'early-8'],
      [noon, 'early-6'],
    ]);
  });

  it('when a new policy brings them, at the moment from which it counts', () => {
    const from = '2026-03-06T02:00:00.000Z';
    const issued = aTask().issued().build();
    const coming = { from, policy: { ...defaultPolicy, version: 2, ladders: early }, calendar: calendarOf2026 };
    const { decision, facts } = settle({ ...issued, rules: [...issued.rules, coming] }, anAct(from));
    expect(passedOver(decision)).toEqual([
      [from, 'early-8'],
      [from, 'early-6'],
    ]);
    expect(facts.deadlines.find(({ kind }) => kind === 'assignment')?.climbed).toEqual([
      'remind-before',
      'early-8',
      'early-6',
      'early-4',
    ]);
  });
});

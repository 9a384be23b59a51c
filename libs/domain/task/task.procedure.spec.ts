import { describe, expect, it } from '@jest/globals';
import { noon } from '#testing/builders/act.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import {
  nextTaskStep,
  progressOf,
  taskDetail,
  taskPhase,
  type TaskProgress,
  type TaskStep,
  taskWakesAt,
} from './task.procedure.js';

const rested: TaskProgress = {
  head: 7,
  started: true,
  closed: false,
  lead: 'accepted',
  unasked: 0,
  openInputs: 0,
  openSets: 0,
  settled: true,
  nextRungAt: null,
  opensAt: null,
};
const now = '2026-10-15T00:00:00.000Z';

const table: readonly { when: string; progress: Partial<TaskProgress>; step: TaskStep | null; detail: string }[] = [
  {
    when: 'the task has not started',
    progress: { started: false, lead: 'unasked', unasked: 2, settled: false },
    step: null,
    detail: '未启动',
  },
  {
    when: 'nobody has been asked to lead',
    progress: { lead: 'unasked', settled: false },
    step: 'issueAssignment',
    detail: '待交办',
  },
  {
    when: 'the lead has not answered',
    progress: { lead: 'asked', unasked: 2, openSets: 1, settled: false },
    step: null,
    detail: '待牵头单位认领',
  },
  {
    when: 'the lead has accepted and nobody was asked for an input',
    progress: { unasked: 2, openSets: 1, settled: false },
    step: 'requestInputs',
    detail: '配合事项待落实2项，待明确单位1项',
  },
  {
    when: 'inputs are open',
    progress: { openInputs: 1, settled: false },
    step: null,
    detail: '配合事项待落实1项，待明确单位0项',
  },
  {
    when: 'an open set is not resolved',
    progress: { openSets: 1, settled: false },
    step: null,
    detail: '配合事项待落实0项，待明确单位1项',
  },
  {
    when: 'all is promised',
    progress: { settled: false },
    step: 'settleInputs',
    detail: '配合事项待落实0项，待明确单位0项',
  },
  { when: 'all is settled', progress: {}, step: null, detail: '配合事项已全部确认' },
  {
    when: 'a unit came in after all was settled',
    progress: { unasked: 1 },
    step: 'requestInputs',
    detail: '配合事项已全部确认',
  },
  {
    when: 'the day is come to draft a year',
    progress: { opensAt: '2026-10-14T16:00:00.000Z' },
    step: 'openYears',
    detail: '配合事项已全部确认',
  },
  {
    when: 'drafting of the next year opens later',
    progress: { opensAt: '2027-10-14T16:00:00.000Z' },
    step: null,
    detail: '配合事项已全部确认',
  },
  {
    when: 'the lead was changed after all was settled',
    progress: { lead: 'unasked' },
    step: 'issueAssignment',
    detail: '待交办',
  },
];

describe('The procedure of a task', () => {
  it.each(table)('has $step to do when $when', ({ progress, step }) => {
    expect(nextTaskStep({ ...rested, ...progress }, now)).toBe(step);
  });

  it.each(table)('says "$detail" when $when', ({ progress, detail }) => {
    expect(taskDetail({ ...rested, ...progress })).toBe(detail);
  });

  it('has a phase to list by for every stage', () => {
    const phase = (progress: Partial<TaskProgress>): string => taskPhase({ ...rested, ...progress });
    expect([
      phase({ started: false }),
      phase({ lead: 'unasked' }),
      phase({ lead: 'asked' }),
      phase({ settled: false }),
      phase({}),
    ]).toEqual(['unstarted', 'issuing', 'awaiting-lead', 'gathering-inputs', 'ready']);
  });
});

describe('When the conductor of a task looks again', () => {
  const [rung, year] = ['2026-10-12T01:00:00.000Z', '2026-10-14T16:00:00.000Z'];

  it.each([
    [null, null, null],
    [rung, null, rung],
    [null, year, year],
    [rung, year, rung],
    [year, rung, rung],
  ])('with a rung at %s and a year at %s: %s', (nextRungAt, opensAt, wakesAt) => {
    expect(taskWakesAt({ ...rested, nextRungAt, opensAt })).toBe(wakesAt);
  });
});

describe('What a conductor knows of its task', () => {
  const task = aTask().supportedBy('helper', 'partner').withOpenSet();

  it.each([
    { stage: 'published', facts: task.build(), expected: { started: false, lead: 'unasked', unasked: 2, openSets: 1 } },
    { stage: 'issued', facts: task.issued().build(), expected: { started: true, lead: 'asked', unasked: 2 } },
    { stage: 'accepted', facts: task.accepted().build(), expected: { lead: 'accepted', unasked: 2, openInputs: 0 } },
    { stage: 'asked', facts: task.asked().build(), expected: { unasked: 0, openInputs: 2, settled: false } },
  ])('of one that is $stage: $expected', ({ facts, expected }) => {
    expect(progressOf(facts, noon)).toMatchObject({ ...expected, head: facts.head });
  });

  it('is asked anew when another unit leads', () => {
    const facts = task.accepted().build();
    const assignments = facts.assignments.map((row) => ({ ...row, state: 'withdrawn' as const }));
    expect(progressOf({ ...facts, assignments, task: { ...facts.task, leadUnitId: 'other' } }, noon).lead).toBe(
      'unasked',
    );
  });
});

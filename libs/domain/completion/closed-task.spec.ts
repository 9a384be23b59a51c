import { describe, expect, it } from '@jest/globals';
import { aPerson } from '#testing/builders/person.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { taskVerbs } from '../act/task.verbs.js';
import { conductor } from '../directory/actor.js';
import { closedTo } from './closed-task.js';

const open = aTask().accepted().build();
const closed = { ...open, task: { ...open.task, closedAt: '2026-12-10T02:00:00.000Z', closing: 'done' as const } };

describe('A closed task', () => {
  it('can be opened again and spoken of; everything else is refused', () => {
    const possible = taskVerbs.filter((verb) => closedTo(verb, aPerson().leaderOf('lead'), closed) === null);
    expect(possible).toEqual(['task.comment', 'task.eraseComment', 'task.eraseAttachment', 'task.reopen']);
  });

  it('names who may open it again', () => {
    expect(closedTo('annualPlan.save', aPerson().leaderOf('lead'), closed)).toMatchObject({
      code: 'TASK_CLOSED',
      details: { who: 'coordinator', units: 'coordinator-unit' },
    });
  });

  it('still has its year closed by its conductor', () => {
    expect(closedTo('annualPlan.close', conductor, closed)).toBeNull();
  });

  it('refuses nothing while it is open', () => {
    expect(taskVerbs.every((verb) => closedTo(verb, aPerson().leaderOf('lead'), open) === null)).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { anAct, decided, noon } from '#testing/builders/act.builder.js';
import { assignmentOf, contest, note } from '#testing/builders/row.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import type { TaskFacts } from '../task/task.facts.js';
import {
  acceptAssignment,
  contestAssignment,
  issueAssignment,
  nothing,
  receiveAssignment,
  reopenAssignment,
  startTask,
  upholdAssignment,
} from './assignment.acts.js';
import { type Assignment, assignmentLife } from './assignment.js';

const at = anAct();
const issued = aTask().issued().build();
const accepted = aTask().accepted().build();
const contested = aTask()
  .issued()
  .after((facts, context) => contestAssignment(assignmentOf(facts), contest, context))
  .build();

const acts = {
  receive: (row: Assignment) => receiveAssignment(row, at),
  accept: (row: Assignment) => acceptAssignment(row, at),
  contest: (row: Assignment) => contestAssignment(row, contest, at),
  uphold: (row: Assignment) => upholdAssignment(row, note, at),
  reopen: (row: Assignment) => reopenAssignment(row, note, at),
};

function stateAfter(facts: TaskFacts, verb: keyof typeof acts): unknown {
  const change = decided(acts[verb](assignmentOf(facts))).changes[0];
  return change && 'set' in change ? change.set : undefined;
}

describe('The engine', () => {
  it('starts a task once', () => {
    expect(decided(startTask(aTask().build(), at)).events).toMatchObject([{ verb: 'task.start', at: noon }]);
    expect(startTask(issued, at)).toBe(nothing);
  });

  it('issues the task to its lead in the first round, and finds it already so afterwards', () => {
    expect(assignmentOf(issued)).toMatchObject({ unitId: 'lead', round: 1, state: 'issued' });
    expect(issueAssignment(issued, at)).toBe(nothing);
  });

  it('issues nothing on a task that has not started', () => {
    expect(issueAssignment(aTask().build(), at)).toBe(nothing);
  });

  it('issues a new round when the task has another lead, and leaves the old record', () => {
    const withdrawn = { ...assignmentOf(issued), state: 'withdrawn' as const };
    const moved = { ...issued, task: { ...issued.task, leadUnitId: 'other' }, assignments: [withdrawn] };
    const { changes, events } = decided(issueAssignment(moved, at));
    expect(changes).toMatchObject([{ insert: 'assignments', row: { unitId: 'other', round: 2 } }]);
    expect(events).toMatchObject([{ verb: 'assignment.issue', unitId: 'other', payload: { round: 2 } }]);
  });
});

describe('An assignment', () => {
  it('is received, which does not accept it', () => {
    expect(stateAfter(issued, 'receive')).toEqual({ receivedAt: noon, state: 'issued', revision: 2 });
  });

  it('is received only once', () => {
    expect(receiveAssignment({ ...assignmentOf(issued), receivedAt: noon }, at)).toBe(nothing);
  });

  it('is accepted, and a missing receipt is recorded at the same moment', () => {
    expect(stateAfter(issued, 'accept')).toMatchObject({ state: 'accepted', acceptedAt: noon, receivedAt: noon });
  });

  it('keeps an earlier receipt when it is accepted', () => {
    const { changes } = decided(acceptAssignment({ ...assignmentOf(issued), receivedAt: '2026-03-01' }, at));
    expect(changes).toMatchObject([{ set: { receivedAt: '2026-03-01', acceptedAt: noon } }]);
  });

  it('is contested with a reason and a proposal', () => {
    expect(assignmentOf(contested)).toMatchObject({ state: 'contested', contestReason: contest.reason });
  });

  it('is upheld: the same unit is asked again', () => {
    expect(stateAfter(contested, 'uphold')).toMatchObject({ state: 'issued', settlement: note.note });
  });

  it('ends only by the approver’s decision', () => {
    const ending = Object.entries(assignmentLife.moves).filter(([, { to }]) => to === 'withdrawn');
    // A referral's, or that of an amendment of the plan.
    expect(ending.map(([verb]) => verb)).toEqual(['replace', 'amend']);
  });

  it('is reopened after acceptance', () => {
    expect(stateAfter(accepted, 'reopen')).toMatchObject({ state: 'issued', acceptedAt: null });
  });

  it('records each act in the name of its unit', () => {
    const [event] = decided(acceptAssignment(assignmentOf(issued), at)).events;
    expect(event).toEqual({
      verb: 'assignment.accept',
      subjectId: assignmentOf(issued).id,
      unitId: 'lead',
      at: noon,
      payload: {},
    });
  });

  const refused = [
    { facts: accepted, state: 'accepted', verbs: ['receive', 'accept', 'contest', 'uphold'] },
    { facts: contested, state: 'contested', verbs: ['receive', 'accept', 'contest', 'reopen'] },
    { facts: issued, state: 'issued', verbs: ['uphold', 'reopen'] },
  ] as const;
  const cases = refused.flatMap(({ facts, state, verbs }) => verbs.map((verb) => ({ facts, state, verb })));

  it.each(cases)('that is $state refuses to $verb', ({ facts, state, verb }) => {
    expect(acts[verb](assignmentOf(facts))).toMatchObject({ code: 'ASSIGNMENT_STATE', details: { state, verb } });
  });
});

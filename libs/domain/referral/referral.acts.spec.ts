import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided, noon } from '#testing/builders/act.builder.js';
import { assignmentOf, contest, inputOf, note, referralOf } from '#testing/builders/row.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { contestAssignment, issueAssignment, reopenAssignment } from '../assignment/assignment.acts.js';
import { contestInput, dropInput, requestInputs } from '../input/input.acts.js';
import type { TaskFacts } from '../task/task.facts.js';
import { decideReferral, proposeReferral, type Subject, subjectOf } from './referral.acts.js';

const at = anAct();
const leadContests = aTask()
  .supportedBy('helper')
  .issued()
  .after((facts, context) => contestAssignment(assignmentOf(facts), contest, context))
  .build();
const helperContests = aTask()
  .supportedBy('helper', 'partner')
  .asked()
  .after((facts, context) => contestInput(inputOf(facts, 'helper'), contest, context))
  .build();

const lead = (facts: TaskFacts): Subject => ({ kind: 'assignment', row: assignmentOf(facts) });
const helper = (facts: TaskFacts): Subject => ({ kind: 'input', row: inputOf(facts, 'helper') });

function propose(facts: TaskFacts, subject: Subject, toUnitId: string | null) {
  return proposeReferral(facts, { subject, proposed: { toUnitId, reason: '职责调整' } }, at);
}
function decide(facts: TaskFacts, verb: 'approve' | 'refuse') {
  return decideReferral(facts, { referral: referralOf(facts), verb, opinion: '同意' }, at);
}
const leadReferred = carryOut(leadContests, propose(leadContests, lead(leadContests), 'other'));
const helperReferred = carryOut(helperContests, propose(helperContests, helper(helperContests), 'other'));
const helperOff = carryOut(helperContests, propose(helperContests, helper(helperContests), null));

describe('The settler refers a contested role', () => {
  it('and the named unit stays answerable until the decision', () => {
    expect(assignmentOf(leadReferred)).toMatchObject({ state: 'referred', unitId: 'lead' });
    expect(leadReferred.task.leadUnitId).toBe('lead');
    expect(referralOf(leadReferred)).toMatchObject({ state: 'proposed', fromUnitId: 'lead', toUnitId: 'other' });
  });

  it('to a unit that the directory knows', () => {
    expect(propose(leadContests, lead(leadContests), 'atlantis')).toMatchObject({ code: 'UNKNOWN_UNIT' });
  });

  it('to some unit, for a task needs a lead', () => {
    expect(propose(leadContests, lead(leadContests), null)).toMatchObject({ code: 'INVALID' });
  });

  it('only while it is contested', () => {
    expect(propose(leadReferred, lead(leadReferred), 'other')).toMatchObject({ code: 'ASSIGNMENT_STATE' });
    expect(propose(helperReferred, helper(helperReferred), 'other')).toMatchObject({ code: 'INPUT_STATE' });
  });
});

describe('The approver decides', () => {
  it('a change of lead: the old record ends and the other unit is asked', () => {
    const decidedFacts = carryOut(leadReferred, decide(leadReferred, 'approve'));
    expect(assignmentOf(decidedFacts)).toMatchObject({ unitId: 'lead', state: 'withdrawn', endedAt: noon });
    const issued = carryOut(decidedFacts, issueAssignment(decidedFacts, at));
    expect(assignmentOf(issued)).toMatchObject({ unitId: 'other', state: 'issued', round: 2 });
    expect(issued.assignments).toHaveLength(2);
  });

  it('against it: the named lead is asked again', () => {
    const kept = carryOut(leadReferred, decide(leadReferred, 'refuse'));
    expect(assignmentOf(kept)).toMatchObject({ unitId: 'lead', state: 'issued' });
    expect(referralOf(kept)).toMatchObject({ state: 'refused', decidedAt: noon, opinion: '同意' });
  });

  it('a change of a supporting unit: the other one owes an input in its place', () => {
    const replaced = carryOut(helperReferred, decide(helperReferred, 'approve'));
    expect(inputOf(replaced, 'helper')).toMatchObject({ state: 'withdrawn' });
    expect(replaced.supports).toMatchObject([
      { unitId: 'helper', endedAt: noon },
      { unitId: 'partner', endedAt: null },
      { unitId: 'other', endedAt: null, ordinal: 3 },
    ]);
    expect(decided(requestInputs(replaced, at)).events).toMatchObject([{ unitId: 'other' }]);
  });

  it('that a supporting unit is taken off: nobody comes in its place', () => {
    const off = carryOut(helperOff, decide(helperOff, 'approve'));
    expect(off.supports).toMatchObject([{ endedAt: noon }, { unitId: 'partner', endedAt: null }]);
    expect(decided(requestInputs(off, at)).events).toEqual([]);
  });

  it('that a city is taken off: it leaves its open set too, and is not asked again', () => {
    const sets = aTask().withOpenSet().build().openSets;
    const openSets = sets.map((set) => ({ ...set, memberUnitIds: ['helper', 'nanning'] }));
    const off = carryOut({ ...helperOff, openSets }, decide({ ...helperOff, openSets }, 'approve'));
    expect(off.openSets).toMatchObject([{ memberUnitIds: ['nanning'], revision: 2 }]);
    expect(decided(requestInputs(off, at)).events).toMatchObject([{ unitId: 'nanning' }]);
  });

  it('only once', () => {
    const approved = carryOut(leadReferred, decide(leadReferred, 'approve'));
    expect(decide(approved, 'refuse')).toMatchObject({ code: 'REFERRAL_STATE', details: { state: 'approved' } });
  });

  it('on a role whose input was dropped meanwhile, and the input stays as it is', () => {
    const dropped = carryOut(helperReferred, dropInput(inputOf(helperReferred, 'helper'), at));
    expect(inputOf(carryOut(dropped, decide(dropped, 'refuse')), 'helper').state).toBe('withdrawn');
    expect(carryOut(dropped, decide(dropped, 'approve')).supports[0]).toMatchObject({ endedAt: noon });
  });

  it('never on a subject that the task does not have', () => {
    expect(decide({ ...leadReferred, assignments: [] }, 'approve')).toMatchObject({ code: 'NOT_FOUND' });
    expect(subjectOf(leadReferred, { subjectKind: 'input', subjectId: 'none' })).toBeUndefined();
  });
});

describe('A supporting unit that becomes the lead', () => {
  it('owes itself nothing any more', () => {
    const facts = aTask()
      .supportedBy('other')
      .asked()
      .after((now, context) => reopenAssignment(assignmentOf(now), note, context))
      .after((now, context) => contestAssignment(assignmentOf(now), contest, context))
      .after((now) => propose(now, lead(now), 'other'))
      .after((now) => decide(now, 'approve'))
      .build();
    expect(facts.task.leadUnitId).toBe('other');
    expect(inputOf(facts, 'other')).toMatchObject({ state: 'withdrawn', endedAt: noon });
  });
});

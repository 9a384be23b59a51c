import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided, noon } from '#testing/builders/act.builder.js';
import { assignmentOf, contest, inputOf, note, openSetOf, only, terms } from '#testing/builders/row.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { acceptAssignment, contestAssignment, upholdAssignment } from '../assignment/assignment.acts.js';
import { contestInput, counterInput, delegateInput } from '../input/input.acts.js';
import { proposeCities } from '../open-set/open-set.acts.js';
import { bindUnit } from '../prepared-act/prepared-act.acts.js';
import { proposeReferral } from '../referral/referral.acts.js';
import type { TaskFacts } from '../task/task.facts.js';
import { transferWorkItem } from '../task/task.acts.js';
import { inboxChanges } from './work-items-of.js';

const at = anAct();
const issued = aTask().supportedBy('helper').withOpenSet().issued();
const asked = aTask().supportedBy('helper').withOpenSet().asked();
const contested = issued.after((facts, context) => contestAssignment(assignmentOf(facts), contest, context));
const accept = (facts: TaskFacts) => ({
  act: { verb: 'assignment.accept' as const, subjectId: assignmentOf(facts).id, terms: {} },
  by: { unitId: 'lead', maySign: false },
});

/** The open lines of the inbox: what, at which unit, for which role. */
function inbox(facts: TaskFacts): string[] {
  return facts.workItems
    .filter((item) => item.closedAt === null)
    .map((item) => `${item.kind}: ${item.role} of ${item.unitId}`);
}

describe('The inbox holds', () => {
  it('nothing before the task is issued', () => {
    expect(inbox(aTask().supportedBy('helper').build())).toEqual([]);
  });

  it('the assignment, for the lead', () => {
    expect(inbox(issued.build())).toEqual(['assignment: handler of lead']);
    expect(issued.build().workItems).toMatchObject([{ title: '任务1 建设', planId: 'plan', openedAt: noon }]);
  });

  it('the settlement of a contested assignment, for the coordinator', () => {
    expect(inbox(contested.build())).toEqual(['settlement: coordinator of coordinator-unit']);
  });

  it('the settlement, for the general office where the coordinator’s own unit takes part', () => {
    const own = aTask()
      .ledBy('coordinator-unit')
      .issued()
      .after((facts, context) => contestAssignment(assignmentOf(facts), contest, context));
    expect(inbox(own.build())).toEqual(['settlement: secretariat of general-office']);
  });

  it('the referral, for the approver', () => {
    const referred = contested.after((facts, context) => {
      const subject = { kind: 'assignment' as const, row: assignmentOf(facts) };
      return proposeReferral(facts, { subject, proposed: { toUnitId: 'other', reason: '' } }, context);
    });
    expect(inbox(referred.build())).toEqual(['referral: approver of approver-unit']);
  });

  it('inputs and open sets, once the lead has accepted', () => {
    expect(inbox(asked.build())).toEqual(['cities-proposal: handler of lead', 'input: handler of helper']);
  });

  it('proposed cities, for the settler', () => {
    const proposed = asked.after((facts, context) => {
      const proposal = { add: ['nanning'], drop: [], reason: '' };
      return proposeCities(facts, { set: openSetOf(facts), proposal }, context);
    });
    expect(inbox(proposed.build())).toContain('cities-confirmation: coordinator of coordinator-unit');
  });

  it('a counter-offer, for the lead', () => {
    const countered = asked.after((facts, context) => counterInput(inputOf(facts, 'helper'), terms, context));
    expect(inbox(countered.build())).toContain('counter-offer: handler of lead');
  });

  it('a contested input, for the settler', () => {
    const disputed = asked.after((facts, context) => contestInput(inputOf(facts, 'helper'), contest, context));
    expect(inbox(disputed.build())).toContain('settlement: coordinator of coordinator-unit');
  });

  it('an input that was handed on, for the bureau', () => {
    const handed = asked.after((facts, context) => {
      const bureau = facts.units.find(({ id }) => id === 'bureau');
      return delegateInput(inputOf(facts, 'helper'), bureau, context);
    });
    expect(inbox(handed.build())).toEqual(['cities-proposal: handler of lead', 'input: handler of bureau']);
  });

  it('the signature for the leader, in place of the handler’s line', () => {
    const prepared = issued.after((facts, context) => bindUnit(facts, accept(facts), context));
    expect(inbox(prepared.build())).toEqual(['signature: leader of lead']);
  });
});

describe('The changes of the inbox', () => {
  it('are none when it agrees with the facts', () => {
    expect(inboxChanges(issued.build(), at)).toEqual([]);
  });

  it('close what is done, at the moment of the act', () => {
    const facts = issued.build();
    const accepted = decided(acceptAssignment(assignmentOf(facts), at));
    expect(carryOut(facts, accepted).workItems[0]).toMatchObject({ kind: 'assignment', closedAt: noon });
  });

  it('keep a line with the colleague whom it was handed to', () => {
    const handed = issued.after((facts, context) =>
      transferWorkItem(only(facts.workItems[0]), { personId: 'li', colleagues: ['li'] }, context),
    );
    expect(handed.build().workItems).toMatchObject([{ personId: 'li', closedAt: null }]);
  });

  it('open a line anew when the same matter comes back under the same lock', () => {
    const back = contested.after((facts, context) => upholdAssignment(assignmentOf(facts), note, context));
    expect(inbox(back.build())).toEqual(['assignment: handler of lead']);
  });
});

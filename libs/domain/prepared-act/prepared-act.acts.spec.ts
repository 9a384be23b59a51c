import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided, noon } from '#testing/builders/act.builder.js';
import { assignmentOf, contest, inputOf, note, preparedActOf, terms } from '#testing/builders/row.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import type { TaskFacts } from '../task/task.facts.js';
import { type BindingAct, bindUnit, maySign, returnPreparedAct, signPreparedAct } from './prepared-act.acts.js';

const at = anAct(noon, 'the handler');
const issued = aTask().issued().build();
const asked = aTask().supportedBy('helper').asked().build();
const byHandler = { unitId: 'lead', maySign: false };
const byLeader = { unitId: 'lead', maySign: true };

const subjectId = assignmentOf(issued).id;
const accept: BindingAct = { verb: 'assignment.accept', subjectId, terms: {} };
const objection: BindingAct = { verb: 'assignment.contest', subjectId, terms: contest };
const onInput = inputOf(asked, 'helper').id;

const prepared = carryOut(issued, bindUnit(issued, { act: accept, by: byHandler }, at));

const bindings: readonly { verb: string; act: BindingAct; facts: TaskFacts; state: string }[] = [
  { verb: accept.verb, act: accept, facts: issued, state: 'accepted' },
  { verb: objection.verb, act: objection, facts: issued, state: 'contested' },
  ...(['input.confirm', 'input.counter'] as const).map((verb) => {
    const state = verb === 'input.confirm' ? 'confirmed' : 'countered';
    return { verb, act: { verb, subjectId: onInput, terms }, facts: asked, state };
  }),
  {
    verb: 'input.contest',
    act: { verb: 'input.contest', subjectId: onInput, terms: contest },
    facts: asked,
    state: 'contested',
  },
];

function stateOf(facts: TaskFacts, id: string): string | undefined {
  return [...facts.assignments, ...facts.inputs].find((row) => row.id === id)?.state;
}

describe.each(bindings)('$verb binds a unit', ({ act, facts, state }) => {
  it('at once, when the leader does it', () => {
    expect(stateOf(carryOut(facts, bindUnit(facts, { act, by: byLeader }, at)), act.subjectId)).toBe(state);
  });

  it('not yet, when a handler prepares it; then it takes effect by the signature', () => {
    const unitId = act.verb.startsWith('input.') ? 'helper' : 'lead';
    const waiting = carryOut(facts, bindUnit(facts, { act, by: { ...byHandler, unitId } }, at));
    expect(stateOf(waiting, act.subjectId)).toBe(stateOf(facts, act.subjectId));
    const signed = carryOut(waiting, signPreparedAct(waiting, preparedActOf(waiting), at));
    expect(stateOf(signed, act.subjectId)).toBe(state);
    expect(preparedActOf(signed)).toMatchObject({ state: 'signed', endedAt: noon, revision: 2 });
  });

  it('on no matter that the task does not have', () => {
    expect(bindUnit(aTask().build(), { act, by: byLeader }, at)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('A prepared act', () => {
  it('says who prepared what, and so does the event of its signature', () => {
    expect(preparedActOf(prepared)).toMatchObject({ preparedBy: 'the handler', verb: accept.verb, unitId: 'lead' });
    const { events } = decided(signPreparedAct(prepared, preparedActOf(prepared), at));
    expect(events.map(({ verb }) => verb)).toEqual(['preparedAct.sign', 'assignment.accept']);
    expect(events[0]?.payload).toEqual({ preparedBy: 'the handler' });
  });

  it('is not prepared twice', () => {
    expect(bindUnit(prepared, { act: accept, by: byHandler }, at)).toMatchObject({ code: 'ALREADY_PREPARED' });
  });

  it('is not prepared where the act itself would be refused', () => {
    const accepted = aTask().accepted().build();
    const act = { ...accept, subjectId: assignmentOf(accepted).id };
    expect(bindUnit(accepted, { act, by: byHandler }, at)).toMatchObject({ code: 'ASSIGNMENT_STATE' });
  });

  it('is returned to the handler with a note, and can be prepared again', () => {
    const returned = carryOut(prepared, returnPreparedAct(preparedActOf(prepared), note, at));
    expect(preparedActOf(returned)).toMatchObject({ state: 'returned', note: note.note });
    expect(stateOf(returned, subjectId)).toBe('issued');
    expect(carryOut(returned, bindUnit(returned, { act: accept, by: byHandler }, at)).preparedActs).toHaveLength(2);
  });

  it('is signed or returned only once', () => {
    const signed = carryOut(prepared, signPreparedAct(prepared, preparedActOf(prepared), at));
    expect(signPreparedAct(signed, preparedActOf(signed), at)).toMatchObject({ code: 'PREPARED_ACT_STATE' });
    expect(returnPreparedAct(preparedActOf(signed), note, at)).toMatchObject({ code: 'PREPARED_ACT_STATE' });
  });

  it('is refused with the matter’s own refusal when the matter has moved on', () => {
    const moved = { ...prepared, assignments: aTask().accepted().build().assignments };
    const gone = { ...preparedActOf(prepared), subjectId: assignmentOf(moved).id };
    expect(signPreparedAct(moved, gone, at)).toMatchObject({ code: 'ASSIGNMENT_STATE' });
  });

  it('is overtaken when the leader acts otherwise, which is recorded', () => {
    const verdict = bindUnit(prepared, { act: objection, by: byLeader }, at);
    expect(preparedActOf(carryOut(prepared, verdict)).state).toBe('overtaken');
    expect(decided(verdict).events.map(({ verb }) => verb)).toEqual(['assignment.contest', 'preparedAct.overtake']);
  });

  it('is overtaken when the leader signs another on the same matter', () => {
    const both = carryOut(prepared, bindUnit(prepared, { act: objection, by: byHandler }, at));
    const signed = carryOut(both, signPreparedAct(both, preparedActOf(both), at));
    expect(signed.preparedActs.map(({ state }) => state)).toEqual(['overtaken', 'signed']);
    expect(stateOf(signed, subjectId)).toBe('contested');
  });
});

describe('Who may sign', () => {
  it('is the leader always, and a handler where policy says so', () => {
    expect(maySign(issued, 'assignment.accept', true)).toBe(true);
    expect(maySign(issued, 'assignment.accept', false)).toBe(false);
    expect(maySign(issued, 'input.confirm', false)).toBe(true);
  });
});

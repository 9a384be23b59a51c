import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided, noon } from '#testing/builders/act.builder.js';
import { contest, inputOf, note, openSetOf, terms } from '#testing/builders/row.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { aUnit } from '#testing/builders/unit.builder.js';
import { nothing, reopenAssignment } from '../assignment/assignment.acts.js';
import { confirmCities, proposeCities } from '../open-set/open-set.acts.js';
import { liveAssignment } from '../task/task.facts.js';
import { type Input, type InputState, inputLife } from './input.js';
import * as acts from './input.acts.js';

const at = anAct();
const asked = aTask().supportedBy('helper', 'partner').asked().build();
const requested = inputOf(asked, 'helper');
const input = (state: InputState): Input => ({ ...requested, state, openSetId: 'open-set' });
const bureau = aUnit('bureau', { parentId: 'helper' });

const verbs = {
  receive: (row: Input) => acts.receiveInput(row, at),
  word: (row: Input) => acts.wordInput(row, { wording: '用地指标' }, at),
  confirm: (row: Input) => acts.confirmInput(row, terms, at),
  counter: (row: Input) => acts.counterInput(row, terms, at),
  agree: (row: Input) => acts.agreeInput(row, at),
  contest: (row: Input) => acts.contestInput(row, contest, at),
  uphold: (row: Input) => acts.upholdInput(row, note, at),
  fix: (row: Input) => acts.fixInput(row, { ...note, terms }, at),
  withdraw: (row: Input) => acts.withdrawInput(asked, row, { ...note, ...at }),
  delegate: (row: Input) => acts.delegateInput(row, bureau, at),
  drop: (row: Input) => acts.dropInput(row, at),
  reopen: (row: Input) => acts.reopenInput(row, note, at),
};
const names = Object.keys(verbs) as (keyof typeof verbs)[]; // The keys of a literal are exactly its own.
const states: readonly InputState[] = ['requested', 'confirmed', 'countered', 'contested', 'referred', 'withdrawn'];
const cases = names.flatMap((verb) => states.map((state) => ({ verb, state })));

describe('The engine', () => {
  it('asks each supporting unit once, in the order of the document', () => {
    expect(asked.inputs.map(({ unitId, round, state }) => [unitId, round, state])).toEqual([
      ['helper', 1, 'requested'],
      ['partner', 1, 'requested'],
    ]);
    expect(acts.requestInputs(asked, at)).toBe(nothing);
  });

  it('asks nobody before the lead has accepted', () => {
    expect(acts.requestInputs(aTask().supportedBy('helper').issued().build(), at)).toBe(nothing);
  });

  it('asks a unit again in a second round when its first input was withdrawn', () => {
    const facts = carryOut(asked, acts.dropInput(requested, at));
    expect(decided(acts.requestInputs(facts, at)).events).toMatchObject([{ unitId: 'helper', payload: { round: 2 } }]);
  });

  it('takes the ledger back when another unit is asked', () => {
    const settled = { ...asked, inputs: [], task: { ...asked.task, inputsSettledAt: noon } };
    expect(decided(acts.requestInputs(settled, at)).changes).toContainEqual({
      update: 'tasks',
      id: 'task',
      set: { inputsSettledAt: null },
    });
  });

  it('settles the ledger when every input is promised, and says how many', () => {
    const promised = asked.inputs.map((row) => ({ ...row, state: 'confirmed' as const }));
    const { events } = decided(acts.settleInputs({ ...asked, inputs: promised }, at));
    expect(events).toMatchObject([{ verb: 'task.settleInputs', payload: { promised: 2 } }]);
  });

  it('settles nothing while an input is open, though its conductor saw none, and nothing twice', () => {
    expect(acts.settleInputs(asked, at)).toBe(nothing);
    expect(acts.settleInputs({ ...asked, inputs: [], task: { ...asked.task, inputsSettledAt: noon } }, at)).toBe(
      nothing,
    );
  });
});

describe('An input', () => {
  it.each(cases)('that is $state answers to $verb as its table of life says', ({ verb, state }) => {
    const move = inputLife.moves[verb];
    const verdict = verbs[verb](input(state));
    if (move.from.includes(state))
      expect(decided(verdict)).toMatchObject({
        changes: expect.arrayContaining([
          { update: 'inputs', id: requested.id, set: expect.objectContaining({ state: move.to, revision: 2 }) },
        ]),
        events: [{ verb: `input.${verb}`, subjectId: requested.id, unitId: 'helper', at: noon }],
      });
    else expect(verdict).toMatchObject({ code: 'INPUT_STATE', details: { state, verb } });
  });

  it('is received only once', () => {
    expect(acts.receiveInput({ ...requested, receivedAt: noon }, at)).toBe(nothing);
  });

  it('bears its terms and its receipt once it is confirmed', () => {
    expect(decided(verbs.confirm(requested)).changes).toMatchObject([
      { set: { terms, confirmedAt: noon, receivedAt: noon } },
    ]);
  });

  it('bears the terms of the counter-offer when the lead agrees, and those of the coordinator when it is fixed', () => {
    const countered = carryOut(asked, verbs.counter(requested));
    const agreed = carryOut(countered, verbs.agree(inputOf(countered, 'helper')));
    expect(inputOf(agreed, 'helper')).toMatchObject({ state: 'confirmed', terms, confirmedAt: noon });
    expect(decided(verbs.fix(inputOf(countered, 'helper'))).changes).toMatchObject([
      { set: { terms, settlement: note.note } },
    ]);
  });

  it('takes the task’s ledger back when it is reopened', () => {
    const facts = { ...asked, task: { ...asked.task, inputsSettledAt: noon } };
    expect(carryOut(facts, verbs.reopen(input('confirmed'))).task.inputsSettledAt).toBeNull();
  });

  it('is not withdrawn from a unit that the document names', () => {
    const named = { ...requested, state: 'contested' as const };
    expect(acts.withdrawInput(asked, named, { ...note, ...at })).toMatchObject({ code: 'NAMED_BY_DOCUMENT' });
  });

  it('takes its city out of the open set when it is withdrawn', () => {
    const facts = aTask()
      .withOpenSet()
      .accepted()
      .after((now, context) => {
        const proposal = { add: ['nanning', 'liuzhou'], drop: [], reason: '正文提及' };
        return proposeCities(now, { set: openSetOf(now), proposal }, context);
      })
      .after((now, context) => confirmCities(now, openSetOf(now), context))
      .after(acts.requestInputs)
      .after((now, context) => acts.contestInput(inputOf(now, 'nanning'), contest, context))
      .after((now, context) => acts.withdrawInput(now, inputOf(now, 'nanning'), { ...note, ...context }))
      .build();
    expect(openSetOf(facts).memberUnitIds).toEqual(['liuzhou']);
    expect(acts.requestInputs(facts, at)).toBe(nothing);
  });

  it('is handed to a bureau of its unit, and to no other', () => {
    expect(decided(verbs.delegate(requested)).changes).toMatchObject([{ set: { delegatedUnitId: 'bureau' } }]);
    expect(acts.delegateInput(requested, aUnit('other'), at)).toMatchObject({ code: 'NOT_A_SUBORDINATE' });
    expect(acts.delegateInput(requested, undefined, at)).toMatchObject({ code: 'UNKNOWN_UNIT' });
  });

  it('waits for a lead that has to accept anew', () => {
    const facts = aTask()
      .supportedBy('helper')
      .accepted()
      .after((now, context) => {
        const live = liveAssignment(now);
        return live === undefined ? nothing : reopenAssignment(live, note, context);
      })
      .build();
    expect(acts.requestInputs(facts, at)).toBe(nothing);
  });
});

import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided, noon } from '#testing/builders/act.builder.js';
import { inputOf, note, openSetOf, preparedActOf, terms } from '#testing/builders/row.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { aCity } from '#testing/builders/unit.builder.js';
import { requestInputs } from '../input/input.acts.js';
import { bindUnit } from '../prepared-act/prepared-act.acts.js';
import type { TaskFacts } from '../task/task.facts.js';
import { confirmCities, proposeCities, returnCities } from './open-set.acts.js';

const at = anAct();
const open = aTask().withOpenSet().accepted().build();

function propose(facts: TaskFacts, add: readonly string[], drop: readonly string[] = []) {
  return proposeCities(facts, { set: openSetOf(facts), proposal: { add, drop, reason: '正文提及' } }, at);
}
function settled(facts: TaskFacts, add: readonly string[], drop: readonly string[] = []): TaskFacts {
  const proposed = carryOut(facts, propose(facts, add, drop));
  return carryOut(proposed, confirmCities(proposed, openSetOf(proposed), at));
}
const resolved = settled(open, ['nanning', 'liuzhou']);
const asked = carryOut(resolved, requestInputs(resolved, at));

describe('The lead proposes cities', () => {
  it('with a reason, and they do not come in yet', () => {
    const proposed = carryOut(open, propose(open, ['nanning']));
    expect(openSetOf(proposed)).toMatchObject({
      state: 'proposed',
      memberUnitIds: [],
      proposal: { add: ['nanning'], reason: '正文提及' },
    });
  });

  it('only once it has accepted the task', () => {
    const issued = aTask().withOpenSet().issued().build();
    expect(propose(issued, ['nanning'])).toMatchObject({ code: 'ASSIGNMENT_STATE', details: { state: 'issued' } });
    const published = aTask().withOpenSet().build();
    expect(propose(published, ['nanning'])).toMatchObject({ details: { state: 'not issued' } });
  });

  it('naming at least one, each a city government of the directory', () => {
    expect(propose(open, [])).toMatchObject({ code: 'NOTHING_PROPOSED' });
    expect(propose(open, ['atlantis'])).toMatchObject({ code: 'UNKNOWN_UNIT', details: { unit: 'atlantis' } });
    expect(propose(open, ['other'])).toMatchObject({ code: 'NOT_A_CITY', details: { unit: 'other' } });
  });

  it('not while an earlier proposal is being settled', () => {
    expect(propose(carryOut(open, propose(open, ['nanning'])), ['liuzhou'])).toMatchObject({ code: 'OPEN_SET_STATE' });
  });

  it('and the task’s ledger is taken back until they are confirmed', () => {
    const settledTask = { ...resolved, task: { ...resolved.task, inputsSettledAt: noon } };
    expect(carryOut(settledTask, propose(settledTask, [], ['nanning'])).task.inputsSettledAt).toBeNull();
  });
});

describe('The coordinator confirms cities', () => {
  it('and each comes in once and is asked for its input', () => {
    expect(openSetOf(resolved)).toMatchObject({
      state: 'confirmed',
      memberUnitIds: ['nanning', 'liuzhou'],
      proposal: null,
    });
    expect(asked.inputs.map(({ unitId, openSetId }) => [unitId, openSetId])).toEqual([
      ['nanning', 'open-set'],
      ['liuzhou', 'open-set'],
    ]);
  });

  it('and a dropped one leaves with its input, while the others keep theirs', () => {
    const dropped = settled(asked, [], ['nanning']);
    expect(openSetOf(dropped).memberUnitIds).toEqual(['liuzhou']);
    expect(inputOf(dropped, 'nanning')).toMatchObject({ state: 'withdrawn', endedAt: noon });
    expect(inputOf(dropped, 'liuzhou')).toMatchObject({ state: 'requested' });
  });

  it('and an act of a dropped city that waits for its signature is overtaken, which is recorded', () => {
    const act = { verb: 'input.confirm' as const, subjectId: inputOf(asked, 'nanning').id, terms };
    const waiting = carryOut(asked, bindUnit(asked, { act, by: { unitId: 'nanning', maySign: false } }, at));
    const proposed = carryOut(waiting, propose(waiting, [], ['nanning']));
    const verdict = confirmCities(proposed, openSetOf(proposed), at);
    expect(preparedActOf(carryOut(proposed, verdict))).toMatchObject({ state: 'overtaken' });
    const recorded = decided(verdict).events.map(({ verb }) => verb);
    expect(recorded).toEqual(['openSet.confirm', 'input.drop', 'preparedAct.overtake']);
  });

  it('and what a city owes by another set stays', () => {
    const two = settled(aTask().withOpenSet().withOpenSet('second').accepted().build(), ['nanning']);
    const both = carryOut(two, requestInputs(two, at));
    const second = both.openSets[1] ?? openSetOf(both);
    const proposal = { add: ['liuzhou'], drop: ['nanning'], reason: '正文提及' };
    const proposed = carryOut(both, proposeCities(both, { set: second, proposal }, at));
    const after = carryOut(proposed, confirmCities(proposed, proposed.openSets[1] ?? second, at));
    expect(inputOf(after, 'nanning').state).toBe('requested');
  });

  it('only when they are proposed', () => {
    expect(confirmCities(open, openSetOf(open), at)).toMatchObject({ code: 'OPEN_SET_STATE' });
    expect(returnCities(openSetOf(open), note, at)).toMatchObject({ code: 'OPEN_SET_STATE' });
  });

  it('or returns the proposal with a note, and nobody comes in', () => {
    const proposed = carryOut(open, propose(open, ['nanning']));
    const returned = carryOut(proposed, returnCities(openSetOf(proposed), note, at));
    expect(openSetOf(returned)).toMatchObject({ state: 'open', memberUnitIds: [], proposal: null });
  });
});

describe('A city that the document also names as a supporting unit', () => {
  it('owes one input, not two', () => {
    const named = aTask().supportedBy('nanning').withOpenSet().withUnits(aCity('nanning')).accepted().build();
    const facts = settled(named, ['nanning']);
    expect(carryOut(facts, requestInputs(facts, at)).inputs.map((input) => input.unitId)).toEqual(['nanning']);
  });
});

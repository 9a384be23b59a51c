import { describe, expect, it } from '@jest/globals';
import { aPerson } from '#testing/builders/person.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { standings } from '#testing/builders/unit.builder.js';
import { type TaskVerb, taskVerbs } from '../act/task.verbs.js';
import { type Actor, conductor } from '../directory/actor.js';
import { isRefusal, refuse } from '../refusal/refusal.js';
import { liveInputs, type TaskFacts } from '../task/task.facts.js';
import { addressed, authorize, capacitiesOf, mayKnow, taskAccess } from './task.access.js';

const facts = aTask().supportedBy('helper').asked().build();
const ownTask = aTask().ledBy(standings.coordinator).supportedBy('helper').asked().build();
const stranger = aPerson().leaderOf('somebody else');
const coordinator = aPerson().coordinating();

function answer(verb: TaskVerb, actor: Actor, matter: { facts?: TaskFacts; holders?: readonly string[] } = {}): string {
  const refusal = authorize(verb, actor, { facts: matter.facts ?? facts, holders: matter.holders ?? ['helper'] });
  return isRefusal(refusal) ? refusal.code : 'allowed';
}

describe('In which capacity somebody acts', () => {
  const table: readonly (readonly [string, Actor, readonly string[]])[] = [
    ['the engine', conductor, ['conductor']],
    ['a handler of the lead', aPerson().handlerOf('lead'), ['handler of the lead', 'participant']],
    ['a leader of the lead', aPerson().leaderOf('lead'), ['leader of the lead', 'participant']],
    ['a handler of the supporting unit', aPerson().handlerOf('helper'), ['handler of the holder', 'participant']],
    ['a leader of the supporting unit', aPerson().leaderOf('helper'), ['leader of the holder', 'participant']],
    ['the coordinator', coordinator, ['settler', 'coordinator']],
    ['the approver', aPerson().approving(), ['approver']],
    ['the general office', aPerson().inTheOffice(), ['office']],
    ['an inspector', aPerson().inspecting(), ['inspector']],
    ['a stranger', stranger, []],
    ['a coordinator of another unit', aPerson().as('coordinator', 'somebody else'), []],
    ['an administrator', aPerson().as('administrator', standings.secretariat), []],
  ];

  it.each(table)('%s', (_who, actor, capacities) => {
    expect([...capacitiesOf(actor, facts, ['helper'])]).toEqual(capacities);
  });

  it('the general office settles where the coordinator’s unit leads, and the coordinator does not', () => {
    expect([...capacitiesOf(aPerson().inTheOffice(), ownTask, [])]).toEqual(['settler', 'office']);
    expect([...capacitiesOf(coordinator, ownTask, [])]).toEqual(['coordinator', 'participant']);
  });

  it('the lead named by the live assignment is the lead, also while another is proposed', () => {
    const proposed = { ...facts, task: { ...facts.task, leadUnitId: 'other' } };
    expect(capacitiesOf(aPerson().leaderOf('lead'), proposed, []).has('leader of the lead')).toBe(true);
  });
});

describe('Allowed, refused or hidden', () => {
  // By hand: which acts each of these may do on an input that the supporting unit holds.
  const answering: readonly TaskVerb[] = ['input.receive', 'input.confirm', 'input.counter', 'input.contest'];
  const settling: readonly TaskVerb[] = ['input.uphold', 'input.fix', 'input.withdraw', 'input.reopen'];
  const leading: readonly TaskVerb[] = ['input.word', 'input.agree'];
  const deciding: readonly TaskVerb[] = ['referral.approve', 'referral.refuse'];
  const conducting: readonly TaskVerb[] = ['task.start', 'assignment.issue', 'input.request', 'task.settleInputs'];
  const all = [...answering, ...settling, ...leading, ...deciding, ...conducting];
  const may: readonly (readonly [string, Actor, readonly TaskVerb[]])[] = [
    ['the supporting unit answers', aPerson().handlerOf('helper'), answering],
    ['its leader too', aPerson().leaderOf('helper'), answering],
    ['the lead words and agrees', aPerson().handlerOf('lead'), leading],
    ['the coordinator settles', coordinator, settling],
    ['the approver decides', aPerson().approving(), deciding],
    ['the inspector only watches', aPerson().inspecting(), []],
    ['the engine conducts', conductor, conducting],
  ];

  it.each(may)('%s, and is refused everything else', (_who, actor, verbs) => {
    const expected = all.map((verb) => [verb, verbs.includes(verb) ? 'allowed' : 'NOT_ALLOWED']);
    expect(all.map((verb) => [verb, answer(verb, actor)])).toEqual(expected);
  });

  it('from a stranger every act is hidden', () => {
    expect(new Set(taskVerbs.map((verb) => answer(verb, stranger)))).toEqual(new Set(['NOT_FOUND']));
  });

  it('what somebody wrote is the author’s to erase, while the author may know of the task', () => {
    const handler = aPerson('writer').handlerOf('helper');
    const matter = { facts, holders: [], authorId: 'writer' };
    expect(authorize('task.eraseComment', handler, matter)).toBeNull();
    expect(authorize('task.eraseComment', handler, { ...matter, authorId: 'another' })?.code).toBe('NOT_ALLOWED');
    expect(authorize('task.eraseComment', aPerson('writer').leaderOf('elsewhere'), matter)?.code).toBe('NOT_FOUND');
  });

  it('a refusal says to whom the act belongs', () => {
    const refusal = authorize('referral.approve', coordinator, { facts, holders: [] });
    expect(refusal).toMatchObject({ code: 'NOT_ALLOWED', details: { who: 'approver', units: standings.approver } });
    const other = authorize('assignment.accept', coordinator, { facts, holders: ['helper'] });
    expect(other).toMatchObject({ details: { who: 'handler of the holder / leader of the holder', units: 'helper' } });
  });

  it.each([
    ['assignment.issued', facts, 'helper'],
    ['assignment.contested', facts, standings.coordinator],
    ['assignment.contested', ownTask, standings.secretariat],
    ['assignment.referred', facts, standings.approver],
    ['input.countered', facts, 'lead'],
  ])('a refused move of what is %s says with which unit it is', (next, of, units) => {
    const refusal = refuse('ASSIGNMENT_STATE', { next });
    expect(addressed(refusal, { facts: of, holders: ['helper'] }).details).toEqual({ next, units });
  });

  it('a refused move of what is over names no unit, nor does another refusal', () => {
    for (const refusal of [
      refuse('REFERRAL_STATE', { next: 'referral.approved' }),
      refuse('URGED_ENOUGH', { count: 1 }),
    ])
      expect(addressed(refusal, { facts, holders: ['helper'] })).toBe(refusal);
  });

  it.each(taskVerbs)('somebody may do %s', (verb) => {
    expect(taskAccess[verb]).not.toEqual([]);
  });
});

describe('A past act on paper', () => {
  const table: readonly (readonly [string, Actor, string, string])[] = [
    ['the office enters any', aPerson().inTheOffice(), 'helper', 'allowed'],
    ['whoever settles enters any', coordinator, 'helper', 'allowed'],
    ['a leader enters their own unit’s', aPerson().leaderOf('helper'), 'helper', 'allowed'],
    ['a leader of the lead enters its acceptance', aPerson().leaderOf('lead'), 'lead', 'allowed'],
    ['a leader of the lead does not enter another’s', aPerson().leaderOf('lead'), 'helper', 'NOT_ALLOWED'],
    ['a supporter does not enter the lead’s', aPerson().leaderOf('helper'), 'lead', 'NOT_ALLOWED'],
    ['a handler does not go round the leader', aPerson().handlerOf('helper'), 'helper', 'NOT_ALLOWED'],
    ['a handler of the lead neither', aPerson().handlerOf('lead'), 'lead', 'NOT_ALLOWED'],
  ];

  it.each(table)('%s', (...[, actor, holder, outcome]) => {
    expect(answer('task.backfill', actor, { holders: [holder] })).toBe(outcome);
  });
});

describe('Recusal', () => {
  const settling = taskVerbs.filter((verb) => taskAccess[verb].includes('settler') && verb !== 'task.backfill');

  it.each(settling)('refuses %s to the coordinator whose unit leads, and names who settles', (verb) => {
    expect(authorize(verb, coordinator, { facts: ownTask, holders: [] })).toMatchObject({
      code: 'RECUSED',
      details: { who: 'secretariat', units: standings.secretariat },
    });
    expect(answer(verb, aPerson().inTheOffice(), { facts: ownTask })).toBe('allowed');
  });

  it('refuses a person who is at home in a unit that takes part, whatever else they are', () => {
    expect(answer('input.uphold', coordinator.handlerOf('helper'))).toBe('RECUSED');
    expect(answer('input.uphold', aPerson().inTheOffice().leaderOf('helper'), { facts: ownTask })).toBe('RECUSED');
  });

  it('does not stand in the way of acts that need no settler', () => {
    expect(answer('task.markOffline', coordinator, { facts: ownTask })).toBe('allowed');
    expect(answer('referral.approve', coordinator, { facts: ownTask })).toBe('NOT_ALLOWED');
  });
});

describe('Progress', () => {
  it.each([
    ['the engine', conductor, true],
    ['a unit that takes part', aPerson().handlerOf('helper'), true],
    ['an inspector', aPerson().inspecting(), true],
    ['a stranger', stranger, false],
  ] as const)('of a task, for %s', (_who, actor, known) => {
    expect(mayKnow(actor, facts)).toBe(known);
  });

  it('stays open to a unit that once took part', () => {
    const inputs = liveInputs(facts).map((input) => ({ ...input, state: 'withdrawn' as const }));
    const left = { ...facts, inputs, supports: [] };
    expect(mayKnow(aPerson().handlerOf('helper'), left)).toBe(true);
  });
});

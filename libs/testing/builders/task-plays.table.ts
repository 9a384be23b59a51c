import type { ActContext, Verdict } from '#domain/act/decision.js';
import type { TaskVerb } from '#domain/act/task.verbs.js';
import * as assignments from '#domain/assignment/assignment.acts.js';
import { type Actor, belongsTo, holds } from '#domain/directory/actor.js';
import * as inputs from '#domain/input/input.acts.js';
import { confirmCities, proposeCities, returnCities } from '#domain/open-set/open-set.acts.js';
import {
  type BindingAct,
  bindUnit,
  maySign,
  returnPreparedAct,
  signPreparedAct,
} from '#domain/prepared-act/prepared-act.acts.js';
import { decideReferral, proposeReferral, type Subject } from '#domain/referral/referral.acts.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import { contest, note, terms } from './row.builder.js';

/** One way to act on a task: on which matters, held by whom, and what the act decides. */
export interface Play {
  readonly verb: TaskVerb;
  readonly matters: (facts: TaskFacts) => readonly Matter[];
}

export interface Matter {
  readonly id: string;
  readonly holders: readonly string[];
  readonly decide: (hand: Hand) => Verdict;
}

/** Who acts, when, and which unit the act names where it names one. */
export interface Hand {
  readonly actor: Actor;
  readonly context: ActContext;
  readonly unitId: string;
}

/** Matters of a task that are rows with an id. */
type Rows = 'assignments' | 'inputs' | 'openSets' | 'referrals' | 'preparedActs';
type RowOf<Name extends Rows> = TaskFacts[Name][number];

function on<Name extends Rows>(
  name: Name,
  verb: TaskVerb,
  decide: (row: RowOf<Name>, facts: TaskFacts, hand: Hand) => Verdict,
): Play {
  const matters = (facts: TaskFacts): Matter[] =>
    facts[name].map((row: RowOf<Name>) => ({
      id: row.id,
      holders: holdersOf(row, facts),
      decide: (hand) => decide(row, facts, hand),
    }));
  return { verb, matters };
}

function byEngine(verb: TaskVerb, decide: (facts: TaskFacts, context: ActContext) => Verdict): Play {
  const matters = (facts: TaskFacts): Matter[] => [
    { id: facts.task.id, holders: [], decide: ({ context }) => decide(facts, context) },
  ];
  return { verb, matters };
}

function holdersOf(row: RowOf<Rows>, facts: TaskFacts): readonly string[] {
  if ('delegatedUnitId' in row && row.delegatedUnitId !== null) return [row.unitId, row.delegatedUnitId];
  return 'unitId' in row ? [row.unitId] : [facts.task.leadUnitId];
}

function bind(facts: TaskFacts, act: BindingAct, { actor, context }: Hand): Verdict {
  const row = [...facts.assignments, ...facts.inputs].find((candidate) => candidate.id === act.subjectId);
  const holders = row === undefined ? [] : holdersOf(row, facts);
  const unitId = holders.find((holder) => belongsTo(actor, holder)) ?? '';
  const isLeader = holders.some((holder) => holds(actor, 'leader', holder));
  return bindUnit(facts, { act, by: { unitId, maySign: maySign(facts, act.verb, isLeader) } }, context);
}

function refer(facts: TaskFacts, subject: Subject, { unitId, context }: Hand): Verdict {
  const toUnitId = unitId === subject.row.unitId && subject.kind === 'input' ? null : unitId;
  return proposeReferral(facts, { subject, proposed: { toUnitId, reason: contest.reason } }, context);
}

const decide = (verb: 'approve' | 'refuse') =>
  on('referrals', `referral.${verb}`, (referral, facts, { context }) =>
    decideReferral(facts, { referral, verb, opinion: '同意' }, context),
  );

/** Every act that changes the facts of a task. */
export const plays: readonly Play[] = [
  byEngine('task.start', assignments.startTask),
  byEngine('assignment.issue', assignments.issueAssignment),
  byEngine('input.request', inputs.requestInputs),
  byEngine('task.settleInputs', inputs.settleInputs),
  on('assignments', 'assignment.receive', (row, _, { context }) => assignments.receiveAssignment(row, context)),
  on('assignments', 'assignment.accept', ({ id }, facts, hand) =>
    bind(facts, { verb: 'assignment.accept', subjectId: id, terms: {} }, hand),
  ),
  on('assignments', 'assignment.contest', ({ id }, facts, hand) =>
    bind(facts, { verb: 'assignment.contest', subjectId: id, terms: contest }, hand),
  ),
  on('assignments', 'assignment.uphold', (row, _, { context }) => assignments.upholdAssignment(row, note, context)),
  on('assignments', 'assignment.reopen', (row, _, { context }) => assignments.reopenAssignment(row, note, context)),
  on('inputs', 'input.receive', (row, _, { context }) => inputs.receiveInput(row, context)),
  on('inputs', 'input.word', (row, _, { context }) => inputs.wordInput(row, { wording: terms.what }, context)),
  on('inputs', 'input.confirm', ({ id }, facts, hand) =>
    bind(facts, { verb: 'input.confirm', subjectId: id, terms }, hand),
  ),
  on('inputs', 'input.counter', ({ id }, facts, hand) =>
    bind(facts, { verb: 'input.counter', subjectId: id, terms }, hand),
  ),
  on('inputs', 'input.contest', ({ id }, facts, hand) =>
    bind(facts, { verb: 'input.contest', subjectId: id, terms: contest }, hand),
  ),
  on('inputs', 'input.agree', (row, _, { context }) => inputs.agreeInput(row, context)),
  on('inputs', 'input.uphold', (row, _, { context }) => inputs.upholdInput(row, note, context)),
  on('inputs', 'input.fix', (row, _, { context }) => inputs.fixInput(row, { ...note, terms }, context)),
  on('inputs', 'input.withdraw', (row, facts, { context }) =>
    inputs.withdrawInput(facts, row, { ...note, ...context }),
  ),
  on('inputs', 'input.delegate', (row, facts, { context }) =>
    inputs.delegateInput(
      row,
      facts.units.find((unit) => unit.parentId === row.unitId),
      context,
    ),
  ),
  on('inputs', 'input.reopen', (row, _, { context }) => inputs.reopenInput(row, note, context)),
  on('openSets', 'openSet.propose', (set, facts, { unitId, context }) => {
    const isMember = set.memberUnitIds.includes(unitId);
    const proposal = { add: isMember ? [] : [unitId], drop: isMember ? [unitId] : [], reason: contest.reason };
    return proposeCities(facts, { set, proposal }, context);
  }),
  on('openSets', 'openSet.confirm', (set, facts, { context }) => confirmCities(facts, set, context)),
  on('openSets', 'openSet.return', (set, _, { context }) => returnCities(set, note, context)),
  on('assignments', 'referral.propose', (row, facts, hand) => refer(facts, { kind: 'assignment', row }, hand)),
  on('inputs', 'referral.propose', (row, facts, hand) => refer(facts, { kind: 'input', row }, hand)),
  decide('approve'),
  decide('refuse'),
  on('preparedActs', 'preparedAct.sign', (row, facts, { context }) => signPreparedAct(facts, row, context)),
  on('preparedActs', 'preparedAct.return', (row, _, { context }) => returnPreparedAct(row, note, context)),
];

import type { ActContext, Verdict } from '../act/decision.js';
import type { Contest, Note } from '../assignment/assignment.acts.js';
import { alreadyDeemed, nothing } from '../assignment/assignment.acts.js';
import type { Unit } from '../directory/unit.js';
import { move } from '../life/life.js';
import { isRefusal, refuse } from '../refusal/refusal.js';
import { leadHasAccepted, type TaskFacts, unaskedUnits } from '../task/task.facts.js';
import { nextTaskStep, progressOf } from '../task/task.procedure.js';
import { type Input, inputLife, type InputTerms, type InputVerb } from './input.js';

/** Ensures that every unit that owes the lead an input has been asked; a lead that has not accepted needs none yet. */
export function requestInputs(facts: TaskFacts, context: ActContext): Verdict {
  if (!leadHasAccepted(facts)) return nothing;
  const rows = unaskedUnits(facts).map((owing) => newInput(facts, owing, context));
  if (rows.length === 0) return nothing;
  const { task } = facts;
  return {
    changes: [
      ...rows.map((row) => ({ insert: 'inputs' as const, row })),
      ...(task.inputsSettledAt === null
        ? []
        : [{ update: 'tasks' as const, id: task.id, set: { inputsSettledAt: null } }]),
    ],
    events: rows.map((row) => ({
      verb: 'input.request',
      subjectId: row.id,
      unitId: row.unitId,
      at: context.at,
      payload: { round: row.round },
    })),
  };
}

export function newInput(
  facts: TaskFacts,
  owing: { unitId: string; openSetId: string | null },
  context: ActContext,
): Input {
  return {
    id: context.newId(),
    taskId: facts.task.id,
    unitId: owing.unitId,
    delegatedUnitId: null,
    round: facts.inputs.filter((input) => input.unitId === owing.unitId).length + 1,
    state: inputLife.initial,
    openSetId: owing.openSetId,
    requestedAt: context.at,
    receivedAt: null,
    confirmedAt: null,
    deemedAt: null,
    wording: null,
    terms: null,
    contestReason: null,
    settlement: null,
    endedAt: null,
    revision: 1,
  };
}

/** When every input is promised the task has an input ledger. Judged anew under the lock: the conductor's view may be old. */
export function settleInputs(facts: TaskFacts, context: ActContext): Verdict {
  if (nextTaskStep(progressOf(facts, context.at), context.at) !== 'settleInputs') return nothing;
  const promised = facts.inputs.filter((input) => input.state === 'confirmed').length;
  return {
    changes: [{ update: 'tasks', id: facts.task.id, set: { inputsSettledAt: context.at } }],
    events: [
      { verb: 'task.settleInputs', subjectId: facts.task.id, unitId: null, at: context.at, payload: { promised } },
    ],
  };
}

export function receiveInput(input: Input, context: ActContext): Verdict {
  if (input.state === 'requested' && input.receivedAt !== null) return nothing;
  return change(input, 'receive', { at: context.at, set: { receivedAt: context.at }, payload: {} });
}

/** The lead proposes the wording of what it needs. */
export function wordInput(input: Input, { wording }: { readonly wording: string }, context: ActContext): Verdict {
  return change(input, 'word', { at: context.at, set: { wording }, payload: { wording } });
}

export function confirmInput(input: Input, terms: InputTerms, context: ActContext): Verdict {
  const set = { terms, confirmedAt: context.at, receivedAt: input.receivedAt ?? context.at };
  return change(input, 'confirm', { at: context.at, set, payload: { terms } });
}

/** A counter-offer: other terms than the lead asked for; the lead agrees, or the coordinator settles. */
export function counterInput(input: Input, terms: InputTerms, context: ActContext): Verdict {
  const set = { terms, receivedAt: input.receivedAt ?? context.at };
  return change(input, 'counter', { at: context.at, set, payload: { terms } });
}

export function agreeInput(input: Input, { at, deemed = false }: ActContext): Verdict {
  const set = { confirmedAt: at, ...(deemed && { deemedAt: at }) };
  return change(input, 'agree', { at, set, payload: { terms: input.terms, ...(deemed && { deemed }) } });
}

/** Silence counts as a promise of what the lead has worded, or of what the plan says; nobody has stated other terms. */
export function confirmSilently(input: Input, { at }: ActContext): Verdict {
  const payload = { terms: null, wording: input.wording, deemed: true };
  return change(input, 'confirm', { at, set: { confirmedAt: at, deemedAt: at }, payload });
}

export function contestInput(input: Input, contest: Contest, context: ActContext): Verdict {
  const set = { contestReason: contest.reason, receivedAt: input.receivedAt ?? context.at };
  return change(input, 'contest', { at: context.at, set, payload: { ...contest } });
}

export function upholdInput(input: Input, { note }: Note, context: ActContext): Verdict {
  return change(input, 'uphold', { at: context.at, set: { settlement: note }, payload: { note } });
}

/** The coordinator fixes the terms of a counter-offer that the lead did not agree to. */
export function fixInput(input: Input, fixed: Note & { readonly terms: InputTerms }, context: ActContext): Verdict {
  const set = { terms: fixed.terms, settlement: fixed.note, confirmedAt: context.at };
  return change(input, 'fix', { at: context.at, set, payload: { ...fixed } });
}

/** Only for units that an open set brought in; the lead's proposal is then amended as well. */
export function withdrawInput(facts: TaskFacts, input: Input, act: Note & ActContext): Verdict {
  if (input.openSetId === null) return refuse('NAMED_BY_DOCUMENT');
  const set = { settlement: act.note, endedAt: act.at };
  const verdict = change(input, 'withdraw', { at: act.at, set, payload: { note: act.note } });
  const openSet = facts.openSets.find((candidate) => candidate.id === input.openSetId);
  if (isRefusal(verdict) || openSet === undefined) return verdict;
  const memberUnitIds = openSet.memberUnitIds.filter((unitId) => unitId !== input.unitId);
  const leave = { update: 'openSets' as const, id: openSet.id, set: { memberUnitIds, revision: openSet.revision + 1 } };
  return { ...verdict, changes: [...verdict.changes, leave] };
}

/** A city hands its input to a subordinate bureau and stays answerable. */
export function delegateInput(input: Input, bureau: Unit | undefined, context: ActContext): Verdict {
  if (bureau === undefined) return refuse('UNKNOWN_UNIT', { unit: '?' });
  if (bureau.parentId !== input.unitId) return refuse('NOT_A_SUBORDINATE', { unit: bureau.name });
  const set = { delegatedUnitId: bureau.id };
  return change(input, 'delegate', { at: context.at, set, payload: { unitId: bureau.id } });
}

/** With an input open again the task has no input ledger until all are settled anew. */
export function reopenInput(input: Input, { note }: Note, context: ActContext): Verdict {
  const set = { confirmedAt: null, deemedAt: null, settlement: note };
  const verdict = change(input, 'reopen', { at: context.at, set, payload: { note } });
  if (isRefusal(verdict)) return verdict;
  const unsettle = { update: 'tasks' as const, id: input.taskId, set: { inputsSettledAt: null } };
  return { ...verdict, changes: [...verdict.changes, unsettle] };
}

/** The input of a unit that no longer takes part. */
export function dropInput(input: Input, context: ActContext): Verdict {
  return change(input, 'drop', { at: context.at, set: { endedAt: context.at }, payload: {} });
}

interface Move {
  readonly at: string;
  readonly set: Partial<Input>;
  readonly payload: Readonly<Record<string, unknown>>;
}

type Recorded = Exclude<InputVerb, 'refer' | 'keep' | 'remove'>;

function change(input: Input, verb: Recorded, { at, set, payload }: Move): Verdict {
  const state = move(inputLife, input.state, verb);
  if (isRefusal(state)) return input.deemedAt === null ? state : alreadyDeemed('confirm', input.deemedAt);
  return {
    changes: [{ update: 'inputs', id: input.id, set: { ...set, state, revision: input.revision + 1 } }],
    events: [{ verb: `input.${verb}`, subjectId: input.id, unitId: input.unitId, at, payload }],
  };
}

import type { ActContext, Decision, Verdict } from '../act/decision.js';
import { acceptAssignment, type Contest, contestAssignment, nothing } from '../assignment/assignment.acts.js';
import type { Input, InputTerms } from '../input/input.js';
import { confirmInput, contestInput, counterInput, dropInput } from '../input/input.acts.js';
import { move } from '../life/life.js';
import { isRefusal, refuse } from '../refusal/refusal.js';
import type { TaskFacts } from '../task/task.facts.js';
import { waitingOn, withOvertaken } from './overtake.js';
import { isYearAct, performInYear, type YearBindingAct } from './year-binding.acts.js';
import { type BindingVerb, type PreparedAct, preparedActLife } from './prepared-act.js';

/** The terms that each binding verb needs. */
export type BindingAct =
  | { readonly verb: 'assignment.accept'; readonly subjectId: string; readonly terms: Readonly<Record<string, never>> }
  | { readonly verb: 'assignment.contest' | 'input.contest'; readonly subjectId: string; readonly terms: Contest }
  | { readonly verb: 'input.confirm' | 'input.counter'; readonly subjectId: string; readonly terms: InputTerms }
  | YearBindingAct;

/** Who stands behind a binding act of a unit. */
export interface Standing {
  readonly unitId: string;
  /** The actor may sign: a leader of the unit, or a handler whom policy lets sign this verb. */
  readonly maySign: boolean;
}

/** An act that binds a unit takes effect when signed; prepared by a handler it waits for the leader. */
export function bindUnit(
  facts: TaskFacts,
  { act, by }: { act: BindingAct; by: Standing },
  context: ActContext,
): Verdict {
  const verdict = perform(facts, act, context);
  if (isRefusal(verdict)) return verdict;
  const waiting = waitingOn(facts, act.subjectId);
  if (by.maySign) return withOvertaken(verdict, waiting, context);
  if (waiting.some((prepared) => prepared.verb === act.verb)) return refuse('ALREADY_PREPARED');
  return prepare(facts, { act, unitId: by.unitId }, context);
}

function prepare(
  facts: TaskFacts,
  { act, unitId }: { act: BindingAct; unitId: string },
  context: ActContext,
): Decision {
  const row: PreparedAct = {
    id: context.newId(),
    taskId: facts.task.id,
    unitId,
    verb: act.verb,
    subjectId: act.subjectId,
    terms: { ...act.terms },
    preparedBy: context.actorId,
    preparedAt: context.at,
    state: preparedActLife.initial,
    endedAt: null,
    note: null,
    revision: 1,
  };
  const payload = { verb: act.verb, subjectId: act.subjectId, terms: row.terms };
  return {
    changes: [{ insert: 'preparedActs', row }],
    events: [{ verb: 'preparedAct.prepare', subjectId: row.id, unitId, at: context.at, payload }],
  };
}

/** The leader signs: the act takes effect now, in the unit's name, with who prepared it. */
export function signPreparedAct(facts: TaskFacts, prepared: PreparedAct, context: ActContext): Verdict {
  const state = move(preparedActLife, prepared.state, 'sign');
  if (isRefusal(state)) return state;
  const verdict = perform(facts, actOf(prepared), context);
  if (isRefusal(verdict)) return verdict;
  const signed: Decision = {
    changes: [
      { update: 'preparedActs', id: prepared.id, set: { state, endedAt: context.at, revision: prepared.revision + 1 } },
      ...verdict.changes,
    ],
    events: [
      {
        verb: 'preparedAct.sign',
        subjectId: prepared.id,
        unitId: prepared.unitId,
        at: context.at,
        payload: { preparedBy: prepared.preparedBy },
      },
      ...verdict.events,
    ],
  };
  const others = waitingOn(facts, prepared.subjectId).filter((other) => other.id !== prepared.id);
  return withOvertaken(signed, others, context);
}

/** The leader sends it back to the handler with a note. */
export function returnPreparedAct(
  prepared: PreparedAct,
  { note }: { readonly note: string },
  context: ActContext,
): Verdict {
  const state = move(preparedActLife, prepared.state, 'return');
  if (isRefusal(state)) return state;
  const set = { state, note, endedAt: context.at, revision: prepared.revision + 1 };
  return {
    changes: [{ update: 'preparedActs', id: prepared.id, set }],
    events: [
      {
        verb: 'preparedAct.return',
        subjectId: prepared.id,
        unitId: prepared.unitId,
        at: context.at,
        payload: { note },
      },
    ],
  };
}

function actOf(prepared: PreparedAct): BindingAct {
  // The cast holds: the terms were validated in the shape of their verb when the act was prepared.
  return { verb: prepared.verb, subjectId: prepared.subjectId, terms: prepared.terms } as unknown as BindingAct;
}

function perform(facts: TaskFacts, act: BindingAct, context: ActContext): Verdict {
  if (isYearAct(act)) return performInYear(facts, act, context);
  const assignment = facts.assignments.find((row) => row.id === act.subjectId);
  const input = facts.inputs.find((row) => row.id === act.subjectId);
  switch (act.verb) {
    case 'assignment.accept':
      return assignment ? acceptAssignment(assignment, context) : refuse('NOT_FOUND');
    case 'assignment.contest':
      return assignment ? contestAssignment(assignment, act.terms, context) : refuse('NOT_FOUND');
    case 'input.confirm':
      return input ? confirmInput(input, act.terms, context) : refuse('NOT_FOUND');
    case 'input.counter':
      return input ? counterInput(input, act.terms, context) : refuse('NOT_FOUND');
    case 'input.contest':
      return input ? contestInput(input, act.terms, context) : refuse('NOT_FOUND');
  }
}

/** Inputs of units that no longer owe them end, and with each the acts on it that still wait for a signature. */
export function dropInputs(facts: TaskFacts, inputs: readonly Input[], context: ActContext): Verdict {
  return inputs.reduce<Verdict>((so, input) => {
    const dropped = dropInput(input, context);
    if (isRefusal(so) || isRefusal(dropped)) return isRefusal(so) ? so : dropped;
    const both = { changes: [...so.changes, ...dropped.changes], events: [...so.events, ...dropped.events] };
    return withOvertaken(both, waitingOn(facts, input.id), context);
  }, nothing);
}

/** Whether the actor's hand is enough for this verb: a leader's always, a handler's where policy says so. */
export function maySign(facts: TaskFacts, verb: BindingVerb, isLeader: boolean): boolean {
  return isLeader || facts.policy.signing[verb] === 'handler';
}

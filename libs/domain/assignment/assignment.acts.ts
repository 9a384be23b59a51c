import type { ActContext, Decision, Verdict } from '../act/decision.js';
import { dayInShanghai } from '../calendar/day.js';
import { move } from '../life/life.js';
import { isRefusal, type Refusal, refuse } from '../refusal/refusal.js';
import { liveAssignment, type TaskFacts } from '../task/task.facts.js';
import { type Assignment, assignmentLife, type AssignmentVerb } from './assignment.js';

export interface Contest {
  readonly reason: string;
  /** The unit that should take the matter instead, if the contesting unit can name one. */
  readonly unitId: string | null;
}

export interface Note {
  readonly note: string;
}

export function startTask(facts: TaskFacts, context: ActContext): Verdict {
  if (facts.task.startedAt !== null) return nothing;
  return {
    changes: [{ update: 'tasks', id: facts.task.id, set: { startedAt: context.at } }],
    events: [{ verb: 'task.start', subjectId: facts.task.id, unitId: null, at: context.at, payload: {} }],
  };
}

/** Ensures that the task is with the unit that answers for it now; "already so" is a good answer. */
export function issueAssignment(facts: TaskFacts, context: ActContext): Verdict {
  const { task } = facts;
  if (task.startedAt === null || task.closedAt !== null || liveAssignment(facts)?.unitId === task.leadUnitId)
    return nothing;
  const round = facts.assignments.length + 1;
  const row: Assignment = {
    id: context.newId(),
    taskId: task.id,
    unitId: task.leadUnitId,
    round,
    state: assignmentLife.initial,
    issuedAt: context.at,
    receivedAt: null,
    acceptedAt: null,
    deemedAt: null,
    contestReason: null,
    contestUnitId: null,
    settlement: null,
    endedAt: null,
    revision: 1,
  };
  return {
    changes: [{ insert: 'assignments', row }],
    events: [{ verb: 'assignment.issue', subjectId: row.id, unitId: row.unitId, at: context.at, payload: { round } }],
  };
}

/** 签收: the paper has arrived and was seen. */
export function receiveAssignment(assignment: Assignment, context: ActContext): Verdict {
  if (assignment.state === 'issued' && assignment.receivedAt !== null) return nothing;
  return change(assignment, 'receive', { at: context.at, set: { receivedAt: context.at }, payload: {} });
}

/** 认领: who accepts has seen it, so a missing receipt is recorded at the same moment; silence has seen nothing. */
export function acceptAssignment(assignment: Assignment, { at, deemed = false }: ActContext): Verdict {
  const { receivedAt } = assignment;
  const set = { acceptedAt: at, ...(deemed ? { deemedAt: at } : { receivedAt: receivedAt ?? at }) };
  return change(assignment, 'accept', { at, set, payload: deemed ? { deemed } : {} });
}

export function contestAssignment(assignment: Assignment, contest: Contest, context: ActContext): Verdict {
  const set = {
    contestReason: contest.reason,
    contestUnitId: contest.unitId,
    receivedAt: assignment.receivedAt ?? context.at,
  };
  return change(assignment, 'contest', { at: context.at, set, payload: { ...contest } });
}

/** The coordinator upholds the assignment: the unit is asked again. */
export function upholdAssignment(assignment: Assignment, { note }: Note, context: ActContext): Verdict {
  return change(assignment, 'uphold', { at: context.at, set: { settlement: note }, payload: { note } });
}

export function reopenAssignment(assignment: Assignment, { note }: Note, context: ActContext): Verdict {
  const set = { acceptedAt: null, deemedAt: null, settlement: note };
  return change(assignment, 'reopen', { at: context.at, set, payload: { note } });
}

/** The answer of an act that finds everything already so. */
export const nothing: Decision = { changes: [], events: [] };

/** Silence has counted, and only the coordinator can take that back. */
export function alreadyDeemed(verb: 'accept' | 'confirm' | 'agree', deemedAt: string): Refusal {
  return refuse('ALREADY_DEEMED', { verb, on: dayInShanghai(deemedAt) });
}

interface Move {
  readonly at: string;
  readonly set: Partial<Assignment>;
  readonly payload: Readonly<Record<string, unknown>>;
}

type Recorded = Exclude<AssignmentVerb, 'refer' | 'keep' | 'replace' | 'amend'>;

function change(assignment: Assignment, verb: Recorded, { at, set, payload }: Move): Verdict {
  const state = move(assignmentLife, assignment.state, verb);
  if (isRefusal(state)) return assignment.deemedAt === null ? state : alreadyDeemed('accept', assignment.deemedAt);
  return {
    changes: [{ update: 'assignments', id: assignment.id, set: { ...set, state, revision: assignment.revision + 1 } }],
    events: [{ verb: `assignment.${verb}`, subjectId: assignment.id, unitId: assignment.unitId, at, payload }],
  };
}

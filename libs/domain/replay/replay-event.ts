import type { ActContext, Change, Decision, Verdict } from '../act/decision.js';
import type { TaskVerb } from '../act/task.verbs.js';
import * as assignments from '../assignment/assignment.acts.js';
import type { Assignment } from '../assignment/assignment.js';
import * as clocks from '../clock-request/clock-request.acts.js';
import type { ClockRequest } from '../clock-request/clock-request.js';
import type { InputTerms, Input } from '../input/input.js';
import * as inputs from '../input/input.acts.js';
import { confirmCities, returnCities } from '../open-set/open-set.acts.js';
import type { CitiesProposal, OpenSet } from '../open-set/open-set.js';
import type { PreparedAct } from '../prepared-act/prepared-act.js';
import { decideReferral } from '../referral/referral.acts.js';
import type { Referral } from '../referral/referral.js';
import { isRefusal } from '../refusal/refusal.js';
import * as slips from '../slip/slip.acts.js';
import type { Slip } from '../slip/slip.js';
import { owingUnits, type TaskFacts, type TaskRows } from '../task/task.facts.js';
import { changed, type Replay } from './replay-act.js';
import { yearReplays } from './replay-year-event.js';

/** An event as it was recorded, as far as facts follow from it. */
export interface PastEvent {
  readonly verb: TaskVerb;
  readonly subjectId: string;
  readonly unitId: string | null;
  readonly actorId: string;
  /** ISO instant. */
  readonly at: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What an event stands for; nothing where it has no part in what waits for whom. */
export function replayEvent(facts: TaskFacts, event: PastEvent, newId: () => string): Decision {
  const { occurredAt } = event.payload;
  const at = typeof occurredAt === 'string' ? occurredAt : event.at;
  const act = replays[event.verb];
  const verdict = act?.(facts, event, { at, actorId: event.actorId, newId });
  // Under other rules the matter may have ended before: then the act could not have been done.
  return verdict === undefined || isRefusal(verdict) ? changed([]) : verdict;
}

const note = { note: '' };
const nowhere = { reason: '', unitId: null };
const unsaid: InputTerms = { what: '', toWhom: '', by: '', contact: '' };

function onAssignment(act: (row: Assignment, context: ActContext) => Verdict): Replay {
  return (facts, { subjectId }, context) => {
    const row = facts.assignments.find(({ id }) => id === subjectId);
    return row && act(row, context);
  };
}

function onInput(act: (row: Input, context: ActContext, event: PastEvent) => Verdict): Replay {
  return (facts, event, context) => {
    const row = facts.inputs.find(({ id }) => id === event.subjectId);
    return row && act(row, context, event);
  };
}

interface Told {
  readonly facts: TaskFacts;
  readonly event: PastEvent;
}

function onSet(act: (row: OpenSet, context: ActContext, told: Told) => Verdict): Replay {
  return (facts, event, context) => {
    const row = facts.openSets.find(({ id }) => id === event.subjectId);
    return row && act(row, context, { facts, event });
  };
}

function onReferral(verb: 'approve' | 'refuse'): Replay {
  return (facts, { subjectId }, context) => {
    const referral = facts.referrals.find(({ id }) => id === subjectId);
    return referral && decideReferral(facts, { referral, verb, opinion: '' }, context);
  };
}

/** Slips are known by their number: a replay drafts its own. */
function onSlip(act: (row: Slip, context: ActContext, event: PastEvent) => Verdict): Replay {
  return (facts, event, context) => {
    const row = facts.slips.find(({ number }) => number === event.payload.number);
    return row && act(row, context, event);
  };
}

function onRequest(act: (request: ClockRequest, facts: TaskFacts, context: ActContext) => Verdict): Replay {
  return (facts, { subjectId }, context) => {
    const request = facts.clockRequests.find(({ id }) => id === subjectId);
    return request && act(request, facts, context);
  };
}

/** With an input asked for anew, or another city, the task has no input ledger. */
function unsettled({ task }: TaskFacts): Change<TaskRows> {
  return { update: 'tasks', id: task.id, set: { inputsSettledAt: null } };
}

function ended(state: PreparedAct['state']): Replay {
  return (_facts, { subjectId, at }) => {
    return changed([{ update: 'preparedActs', id: subjectId, set: { state, endedAt: at } }]);
  };
}

const refer: Replay = (facts, { subjectId, unitId, at, payload }) => {
  const about = String(payload.subjectId);
  const isAssignment = facts.assignments.some(({ id }) => id === about);
  const row: Referral = {
    id: subjectId,
    taskId: facts.task.id,
    subjectKind: isAssignment ? 'assignment' : 'input',
    subjectId: about,
    fromUnitId: unitId ?? '',
    toUnitId: typeof payload.toUnitId === 'string' ? payload.toUnitId : null,
    reason: '',
    state: 'proposed',
    proposedAt: at,
    decidedAt: null,
    opinion: null,
    revision: 1,
  };
  const referred: Change<TaskRows> = isAssignment
    ? { update: 'assignments', id: about, set: { state: 'referred' } }
    : { update: 'inputs', id: about, set: { state: 'referred' } };
  return changed([referred, { insert: 'referrals', row }]);
};

const prepare: Replay = (facts, { subjectId, unitId, actorId, at, payload }) => {
  const row: PreparedAct = {
    id: subjectId,
    taskId: facts.task.id,
    unitId: unitId ?? '',
    verb: payload.verb as PreparedAct['verb'], // as `prepare` recorded it
    subjectId: String(payload.subjectId),
    terms: {},
    preparedBy: actorId,
    preparedAt: at,
    state: 'prepared',
    endedAt: null,
    note: null,
    revision: 1,
  };
  return changed([{ insert: 'preparedActs', row }]);
};

const ask: Replay = (facts, { subjectId, payload }, context) => {
  const deadline = facts.deadlines.find(({ key, state }) => key === payload.deadlineKey && state === 'open');
  const demand = payload as unknown as clocks.ClockDemand; // as `askClock` recorded it
  return deadline && clocks.askClock(facts, { deadline, demand }, { ...context, newId: () => subjectId });
};

/** How each verb is done again. Verbs that are not here follow from others, or change nothing that waits for anybody. */
const replays: Partial<Readonly<Record<TaskVerb, Replay>>> = {
  'task.start': (facts, _event, context) => assignments.startTask(facts, context),
  'task.settleInputs': (facts, { at }) =>
    changed([{ update: 'tasks', id: facts.task.id, set: { inputsSettledAt: at } }]),
  'assignment.issue': (facts, { subjectId }, context) =>
    assignments.issueAssignment(facts, { ...context, newId: () => subjectId }),
  'assignment.receive': onAssignment(assignments.receiveAssignment),
  'assignment.accept': onAssignment(assignments.acceptAssignment),
  'assignment.contest': onAssignment((row, context) => assignments.contestAssignment(row, nowhere, context)),
  'assignment.uphold': onAssignment((row, context) => assignments.upholdAssignment(row, note, context)),
  'assignment.reopen': onAssignment((row, context) => assignments.reopenAssignment(row, note, context)),
  'input.request': (facts, { subjectId, unitId }, context) => {
    const owing = owingUnits(facts).find((one) => one.unitId === unitId) ?? { unitId: unitId ?? '', openSetId: null };
    const row = inputs.newInput(facts, owing, { ...context, newId: () => subjectId });
    return changed([{ insert: 'inputs', row }, unsettled(facts)]);
  },
  'input.receive': onInput((row, context) => inputs.receiveInput(row, context)),
  'input.confirm': onInput((row, context) => inputs.confirmInput(row, unsaid, context)),
  'input.counter': onInput((row, context) => inputs.counterInput(row, unsaid, context)),
  'input.agree': onInput((row, context) => inputs.agreeInput(row, context)),
  'input.contest': onInput((row, context) => inputs.contestInput(row, nowhere, context)),
  'input.uphold': onInput((row, context) => inputs.upholdInput(row, note, context)),
  'input.fix': onInput((row, context) => inputs.fixInput(row, { ...note, terms: unsaid }, context)),
  'input.withdraw': (facts, { subjectId }, context) => {
    const row = facts.inputs.find(({ id }) => id === subjectId);
    return row && inputs.withdrawInput(facts, row, { ...note, ...context });
  },
  'input.delegate': onInput((row, _context, { payload }) =>
    changed([{ update: 'inputs', id: row.id, set: { delegatedUnitId: String(payload.unitId) } }]),
  ),
  'input.drop': onInput((row, context) => inputs.dropInput(row, context)),
  'input.reopen': onInput((row, context) => inputs.reopenInput(row, note, context)),
  'openSet.propose': onSet((set, _context, { facts, event }) => {
    const proposal = event.payload as unknown as CitiesProposal; // as `proposeCities` recorded it
    return changed([{ update: 'openSets', id: set.id, set: { state: 'proposed', proposal } }, unsettled(facts)]);
  }),
  'openSet.confirm': onSet((set, context, { facts }) => confirmCities(facts, set, context)),
  'openSet.return': onSet((set, context) => returnCities(set, note, context)),
  'referral.propose': refer,
  'referral.approve': onReferral('approve'),
  'referral.refuse': onReferral('refuse'),
  'preparedAct.prepare': prepare,
  'preparedAct.sign': ended('signed'),
  'preparedAct.return': ended('returned'),
  'preparedAct.overtake': ended('overtaken'),
  'clockRequest.ask': ask,
  'clockRequest.extend': onRequest((request, facts, context) =>
    clocks.grantClock(facts, { request, verb: 'extend', opinion: '' }, context),
  ),
  'clockRequest.suspend': onRequest((request, facts, context) =>
    clocks.grantClock(facts, { request, verb: 'suspend', opinion: '' }, context),
  ),
  'clockRequest.refuse': onRequest((request, facts, context) =>
    clocks.refuseClock(facts, { request, opinion: '' }, context),
  ),
  'clockRequest.lift': onRequest((request, facts, context) =>
    clocks.liftSuspension(facts, { request, opinion: '' }, context),
  ),
  'slip.complete': onSlip((slip, context, { payload }) =>
    slips.completeSlip(slip, { demand: '', replyBy: String(payload.replyBy) }, context),
  ),
  'slip.return': onSlip((slip, context) => slips.returnSlip(slip, '', context)),
  'slip.drop': onSlip((slip, context) => slips.dropSlip(slip, '', context)),
  'slip.sign': onSlip((slip, context) => slips.signSlip(slip, context)),
  'slip.answer': onSlip((slip, context) => slips.answerSlip(slip, '', context)),
  'slip.sendBack': onSlip((slip, context) => slips.sendBackReply(slip, '', context)),
  'slip.close': onSlip((slip, context) => slips.closeSlip(slip, '', context)),
  ...yearReplays,
};

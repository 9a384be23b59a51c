import type { ActContext, Change, Decision, Verdict } from '../act/decision.js';
import { dateDue } from '../calendar/date-due.js';
import { dayInShanghai } from '../calendar/day.js';
import { termFrom } from '../calendar/term-from.js';
import { workingDaysBetween } from '../calendar/working-days.js';
import type { Deadline, DeadlineKind } from '../deadline/deadline.js';
import { kindOf, passing } from '../deadline/deadlines-of.js';
import { putUp, rungsOf } from '../deadline/rungs.js';
import { move } from '../life/life.js';
import { isRefusal, refuse } from '../refusal/refusal.js';
import { rulesAt } from '../rules/rules.js';
import type { TaskFacts, TaskRows } from '../task/task.facts.js';
import { type ClockRequest, clockRequestLife, type ClockRequestVerb } from './clock-request.js';

export type ClockDemand = Pick<ClockRequest, 'kind' | 'reason' | 'until'>;

/** The holder asks, before the matter is due; one request at a time. */
export function askClock(facts: TaskFacts, { deadline, demand }: Asking, context: ActContext): Verdict {
  if (deadline.state !== 'open') return refuse('DEADLINE_CLOSED');
  if (fixedKinds.has(deadline.kind)) return refuse('CLOCK_IS_FIXED');
  if (deadline.suspendedAt !== null) return refuse('CLOCK_STANDS');
  if (facts.clockRequests.some(({ deadlineId }) => deadlineId === deadline.id)) return refuse('CLOCK_ASKED_ALREADY');
  if (demand.kind === 'extension') {
    if (context.at > deadline.dueAt) return refuse('EXTENSION_LATE', { due: deadline.dueAt });
    if (demand.until === null || demand.until <= dayInShanghai(deadline.dueAt))
      return refuse('EXTENSION_NOT_LATER', { due: dayInShanghai(deadline.dueAt) });
  }
  const row: ClockRequest = {
    ...demand,
    until: demand.kind === 'extension' ? demand.until : null,
    id: context.newId(),
    taskId: facts.task.id,
    deadlineId: deadline.id,
    unitId: deadline.holderUnitId,
    state: clockRequestLife.initial,
    askedBy: context.actorId,
    askedAt: context.at,
    decidedAt: null,
    opinion: null,
    revision: 1,
  };
  const payload = { deadlineId: deadline.id, deadlineKey: deadline.key, ...demand };
  return {
    changes: [{ insert: 'clockRequests', row }],
    events: [{ verb: 'clockRequest.ask', subjectId: row.id, unitId: row.unitId, at: context.at, payload }],
  };
}

/** What watches over matters is not itself put off; who needs longer to answer a slip says so in the answer. */
const fixedKinds: ReadonlySet<DeadlineKind> = new Set<DeadlineKind>([
  'receipt',
  'clock-request',
  'slip-draft',
  'slip-signature',
  'slip-reply',
  'slip-review',
]);

interface Asking {
  readonly deadline: Deadline;
  readonly demand: ClockDemand;
}

interface Deciding {
  readonly request: ClockRequest;
  readonly opinion: string;
}

/** Whoever settles grants what was asked for: the date moves, or the clock stops. */
export function grantClock(
  facts: TaskFacts,
  { request, verb, opinion }: Deciding & { readonly verb: 'extend' | 'suspend' },
  context: ActContext,
): Verdict {
  const isAsked = (verb === 'extend') === (request.kind === 'extension');
  if (!isAsked) return refuse('CLOCK_NOT_ASKED', { kind: request.kind });
  const deadline = facts.deadlines.find(({ id, state }) => id === request.deadlineId && state === 'open');
  if (deadline === undefined) return refuse('DEADLINE_CLOSED');
  const decision = decide(request, { verb, opinion }, context);
  if (isRefusal(decision)) return decision;
  const effect = verb === 'extend' ? extend(facts, { deadline, request }, context) : stop(deadline, context);
  return { changes: [...decision.changes, ...effect.changes], events: [...decision.events, ...effect.events] };
}

export function refuseClock({ request, opinion }: Deciding, context: ActContext): Verdict {
  return decide(request, { verb: 'refuse', opinion }, context);
}

/** The clock runs again: due as many working days later as it stood still. */
export function liftSuspension(facts: TaskFacts, { request, opinion }: Deciding, context: ActContext): Verdict {
  const decision = decide(request, { verb: 'lift', opinion }, context);
  const deadline = facts.deadlines.find(({ id, state }) => id === request.deadlineId && state === 'open');
  if (isRefusal(decision)) return decision;
  if (deadline === undefined || deadline.suspendedAt === null) return refuse('DEADLINE_CLOSED');
  const { calendar, policy } = rulesAt(facts.rules, context.at);
  const today = dayInShanghai(context.at);
  const stood = workingDaysBetween(calendar, dayInShanghai(deadline.suspendedAt), today);
  const term = `${stood}wd` as const;
  const { dueAt, ...how } = termFrom(term, deadline.dueAt, { calendar, closeOfDay: policy.closeOfDay });
  const explanation = { ...how, term, from: deadline.dueAt, why: 'suspension' as const };
  const moved = { ...deadline, dueAt, explanation, pausedDays: deadline.pausedDays + stood, suspendedAt: null };
  const effect = redated(facts, moved, context);
  return { changes: [...decision.changes, ...effect.changes], events: [...decision.events, ...effect.events] };
}

/** Requests about a matter that has ended meanwhile. */
export function lapsedRequests(facts: TaskFacts, context: ActContext): Decision {
  const open = new Set(facts.deadlines.filter(({ state }) => state === 'open').map(({ id }) => id));
  const gone = facts.clockRequests.filter(
    ({ state, deadlineId }) => (state === 'asked' || state === 'suspended') && !open.has(deadlineId),
  );
  const lapsed = gone.map((request) => decide(request, { verb: 'lapse', opinion: '' }, context));
  const decisions = lapsed.flatMap((verdict) => (isRefusal(verdict) ? [] : [verdict]));
  return {
    changes: decisions.flatMap(({ changes }) => changes),
    events: decisions.flatMap(({ events }) => events).map((event) => ({ ...event, actorId: 'conductor' })),
  };
}

function decide(
  request: ClockRequest,
  { verb, opinion }: { readonly verb: ClockRequestVerb; readonly opinion: string },
  { at }: ActContext,
): Verdict {
  const state = move(clockRequestLife, request.state, verb);
  if (isRefusal(state)) return state;
  const set = { state, decidedAt: at, opinion, revision: request.revision + 1 };
  const { id: subjectId, unitId, deadlineId } = request;
  return {
    changes: [{ update: 'clockRequests', id: request.id, set }],
    events: [{ verb: `clockRequest.${verb}`, subjectId, unitId, at, payload: { deadlineId, opinion } }],
  };
}

function extend(
  facts: TaskFacts,
  { deadline, request }: { deadline: Deadline; request: ClockRequest },
  context: ActContext,
): Decision {
  const { calendar, policy } = rulesAt(facts.rules, context.at);
  const until = request.until ?? dayInShanghai(deadline.dueAt);
  const { dueAt, ...how } = dateDue(until, { calendar, closeOfDay: policy.closeOfDay });
  const { term } = deadline.explanation;
  return redated(
    facts,
    { ...deadline, dueAt, explanation: { ...how, term, from: context.at, why: 'extension' } },
    context,
  );
}

function stop(deadline: Deadline, { at }: ActContext): Decision {
  const set = { suspendedAt: at, nextRung: null, nextRungAt: null, revision: deadline.revision + 1 };
  return { changes: [{ update: 'deadlines', id: deadline.id, set }], events: [] };
}

/** The deadline with a decided date: its ladder is put up anew, and what has fired stays fired. */
function redated(facts: TaskFacts, deadline: Deadline, { at }: ActContext): Decision {
  const rules = rulesAt(facts.rules, at);
  const ladder = rungsOf(rules, { ...deadline, unitKind: kindOf(facts, deadline.holderUnitId) });
  const { set, passed } = putUp(ladder, deadline.climbed, at);
  const { dueAt, explanation, pausedDays, suspendedAt } = deadline;
  const dated = { dueAt, explanation, pausedDays, suspendedAt, decided: true, revision: deadline.revision + 1 };
  const change: Change<TaskRows> = { update: 'deadlines', id: deadline.id, set: { ...set, ...dated } };
  return { changes: [change], events: passed.map((rung) => passing(deadline, rung, at)) };
}

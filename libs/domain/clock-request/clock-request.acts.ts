import type { ActContext, Decision, Verdict } from '../act/decision.js';
import { dateDue } from '../calendar/date-due.js';
import { dayInShanghai } from '../calendar/day.js';
import { termFrom } from '../calendar/term-from.js';
import { workingDaysBetween } from '../calendar/working-days.js';
import type { Deadline, DeadlineKind } from '../deadline/deadline.js';
import { redate } from '../deadline/redate.js';
import { move } from '../life/life.js';
import { datedMilestone, extendedMilestone } from '../milestone/extend-milestone.js';
import { isRefusal, type Refusal, refuse } from '../refusal/refusal.js';
import { namedJudge } from '../access/judge.js';
import { rulesAt } from '../rules/rules.js';
import type { TaskFacts } from '../task/task.facts.js';
import { adviserOf, judgeOf, milestoneOf } from './clock-judges.js';
import { type ClockRequest, clockRequestLife, type ClockRequestVerb } from './clock-request.js';

export type ClockDemand = Pick<ClockRequest, 'kind' | 'reason' | 'until'> & Partial<Pick<ClockRequest, 'consequences'>>;

/** The holder asks, before the matter is due; one request at a time. */
export function askClock(facts: TaskFacts, { deadline, demand }: Asking, context: ActContext): Verdict {
  if (deadline.state !== 'open') return refuse('DEADLINE_CLOSED');
  if (fixedKinds.has(deadline.kind)) return refuse('CLOCK_IS_FIXED');
  if (deadline.suspendedAt !== null) return refuse('CLOCK_STANDS');
  if (facts.clockRequests.some(({ deadlineId }) => deadlineId === deadline.id)) return refuse('CLOCK_ASKED_ALREADY');
  const denied = demand.kind === 'extension' ? noExtension(facts, { deadline, demand }, context) : null;
  if (denied !== null) return denied;
  const row: ClockRequest = {
    ...demand,
    until: demand.kind === 'extension' ? demand.until : null,
    consequences: demand.consequences ?? null,
    id: context.newId(),
    taskId: facts.task.id,
    deadlineId: deadline.id,
    unitId: deadline.holderUnitId,
    state: clockRequestLife.initial,
    askedBy: context.actorId,
    askedAt: context.at,
    advice: null,
    advisedBy: null,
    advisedUnitId: null,
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

/** Asked before the matter is due, for a later day, and of a milestone only as often as policy allows. */
function noExtension(facts: TaskFacts, { deadline, demand }: Asking, { at }: ActContext): Refusal | null {
  if (at > deadline.dueAt) return refuse('EXTENSION_LATE', { due: deadline.dueAt });
  if (demand.until === null || demand.until <= dayInShanghai(deadline.dueAt))
    return refuse('EXTENSION_NOT_LATER', { due: dayInShanghai(deadline.dueAt) });
  const count = milestoneOf(facts, { deadlineId: deadline.id })?.extensions;
  return count !== undefined && count >= facts.policy.annualPlans.extensionsPerMilestone
    ? refuse('EXTENDED_TOO_OFTEN', { count })
    : null;
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

/** The first of two steps: what the adviser thinks of another date for a milestone. */
export function adviseClock(
  facts: TaskFacts,
  { request, advice }: { readonly request: ClockRequest; readonly advice: string },
  { at, actorId }: ActContext,
): Verdict {
  const state = move(clockRequestLife, request.state, 'advise');
  if (isRefusal(state)) return state;
  const adviser = adviserOf(facts, request);
  if (adviser === null) return refuse('NO_ADVICE_WANTED', namedJudge(judgeOf(facts, request)));
  const { id: subjectId, deadlineId, revision } = request;
  const set = { state, advice, advisedBy: actorId, advisedUnitId: adviser.unitId, revision: revision + 1 };
  const payload = { deadlineId, advice };
  return {
    changes: [{ update: 'clockRequests', id: subjectId, set }],
    events: [{ verb: 'clockRequest.advise', subjectId, unitId: adviser.unitId, at, payload }],
  };
}

/** Whoever decides grants what was asked for: the date moves, or the clock stops. */
export function grantClock(
  facts: TaskFacts,
  { request, verb, opinion }: Deciding & { readonly verb: 'extend' | 'suspend' },
  context: ActContext,
): Verdict {
  const isAsked = (verb === 'extend') === (request.kind === 'extension');
  if (!isAsked) return refuse('CLOCK_NOT_ASKED', { kind: request.kind });
  const deadline = facts.deadlines.find(({ id, state }) => id === request.deadlineId && state === 'open');
  if (deadline === undefined) return refuse('DEADLINE_CLOSED');
  const extended = verb === 'extend' ? extendedMilestone(facts, milestoneOf(facts, request), request.until) : null;
  const decision = unadvised(facts, request) ?? decide(request, { verb, opinion, ...extended?.payload }, context);
  if (isRefusal(decision)) return decision;
  const effect = verb === 'extend' ? extend(facts, { deadline, request }, context) : stop(deadline, context);
  const changes = [...decision.changes, ...effect.changes, ...(extended?.changes ?? [])];
  return { changes, events: [...decision.events, ...effect.events] };
}

/** Null once whoever has to advise has done so. */
function unadvised(facts: TaskFacts, request: ClockRequest): Refusal | null {
  const adviser = request.state === 'asked' ? adviserOf(facts, request) : null;
  return adviser === null ? null : refuse('NOT_ADVISED', namedJudge(adviser));
}

export function refuseClock(facts: TaskFacts, { request, opinion }: Deciding, context: ActContext): Verdict {
  return unadvised(facts, request) ?? decide(request, { verb: 'refuse', opinion }, context);
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
  const rule = { calendar, closeOfDay: policy.closeOfDay };
  const milestone = milestoneOf(facts, request);
  // An amendment may have given it another date while the clock stood.
  const isAmended = milestone !== undefined && milestone.dueOn !== deadline.explanation.on;
  const wasDueAt = isAmended ? dateDue(milestone.dueOn, rule).dueAt : deadline.dueAt;
  const { dueAt, ...how } = termFrom(term, wasDueAt, rule);
  const put = datedMilestone(milestone, dayInShanghai(dueAt));
  const on = onDay(put.length === 0 ? deadline.explanation.on : dayInShanghai(dueAt));
  const explanation = { ...how, term, from: wasDueAt, why: 'suspension' as const, ...on };
  const moved = { ...deadline, dueAt, explanation, pausedDays: deadline.pausedDays + stood, suspendedAt: null };
  const effect = redate(facts, moved, context.at);
  return { changes: [...decision.changes, ...effect.changes, ...put], events: [...decision.events, ...effect.events] };
}

/** Requests about a matter that has ended meanwhile. */
export function lapsedRequests(facts: TaskFacts, context: ActContext): Decision {
  const open = new Set(facts.deadlines.filter(({ state }) => state === 'open').map(({ id }) => id));
  const gone = facts.clockRequests.filter(
    ({ state, deadlineId }) =>
      (state === 'asked' || state === 'advised' || state === 'suspended') && !open.has(deadlineId),
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
  { verb, ...said }: { readonly verb: Exclude<ClockRequestVerb, 'advise'>; readonly opinion: string },
  { at }: ActContext,
): Verdict {
  const state = move(clockRequestLife, request.state, verb);
  if (isRefusal(state)) return state;
  const set = { state, decidedAt: at, opinion: said.opinion, revision: request.revision + 1 };
  const { id: subjectId, unitId, deadlineId } = request;
  return {
    changes: [{ update: 'clockRequests', id: request.id, set }],
    events: [{ verb: `clockRequest.${verb}`, subjectId, unitId, at, payload: { deadlineId, ...said } }],
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
  const explanation = { ...how, term, from: context.at, why: 'extension' as const };
  const on = milestoneOf(facts, request) === undefined ? deadline.explanation.on : until;
  return redate(facts, { ...deadline, dueAt, explanation: { ...explanation, ...onDay(on) } }, context.at);
}

/** Of a matter that states its own date the explanation says which that was. */
function onDay(on: string | undefined): { readonly on?: string } {
  return on === undefined ? {} : { on };
}

function stop(deadline: Deadline, { at }: ActContext): Decision {
  const set = { suspendedAt: at, nextRung: null, nextRungAt: null, revision: deadline.revision + 1 };
  return { changes: [{ update: 'deadlines', id: deadline.id, set }], events: [] };
}

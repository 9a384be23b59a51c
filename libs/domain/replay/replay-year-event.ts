import type { Change, Verdict } from '../act/decision.js';
import type { YearVerb } from '../act/task.verbs.js';
import { type AnnualPlan, annualPlanLife, type AnnualPlanVerb, type Station } from '../annual-plan/annual-plan.js';
import { newPlan, type Opening } from '../annual-plan/drafting.acts.js';
import { undecided } from '../annual-plan/move-plan.js';
import { stillAhead } from '../annual-plan/recall.acts.js';
import type { Outline } from '../annual-plan/outline.js';
import type { Countersignature, CountersignatureVerb } from '../countersignature/countersignature.js';
import { moveCountersignature } from '../countersignature/move-countersignature.js';
import { move } from '../life/life.js';
import type { Milestone } from '../milestone/milestone.js';
import { plannedMilestones } from '../milestone/planned-milestones.js';
import { isRefusal } from '../refusal/refusal.js';
import type { TaskFacts, TaskRows } from '../task/task.facts.js';
import { changed, type Replay } from './replay-act.js';
import { reportReplays } from './replay-report-event.js';

/** How each verb of the years is done again, from what its event recorded; see `replays`. */
export const yearReplays: Readonly<Record<YearVerb, Replay>> = {
  'annualPlan.open': (facts, { subjectId, payload }, context) => {
    const opening = payload as unknown as Opening; // as `openAnnualPlan` recorded it
    return changed([{ insert: 'annualPlans', row: newPlan(facts, opening, { ...context, newId: () => subjectId }) }]);
  },
  'annualPlan.amend': (facts, { subjectId, payload }, context) => {
    const { year, lastYear, amendsId, reason, outline } = payload as unknown as AnnualPlan; // as `amendAnnualPlan` did
    const row = newPlan(facts, { year, lastYear, submitBy: null }, { ...context, newId: () => subjectId });
    return changed([{ insert: 'annualPlans', row: { ...row, amendsId, reason, outline, version: 1 } }]);
  },
  'annualPlan.aim': onPlan(null, ({ payload }) => ({ submitBy: dayOf(payload.submitBy) })),
  'annualPlan.follow': onPlan(null, ({ payload }) => ({ session: payload.session as AnnualPlan['session'] })), // as followed
  'annualPlan.save': onPlan(
    (plan) => (plan.state === 'revising' ? 'rework' : 'save'),
    ({ payload }) => ({ version: Number(payload.version), outline: payload.outline as Outline }), // as `saveDraft` did
  ),
  'annualPlan.submit': onPlan('submit', ({ at }, plan) => ({ submittedAt: at, round: plan.round + 1 })),
  'annualPlan.resubmit': onPlan('resubmit', ({ at }, plan) => ({ submittedAt: at, round: plan.round + 1 })),
  'annualPlan.gather': onPlan('gather'),
  'annualPlan.revise': onPlan('revise', (event, plan) => ({ submitBy: stillAhead(plan, event) })),
  'annualPlan.withdraw': onPlan('withdraw', () => ({ ...undecided, requestId: null, forwardedAt: null })),
  'annualPlan.forward': onPlan(
    ({ amendsId }) => (amendsId === null ? 'forward' : 'forwardAmendment'),
    ({ at, payload }) => ({ forwardedAt: at, ...(payload.route === 'circulation' && { route: 'circulation' }) }),
  ),
  'annualPlan.return': returned(),
  'annualPlan.sendBack': returned(),
  'annualPlan.remit': returned(),
  'annualPlan.request': onPlan('request', ({ payload }) => ({ requestId: String(payload.requestId) })),
  'annualPlan.admit': onPlan('admit', ({ at, payload }) => {
    const { route, isUrgent } = payload as unknown as AnnualPlan; // as `admitAnnualPlan` recorded it
    return { route, isUrgent, admittedAt: at };
  }),
  'annualPlan.decide': decided(),
  'annualPlan.recordDecision': decided(),
  'annualPlan.findUnmet': onPlan('findUnmet'),
  'annualPlan.confirm': onPlan('confirm'),
  'annualPlan.redraft': onPlan('redraft', () => ({ ...undecided, requestId: null, forwardedAt: null, submitBy: null })),
  'annualPlan.reply': onPlan(null, ({ at, payload }) => ({ replyNumber: String(payload.replyNumber), repliedAt: at })),
  'annualPlan.freeze': freeze,
  'annualPlan.close': onPlan(({ state }) => (state === 'in-force' ? 'close' : 'drop')),
  'clockRequest.advise': (_facts, { subjectId, unitId }) =>
    changed([{ update: 'clockRequests', id: subjectId, set: { state: 'advised', advisedUnitId: unitId } }]),
  'countersignature.ask': askCountersignature,
  'countersignature.agree': onCountersignature('agree'),
  'countersignature.object': onCountersignature('object'),
  'countersignature.refer': onCountersignature('refer'),
  'countersignature.propose': onCountersignature('propose'),
  'countersignature.yield': onCountersignature('yield'),
  'countersignature.maintain': onCountersignature('maintain'),
  'countersignature.lapse': onCountersignature('lapse'),
  'milestone.report': onMilestone(({ at }) => ({ state: 'reported', reportedAt: at })),
  'milestone.verify': onMilestone(({ at }) => ({ state: 'verified', verifiedAt: at })),
  'milestone.reject': onMilestone(({ payload }) => ({ state: 'open', dueOn: String(payload.dueOn) })),
  'milestone.sample': onMilestone(({ payload }) => ({ state: 'open', dueOn: String(payload.dueOn), verifiedAt: null })),
  'milestone.carryOver': onMilestone(() => ({ state: 'carried-over' })),
  ...reportReplays,
};

type Told = Parameters<Replay>[1];

/** A step in the life of the annual plan that the event is about; without a verb its state stays. */
function onPlan(
  verb: AnnualPlanVerb | null | ((plan: AnnualPlan) => AnnualPlanVerb),
  set: (event: Told, plan: AnnualPlan) => Partial<AnnualPlan> = () => ({}),
): Replay {
  return (facts, event) => {
    const plan = facts.annualPlans.find(({ id }) => id === event.subjectId);
    return plan && moved(plan, typeof verb === 'function' ? verb(plan) : verb, set(event, plan));
  };
}

function moved(plan: AnnualPlan, verb: AnnualPlanVerb | null, set: Partial<AnnualPlan>): Verdict {
  const state = verb === null ? plan.state : move(annualPlanLife, plan.state, verb);
  if (isRefusal(state)) return state;
  return changed([{ update: 'annualPlans', id: plan.id, set: { ...set, state } }]);
}

const back = {
  drafting: 'returnToDrafting',
  countersigning: 'returnToCountersigning',
  reviewing: 'returnToReview',
  requested: 'returnToOffice',
} as const satisfies Record<Station, AnnualPlanVerb>;

function returned(): Replay {
  return (facts, event) => {
    const plan = facts.annualPlans.find(({ id }) => id === event.subjectId);
    const to = event.payload.to as Station; // as `returned` recorded it
    const kept = to === 'requested' ? {} : { requestId: null, forwardedAt: null };
    if (plan === undefined) return undefined;
    const drafting = to === 'drafting' ? { submitBy: stillAhead(plan, event) } : {};
    return moved(plan, back[to], { ...undecided, ...kept, ...drafting });
  };
}

const decisions = { approved: 'approve', 'in-principle': 'approveInPrinciple', refused: 'refuse' } as const;

function decided(): Replay {
  return (facts, event) => {
    const plan = facts.annualPlans.find(({ id }) => id === event.subjectId);
    const { decision } = event.payload as { decision: keyof typeof decisions }; // as `decideAnnualPlan` recorded it
    return plan && moved(plan, decisions[decision], { decision, decidedAt: event.at, replyNumber: null });
  };
}

/** The milestones keep the ids that they were given. */
function freeze(facts: TaskFacts, event: Told, context: Parameters<Replay>[2]): Verdict | undefined {
  const plan = facts.annualPlans.find(({ id }) => id === event.subjectId);
  const own = facts.annualPlans.find(({ id }) => id === (plan?.amendsId ?? plan?.id));
  const outline = plan?.outline ?? null;
  if (plan === undefined || outline === null || own === undefined) return undefined;
  const { opened, number } = event.payload as { opened: readonly { id: string }[]; number: number }; // as frozen
  const ids = opened.map(({ id }) => id);
  const newId = (): string => ids.shift() ?? context.newId();
  const planned = plannedMilestones(facts, { plan: own, outline, number }, { ...context, newId });
  const state = plan.amendsId === null ? 'in-force' : 'closed';
  const inForceAt = plan.amendsId === null ? event.at : null;
  const frozen: Change<TaskRows>[] = [{ update: 'annualPlans', id: plan.id, set: { state, inForceAt } }];
  const set = { baselines: number, investments: outline.investments ?? [] };
  return changed([...frozen, { update: 'annualPlans', id: own.id, set }, ...planned.changes]);
}

function askCountersignature(facts: TaskFacts, event: Told): Verdict {
  const { annualPlanId, version, fingerprint } = event.payload as unknown as Countersignature; // as it was asked
  const row: Countersignature = {
    id: event.subjectId,
    taskId: facts.task.id,
    annualPlanId,
    unitId: event.unitId ?? '',
    fingerprint,
    version,
    state: 'asked',
    wording: null,
    proposal: null,
    askedAt: event.at,
    answeredAt: null,
    deemedAt: null,
    revision: 1,
  };
  return changed([{ insert: 'countersignatures', row }]);
}

function onCountersignature(verb: CountersignatureVerb): Replay {
  return (facts, { subjectId }, context) => {
    const row = facts.countersignatures.find(({ id }) => id === subjectId);
    return row && moveCountersignature(row, { verb }, context);
  };
}

function onMilestone(set: (event: Told) => Partial<Milestone>): Replay {
  return (facts, event) => {
    const row = facts.milestones.find(({ id }) => id === event.subjectId);
    return row && changed([{ update: 'milestones', id: row.id, set: set(event) }]);
  };
}

function dayOf(day: unknown): string | null {
  return typeof day === 'string' ? day : null;
}

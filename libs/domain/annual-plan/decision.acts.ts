import type { ActContext, Verdict } from '../act/decision.js';
import { dayInShanghai } from '../calendar/day.js';
import { refuse } from '../refusal/refusal.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { AnnualPlan, AnnualPlanVerb, ApprovalDecision, DecisionPaper, Route } from './annual-plan.js';
import { fixedPlaceOf, notCountersigned } from './approval.js';
import { movePlan, type PlanMove } from './move-plan.js';
import { type Returning, returned } from './return.acts.js';

/** 核收材料: the general office finds the papers complete and fixes the route; from now on it counts as arrived. */
export function admitAnnualPlan(
  facts: TaskFacts,
  { plan, route, isUrgent }: { readonly plan: AnnualPlan; readonly route: Route; readonly isUrgent: boolean },
  context: ActContext,
): Verdict {
  const set = { route, isUrgent, admittedAt: context.at };
  const step = { verb: 'admit', event: 'annualPlan.admit', unitId: facts.standings.secretariat } as const;
  return movePlan(plan, { ...step, set, payload: { route, isUrgent } }, context);
}

/** 退回材料: the general office sends the papers back for their form. */
export function sendBackAnnualPlan(facts: TaskFacts, returning: Returning, context: ActContext): Verdict {
  const { secretariat: unitId } = facts.standings;
  return returned(facts, { ...returning, event: 'annualPlan.sendBack', unitId }, context);
}

/** 退回重新办理: the approver returns it undecided, to any earlier station. */
export function remitAnnualPlan(facts: TaskFacts, returning: Returning, context: ActContext): Verdict {
  const { approver: unitId } = facts.standings;
  return returned(facts, { ...returning, event: 'annualPlan.remit', unitId }, context);
}

/** What was decided of one annual plan. */
export interface Deciding {
  readonly plan: AnnualPlan;
  readonly decision: ApprovalDecision;
  readonly opinion: string;
  /** What still has to be met; asked for with `in-principle`, and left out otherwise. */
  readonly conditions: string | null;
}

/** 审定: the approver decides; on the route of meetings only what is on an agenda that is fixed. */
export function decideAnnualPlan(facts: TaskFacts, deciding: Deciding, context: ActContext): Verdict {
  const by = { decidedBy: context.actorId, recordedBy: null, paper: null };
  return decided(facts, { ...deciding, event: 'annualPlan.decide', by }, context);
}

/** 代记决定: the general office records what the approver decided on paper or in session; both are named. */
export function recordDecision(
  facts: TaskFacts,
  { paper, ...deciding }: Deciding & { readonly paper: DecisionPaper },
  context: ActContext,
): Verdict {
  const today = dayInShanghai(context.at);
  if (paper.date > today) return refuse('INVALID', { why: `paper.date: ${paper.date} > ${today}` });
  const by = { decidedBy: facts.standings.approver, recordedBy: context.actorId, paper };
  return decided(facts, { ...deciding, event: 'annualPlan.recordDecision', by }, context);
}

const verbs = {
  approved: 'approve',
  'in-principle': 'approveInPrinciple',
  refused: 'refuse',
} as const satisfies Record<ApprovalDecision, AnnualPlanVerb>;

interface Decided extends Deciding {
  readonly event: PlanMove['event'];
  readonly by: Pick<AnnualPlan, 'decidedBy' | 'recordedBy' | 'paper'>;
}

function decided(facts: TaskFacts, act: Decided, context: ActContext): Verdict {
  const { plan, decision, opinion, event, by } = act;
  const place = fixedPlaceOf(facts, plan);
  const conditions = decision === 'in-principle' ? (act.conditions?.trim() ?? '') : null;
  if (plan.state === 'deciding' && plan.route !== 'circulation' && place === undefined)
    return refuse('NOT_ON_AN_AGENDA');
  if (conditions === '') return refuse('DECISION_NEEDS_CONDITIONS');
  // A unit may have come in since the agreements were gathered; after an approval in principle it is asked anyway.
  const missing = plan.state === 'deciding' && decision === 'approved' ? notCountersigned(facts, plan) : null;
  if (missing !== null) return missing;
  // A plan that was refused once, and replied to, gets another reply.
  const reply = { replyNumber: null, repliedAt: null };
  const set = { ...by, ...reply, decision, decidedAt: context.at, opinion, conditions };
  const { route, version } = plan;
  const what = { decision, opinion, conditions, route, version, outlineSha256: plan.outline?.sha256 ?? null };
  const payload = { ...what, ...by, meetingId: place?.meetingId ?? null };
  return movePlan(plan, { verb: verbs[decision], event, unitId: facts.standings.approver, set, payload }, context);
}

/**
 * 印发批复: the numbered document that gives a decision effect. Annual plans of one request may share one; no other does.
 */
export function replyAnnualPlan(
  facts: TaskFacts,
  { plan, replyNumber }: { readonly plan: AnnualPlan; readonly replyNumber: string },
  { at }: ActContext,
): Verdict {
  if (plan.decision === null) return refuse('NOT_DECIDED');
  if (plan.replyNumber !== null) return refuse('REPLIED_ALREADY', { number: plan.replyNumber });
  const isTaken = facts.annualPlans.some((other) => other.id !== plan.id && bears(other, replyNumber, plan.requestId));
  if (isTaken) return refuse('NUMBER_TAKEN', { number: replyNumber });
  const set = { replyNumber, repliedAt: at, revision: plan.revision + 1 };
  const unitId = facts.standings.secretariat;
  const payload = { replyNumber, decision: plan.decision };
  return {
    changes: [{ update: 'annualPlans', id: plan.id, set }],
    events: [{ verb: 'annualPlan.reply', subjectId: plan.id, unitId, at, payload }],
  };
}

/** Whether a reply's number is that of an annual plan of another request. */
export function bears(
  plan: Pick<AnnualPlan, 'replyNumber' | 'requestId'>,
  replyNumber: string,
  requestId: string | null,
): boolean {
  return plan.replyNumber === replyNumber && (requestId === null || plan.requestId !== requestId);
}

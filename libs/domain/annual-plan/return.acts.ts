import { settlerOf } from '../access/recusal.js';
import type { ActContext, Verdict } from '../act/decision.js';
import type { Countersignature } from '../countersignature/countersignature.js';
import { lapse } from '../countersignature/lapse-countersignatures.js';
import { wrongState } from '../life/life.js';
import { isRefusal, refuse } from '../refusal/refusal.js';
import type { TaskFacts } from '../task/task.facts.js';
import { type AnnualPlan, annualPlanLife, type AnnualPlanState, type Station } from './annual-plan.js';
import { neededUnits, unaskedCountersigners } from './approval.js';
import { movePlan, undecided } from './move-plan.js';
import { opinionsOn, type SaidOpinion } from './opinions-on.js';
import { stillAhead } from './recall.acts.js';
import { both } from './submission.acts.js';

/** What is returned, where to, and what has to change. */
export interface Returning {
  readonly plan: AnnualPlan;
  readonly to: Station;
  readonly opinions: readonly SaidOpinion[];
}

const verbs = {
  drafting: 'returnToDrafting',
  countersigning: 'returnToCountersigning',
  reviewing: 'returnToReview',
  requested: 'returnToOffice',
} as const satisfies Record<Station, string>;

/** Who has a plan returns it: who reviews, the general office for its form, the approver. */
const returners = {
  'annualPlan.return': ['reviewing', 'forwarded'],
  'annualPlan.sendBack': ['requested'],
  'annualPlan.remit': ['deciding'],
} as const satisfies Record<string, readonly AnnualPlanState[]>;
export type ReturnEvent = keyof typeof returners;

/** 初审退回: by who reviews. */
export function returnAnnualPlan(facts: TaskFacts, returning: Returning, context: ActContext): Verdict {
  return returned(facts, { ...returning, event: 'annualPlan.return', unitId: settlerOf(facts).unitId }, context);
}

/**
 * Back to an earlier station, any number of times, with opinions on its parts. Countersignatures stay, so that only those
 * whose part changes sign again; sent back to be countersigned, those are asked again who kept silent or dissented.
 */
export function returned(
  facts: TaskFacts,
  act: Returning & { readonly event: ReturnEvent; readonly unitId: string },
  context: ActContext,
): Verdict {
  const { plan, to, opinions, event, unitId } = act;
  const from: readonly AnnualPlanState[] = returners[event];
  // An amendment has no request, so there is no station at the office for it.
  if (!from.includes(plan.state) || (to === 'requested' && plan.amendsId !== null))
    return wrongState(annualPlanLife, { state: plan.state, verb: verbs[to], from: from.join(' / ') });
  const payload = { to, from: plan.state, opinions };
  const verdict = movePlan(plan, { verb: verbs[to], event, unitId, set: backAt(plan, to, context), payload }, context);
  if (isRefusal(verdict)) return verdict;
  const rows = to === 'countersigning' ? askedAgain(facts, plan) : [];
  if (to === 'countersigning' && rows.length + unaskedCountersigners(facts, plan).length === 0)
    return refuse('NOBODY_TO_ASK');
  const said = both(verdict, opinionsOn(plan, opinions, context));
  return both(said, lapse(facts, { rows, reason: 'asked-again' }, context));
}

/** What no longer counts of a plan that is back at a station. */
function backAt(plan: AnnualPlan, to: Station, context: ActContext): Partial<AnnualPlan> {
  if (to === 'requested') return undecided;
  const drafting = to === 'drafting' ? { submitBy: stillAhead(plan, context) } : {};
  return { ...undecided, requestId: null, forwardedAt: null, ...drafting };
}

/** Nobody signs an unchanged part twice: only silence and dissent are asked again. */
function askedAgain(facts: TaskFacts, plan: AnnualPlan): readonly Countersignature[] {
  const needed = neededUnits(facts, plan);
  return facts.countersignatures.filter(
    ({ annualPlanId, unitId, state, deemedAt }) =>
      annualPlanId === plan.id &&
      needed.includes(unitId) &&
      (state === 'dissent' || (state === 'agreed' && deemedAt !== null)),
  );
}

import { settlerOf } from '../access/recusal.js';
import type { Role } from '../directory/unit.js';
import { type Refusal, refuse } from '../refusal/refusal.js';
import { type AgendaPlace, owingUnits, type TaskFacts } from '../task/task.facts.js';
import type { Countersignature } from '../countersignature/countersignature.js';
import type { AnnualPlan, SessionPlace } from './annual-plan.js';
import { fingerprintOf, namedUnits } from './outline.js';

/** The supporting units whose agreement an annual plan needs: those that its draft names and that take part now. */
export function neededUnits(facts: TaskFacts, { outline }: AnnualPlan): readonly string[] {
  const owing = new Set(owingUnits(facts).map(({ unitId }) => unitId));
  return outline === null ? [] : namedUnits(outline).filter((unitId) => owing.has(unitId));
}

/**
 * What the unit says to the parts that name it, as they are now; undefined where it was not asked about these. What it said
 * to the same parts of the plan that this one amends, or of another amendment, holds: nobody signs an unchanged part twice.
 */
export function countersignatureOf(facts: TaskFacts, plan: AnnualPlan, unitId: string): Countersignature | undefined {
  const { outline } = plan;
  if (outline === null) return undefined;
  const fingerprint = fingerprintOf(outline, unitId);
  const family = familyOf(facts, plan);
  return facts.countersignatures.findLast(
    (row) =>
      family.has(row.annualPlanId) &&
      row.unitId === unitId &&
      row.state !== 'lapsed' &&
      row.fingerprint === fingerprint,
  );
}

/** A year's own plan with all that amend it. */
function familyOf({ annualPlans }: TaskFacts, { id, amendsId }: AnnualPlan): ReadonlySet<string> {
  const root = amendsId ?? id;
  return new Set([root, ...annualPlans.filter((plan) => plan.amendsId === root).map((plan) => plan.id)]);
}

/** Units that have yet to be asked about what the draft says of them. */
export function unaskedCountersigners(facts: TaskFacts, plan: AnnualPlan): readonly string[] {
  return neededUnits(facts, plan).filter((unitId) => countersignatureOf(facts, plan, unitId) === undefined);
}

/** Every needed unit has agreed, or its dissent is shown. */
export function isGathered(facts: TaskFacts, plan: AnnualPlan): boolean {
  return neededUnits(facts, plan).every((unitId) => isSettled(countersignatureOf(facts, plan, unitId)));
}

/** Why it cannot go on for want of a countersignature: a unit that it names came in, or came back, after they were gathered. */
export function notCountersigned(facts: TaskFacts, plan: AnnualPlan): Refusal | null {
  const missing = neededUnits(facts, plan).filter((unitId) => !isSettled(countersignatureOf(facts, plan, unitId)));
  return missing.length === 0 ? null : refuse('COUNTERSIGNATURE_MISSING', { units: missing.join(' / ') });
}

function isSettled(row: Countersignature | undefined): boolean {
  return row?.state === 'agreed' || row?.state === 'dissent';
}

/**
 * The place of the annual plan on an agenda that is fixed or was dealt with; undefined where it has none. A place that it had
 * before it was returned, and admitted anew, no longer counts.
 */
export function fixedPlaceOf(
  facts: TaskFacts,
  { id, admittedAt }: Pick<AnnualPlan, 'id' | 'admittedAt'>,
): AgendaPlace | undefined {
  return facts.agenda.findLast(
    ({ annualPlanId, arrivedAt, state, meetingState }) =>
      annualPlanId === id &&
      arrivedAt === admittedAt &&
      state === 'fixed' &&
      (meetingState === 'fixed' || meetingState === 'held'),
  );
}

/** The session that the plan is to be decided in now; agendas lie below another chain, so its row may still say another. */
export function sessionNow(facts: TaskFacts, plan: AnnualPlan): SessionPlace | null {
  const place = plan.state === 'deciding' && plan.route === 'meeting' ? fixedPlaceOf(facts, plan) : undefined;
  return place === undefined ? null : { meetingId: place.meetingId, heldOn: place.heldOn };
}

/** Whether the office has put it on another agenda, moved the session or taken it off since the task took notice. */
export function isElsewhere(facts: TaskFacts, plan: AnnualPlan): boolean {
  if (plan.state !== 'deciding') return false;
  const now = sessionNow(facts, plan);
  return now?.meetingId !== plan.session?.meetingId || now?.heldOn !== plan.session?.heldOn;
}

/** Who raises the request: the lead for its own plans, who coordinates for those of a sector or the whole plan. */
export function requesterOf(facts: TaskFacts): { readonly unitId: string; readonly role: Role } {
  const { bundle } = facts.policy.annualPlans;
  return bundle === 'task' || bundle === 'lead' ? { unitId: facts.task.leadUnitId, role: 'handler' } : settlerOf(facts);
}

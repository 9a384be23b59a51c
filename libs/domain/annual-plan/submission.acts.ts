import type { ActContext, Decision, Verdict } from '../act/decision.js';
import { nothing } from '../assignment/assignment.acts.js';
import { type Countersignature, countersignatureLife } from '../countersignature/countersignature.js';
import { lapse } from '../countersignature/lapse-countersignatures.js';
import { isRefusal, type Refusal, refuse } from '../refusal/refusal.js';
import { owingUnits, type TaskFacts } from '../task/task.facts.js';
import type { AnnualPlan } from './annual-plan.js';
import { isGathered, unaskedCountersigners } from './approval.js';
import { type PlanMove, movePlan } from './move-plan.js';
import { fingerprintOf, namedUnits, type Outline } from './outline.js';

/** 签发报送: the leader signs the newest version, and what its parts say is countersigned. */
export function submitAnnualPlan(facts: TaskFacts, plan: AnnualPlan, context: ActContext): Verdict {
  return signed(facts, { plan, step: { verb: 'submit', event: 'annualPlan.submit' } }, context);
}

/** 再报: the revision that an approval in principle asked for; what it changes is countersigned before it is confirmed. */
export function resubmitAnnualPlan(facts: TaskFacts, plan: AnnualPlan, context: ActContext): Verdict {
  return signed(facts, { plan, step: { verb: 'resubmit', event: 'annualPlan.resubmit' } }, context);
}

interface Signing {
  readonly plan: AnnualPlan;
  readonly step: Pick<PlanMove, 'verb' | 'event'>;
}

function signed(facts: TaskFacts, { plan, step }: Signing, context: ActContext): Verdict {
  const { version, outline } = plan;
  const round = plan.round + 1;
  const set = { signedVersion: version, round, submittedAt: context.at };
  const payload = { version, round, sha256: outline?.sha256 ?? null };
  const verdict = movePlan(plan, { ...step, unitId: facts.task.leadUnitId, set, payload }, context);
  if (isRefusal(verdict)) return verdict;
  if (outline === null) return refuse('NO_DRAFT');
  const stranger = strangerIn(facts, outline);
  if (stranger !== null) return stranger;
  return both(verdict, lapse(facts, { rows: stale(facts, plan, outline), reason: 'part-changed' }, context));
}

/** The refusal of a draft that names a unit that takes no part. */
function strangerIn(facts: TaskFacts, outline: Outline): Refusal | null {
  const known = new Set([facts.task.leadUnitId, ...owingUnits(facts).map(({ unitId }) => unitId)]);
  const unitId = namedUnits(outline).find((named) => !known.has(named));
  if (unitId === undefined) return null;
  return refuse('NOT_A_PARTICIPANT', { unit: facts.units.find(({ id }) => id === unitId)?.name ?? unitId });
}

/** What was said to parts that have changed since. */
function stale({ countersignatures }: TaskFacts, { id }: AnnualPlan, outline: Outline): readonly Countersignature[] {
  return countersignatures.filter(
    (row) =>
      row.annualPlanId === id && row.state !== 'lapsed' && row.fingerprint !== fingerprintOf(outline, row.unitId),
  );
}

/** Ensures that each unit whose countersignature is needed was asked for it, once for the same text. */
export function askCountersigning(facts: TaskFacts, plan: AnnualPlan, context: ActContext): Verdict {
  const { outline } = plan;
  if (outline === null || (plan.state !== 'countersigning' && plan.state !== 'confirming')) return nothing;
  const rows = unaskedCountersigners(facts, plan).map((unitId) => asking(plan, { unitId, outline }, context));
  return {
    changes: rows.map((row) => ({ insert: 'countersignatures' as const, row })),
    events: rows.map(({ id: subjectId, unitId, version, fingerprint }) => ({
      verb: 'countersignature.ask' as const,
      subjectId,
      unitId,
      at: context.at,
      payload: { annualPlanId: plan.id, version, fingerprint },
    })),
  };
}

function asking(
  { id: annualPlanId, taskId, version }: AnnualPlan,
  { unitId, outline }: { readonly unitId: string; readonly outline: Outline },
  { at, newId }: ActContext,
): Countersignature {
  const unanswered = { wording: null, proposal: null, answeredAt: null, deemedAt: null };
  const about = { taskId, annualPlanId, unitId, fingerprint: fingerprintOf(outline, unitId), version };
  return { id: newId(), ...about, state: countersignatureLife.initial, ...unanswered, askedAt: at, revision: 1 };
}

/** Ensures that a plan goes to review once every needed unit has agreed or its dissent is shown. */
export function gatherCountersigning(facts: TaskFacts, plan: AnnualPlan, context: ActContext): Verdict {
  if (plan.state !== 'countersigning' || !isGathered(facts, plan)) return nothing;
  return movePlan(plan, { verb: 'gather', event: 'annualPlan.gather', unitId: null }, context);
}

export function both(one: Decision, other: Decision): Decision {
  return { changes: [...one.changes, ...other.changes], events: [...one.events, ...other.events] };
}

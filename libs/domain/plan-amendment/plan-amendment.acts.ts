import type { ActContext, Decision } from '../act/decision.js';
import { move } from '../life/life.js';
import type { PlanFacts } from '../plan/plan.facts.js';
import { isRefusal, type Refusal, refuse } from '../refusal/refusal.js';
import { applyOperations } from './apply-operation.js';
import { impactOf } from './impact.js';
import type { PlanOperation } from './operation.js';
import { type PlanAmendment, planAmendmentLife, type PlanAmendmentVerb as Move } from './plan-amendment.js';
import type { PlanAmendmentVerb } from './plan-amendment.verbs.js';
import type { PlanShape } from './plan-shape.js';
import { stepsBetween } from './task-step.js';

/** What an act on an amendment decides from. */
export interface AmendingFacts {
  readonly plan: PlanFacts;
  readonly shape: PlanShape;
}

interface AmendmentRows {
  readonly planAmendments: PlanAmendment;
}

export type AmendmentDecision = Decision<AmendmentRows, PlanAmendmentVerb>;
export type AmendmentVerdict = AmendmentDecision | Refusal;

export interface ProposedAmendment {
  readonly title: string;
  readonly operations: readonly PlanOperation[];
}

/** 提出修订: with its impact as it is now. */
export function proposeAmendment(
  { plan, shape }: AmendingFacts,
  { title, operations }: ProposedAmendment,
  context: ActContext,
): AmendmentVerdict {
  const impact = impactOf(shape, operations);
  const after = applyOperations(shape, operations);
  if (isRefusal(impact)) return impact;
  if (isRefusal(after)) return after;
  const steps = stepsBetween(shape, after);
  const row: PlanAmendment = {
    id: context.newId(),
    planId: plan.id,
    ...{ title, operations, impact, steps },
    state: planAmendmentLife.initial,
    proposedAt: context.at,
    proposedBy: context.actorId,
    decidedAt: null,
    decidedBy: null,
    opinion: null,
    documentNumber: null,
    appliedAt: null,
    revision: 1,
  };
  const unitId = plan.standings.coordinator;
  const event = { verb: 'planAmendment.propose' as const, subjectId: row.id, unitId, at: context.at };
  return {
    changes: [{ insert: 'planAmendments', row }],
    events: [{ ...event, payload: { title, operations, impact } }],
  };
}

export interface AmendmentRuling {
  readonly amendment: PlanAmendment;
  readonly verb: 'approve' | 'refuse';
  readonly opinion: string;
  readonly documentNumber: string | null;
}

/** 审定修订: all of it or nothing; what was shown is what is decided. */
export function decideAmendment(
  facts: AmendingFacts,
  { amendment, verb, opinion, documentNumber }: AmendmentRuling,
  context: ActContext,
): AmendmentVerdict {
  const moved = moveAmendment(amendment, {
    verb,
    unitId: facts.plan.standings.approver,
    set: { decidedAt: context.at, decidedBy: context.actorId, opinion, documentNumber },
    payload: { opinion, documentNumber, ...(verb === 'approve' && { steps: amendment.steps }) },
    at: context.at,
  });
  if (isRefusal(moved) || verb === 'refuse') return moved;
  return unappliedBefore(facts.plan) ?? overtaken(facts.shape, amendment) ?? moved;
}

/** 撤回修订. */
export function withdrawAmendment(
  { plan }: AmendingFacts,
  { amendment, reason }: { readonly amendment: PlanAmendment; readonly reason: string },
  { at }: ActContext,
): AmendmentVerdict {
  const unitId = plan.standings.coordinator;
  return moveAmendment(amendment, {
    verb: 'withdraw',
    unitId,
    set: { opinion: reason },
    payload: { reason },
    at,
  });
}

/** Once every task is as the amendment wants it; already so is a good answer. */
export function applyAmendment(amendment: PlanAmendment, { at }: ActContext): AmendmentVerdict {
  if (amendment.state === 'applied') return { changes: [], events: [] };
  return moveAmendment(amendment, { verb: 'apply', unitId: null, set: { appliedAt: at }, payload: {}, at });
}

/** One after the other: the next is decided from the plan as this one leaves it. */
function unappliedBefore({ amendments }: PlanFacts): Refusal | null {
  const before = amendments.find(({ state }) => state === 'approved');
  return before === undefined ? null : refuse('AMENDMENT_PENDING', { title: before.title });
}

/** Due dates come and go; parts, tasks and targets have to be as they were shown. */
function overtaken(shape: PlanShape, { operations, impact, steps }: PlanAmendment): Refusal | null {
  const now = impactOf(shape, operations);
  const after = applyOperations(shape, operations);
  if (isRefusal(now)) return now;
  if (isRefusal(after)) return after;
  const isSame =
    isEqual({ ...now, endingDeadlines: [] }, { ...impact, endingDeadlines: [] }) &&
    isEqual(stepsBetween(shape, after), steps);
  return isSame ? null : refuse('AMENDMENT_OVERTAKEN');
}

interface AmendmentMove {
  readonly verb: Move;
  readonly unitId: string | null;
  readonly set: Partial<PlanAmendment>;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly at: string;
}

function moveAmendment(amendment: PlanAmendment, step: AmendmentMove): AmendmentVerdict {
  const { verb, unitId, set, at } = step;
  const { id, title, revision } = amendment;
  const state = move(planAmendmentLife, amendment.state, verb);
  if (isRefusal(state)) return state;
  const payload = { title, ...step.payload };
  return {
    changes: [{ update: 'planAmendments', id, set: { ...set, state, revision: revision + 1 } }],
    events: [{ verb: `planAmendment.${verb}`, subjectId: id, unitId, at, payload }],
  };
}

/** Whatever the order of keys: a stored row comes back in another one. */
function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [left, right] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isEqual(value, right.get(key)));
}

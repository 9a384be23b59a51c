import type { ActContext } from '../act/decision.js';
import { annualPlanLife } from '../annual-plan/annual-plan.js';
import { requesterOf } from '../annual-plan/approval.js';
import { type Actor, belongsTo, holds } from '../directory/actor.js';
import { wrongState } from '../life/life.js';
import type { MeetingVerdict } from '../meeting/agenda.facts.js';
import type { AnnualPlanLine, PlanFacts } from '../plan/plan.facts.js';
import type { AnnualPlanRule } from '../policy/policy.js';
import { type Refusal, refuse } from '../refusal/refusal.js';
import { rulesAt } from '../rules/rules.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { Request } from './request.js';

export interface Raising {
  /** 文号, unique within the plan. */
  readonly number: string;
  readonly title: string;
  readonly annualPlanIds: readonly string[];
}

/**
 * 提出请示: what it carries is of one task, lead or sector, as policy bundles. It only opens the request; each annual plan is
 * then put into it by an act of its own, which may be refused.
 */
export function raiseRequest(
  facts: PlanFacts,
  { number, title, annualPlanIds, actor }: Raising & { readonly actor: Actor },
  context: ActContext,
): MeetingVerdict {
  const carried = linesOf(facts, annualPlanIds);
  const [first] = carried;
  if (first === undefined) return refuse('INVALID', { why: 'annualPlanIds: one or more' });
  const { bundle } = rulesAt(facts.rules, context.at).policy.annualPlans;
  if (carried.length < new Set(annualPlanIds).size) return refuse('NOT_FOUND');
  const unitId = raiserOf(facts, { actor, bundle, leadUnitId: first.leadUnitId });
  const obstacle = mixed(carried, bundle) ?? taken(facts, number) ?? noneReady(carried);
  if (unitId === undefined) return refuse('NOT_THE_REQUESTER', { who: raisersBy[bundle] });
  if (obstacle !== null) return obstacle;
  const raised = { unitId, raisedBy: context.actorId, raisedAt: context.at };
  const row: Request = { id: context.newId(), planId: facts.id, number, title, ...raised };
  const payload = { number, title, annualPlanIds: carried.map(({ id }) => id) };
  const event = { verb: 'request.raise' as const, subjectId: row.id, unitId, at: context.at, payload };
  return { changes: [{ insert: 'requests', row }], events: [event], pokes: [] };
}

/** The annual plans of the plan that a request is to carry, each once. */
export function linesOf({ annualPlans }: PlanFacts, ids: readonly string[]): readonly AnnualPlanLine[] {
  const wanted = new Set(ids);
  return annualPlans.filter(({ id }) => wanted.has(id));
}

/** Null when the actor is who raises the request of this task's annual plans by policy: that unit's handler or leader. */
export function authorizeRequest(facts: TaskFacts, actor: Actor): Refusal | null {
  const { unitId, role } = requesterOf(facts);
  const may = holds(actor, role, unitId) || (role === 'handler' && holds(actor, 'leader', unitId));
  return may ? null : refuse('NOT_THE_REQUESTER', { who: role === 'handler' ? 'handler of the lead' : role });
}

type Bundle = AnnualPlanRule['bundle'];

const raisersBy: Readonly<Record<Bundle, string>> = {
  task: 'handler of the lead',
  lead: 'handler of the lead',
  sector: 'coordinator',
  plan: 'coordinator',
};

/** In which unit's name it is raised; undefined where the actor is of none that may. Who is recused, each plan's own act says. */
function raiserOf(
  { standings }: PlanFacts,
  { actor, bundle, leadUnitId }: { readonly actor: Actor; readonly bundle: Bundle; readonly leadUnitId: string },
): string | undefined {
  if (bundle === 'task' || bundle === 'lead') return belongsTo(actor, leadUnitId) ? leadUnitId : undefined;
  const settlers = ['coordinator', 'secretariat', 'approver'] as const;
  const role = settlers.find((one) => holds(actor, one, standings[one]));
  return role && standings[role];
}

function mixed(carried: readonly AnnualPlanLine[], bundle: Bundle): Refusal | null {
  const bundles = new Set(carried.map((line) => bundleOf(line, bundle)));
  return bundles.size === 1 ? null : refuse('BUNDLE_MIXED', { what: bundle });
}

/** What bundles annual plans: those of equal answers go into one request. */
export function bundleOf({ taskId, leadUnitId, sectorId }: AnnualPlanLine, bundle: Bundle): string {
  switch (bundle) {
    case 'task':
      return taskId;
    case 'lead':
      return leadUnitId;
    case 'sector':
      // A task outside all sectors is bundled with nothing else.
      return sectorId ?? taskId;
    case 'plan':
      return 'plan';
  }
}

function taken({ requests }: PlanFacts, number: string): Refusal | null {
  return requests.some((row) => row.number === number) ? refuse('NUMBER_TAKEN', { number }) : null;
}

/** A request that would carry nothing is not opened; one that carries some is, and says of the others why not. */
function noneReady(carried: readonly AnnualPlanLine[]): Refusal | null {
  const [first] = carried;
  if (first === undefined || carried.some(({ state }) => state === 'forwarded')) return null;
  return wrongState(annualPlanLife, { state: first.state, verb: 'request', from: 'forwarded' });
}

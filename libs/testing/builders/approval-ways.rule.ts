import type { AnnualPlan, AnnualPlanState } from '#domain/annual-plan/annual-plan.js';
import { annualPlanProgressOf, nextAnnualPlanStep } from '#domain/annual-plan/annual-plan.procedure.js';
import { openMatters } from '#domain/deadline/open-matters.js';
import type { Refusal } from '#domain/refusal/refusal.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import { approvalPlays, type ApprovalVerb } from './approval-plays.table.js';
import { type ApprovalThrow, type ApprovalWalk, played } from './approval-walk.rig.js';

const at = '2026-03-02T04:00:00.000Z';

/** Open annual plans that nobody has a line about, and for which no conductor's step is due. */
export function forgotten(facts: TaskFacts): readonly string[] {
  // A reply publishes what was decided and leads nowhere.
  const leading = openMatters(facts).filter(({ kind }) => kind !== 'reply');
  const about = new Set(leading.map(({ subjectId }) => subjectId));
  return facts.annualPlans.filter(isOpen).flatMap((plan) => {
    const rows = facts.countersignatures.filter(({ annualPlanId }) => annualPlanId === plan.id);
    if ([plan.id, ...rows.map(({ id }) => id)].some((id) => about.has(id))) return [];
    const progress = annualPlanProgressOf({ task: facts, annualPlan: plan, plan: null }, at);
    return nextAnnualPlanStep(progress, at) === null ? [`a plan waits for nobody: ${plan.state}`] : [];
  });
}

/** Neither in force nor at rest; a refused amendment leaves the plan in force as it is. */
function isOpen({ state, amendsId }: AnnualPlan): boolean {
  return state !== 'in-force' && state !== 'closed' && !(state === 'refused' && amendsId !== null);
}

/** Whether people who want it can bring every open plan into force from here: each does the next thing, and none waits. */
export function stuck(walk: ApprovalWalk): readonly string[] {
  return walk.facts.annualPlans.filter(isOpen).flatMap(({ id, state }) => {
    let now = walk;
    for (let tries = 0; tries < 80; tries += 1) {
      const plan = now.facts.annualPlans.find((row) => row.id === id);
      if (plan === undefined || !isOpen(plan)) return [];
      const next = furthered(now, plan);
      if (next === now) return [`nobody leads on from ${state}: stuck in ${plan.state}`];
      now = next;
    }
    return [`nobody gets from ${state} into force`];
  });
}

/** One act that leads an open plan on; the walk itself where there is none. */
export function further(walk: ApprovalWalk, which: number): ApprovalWalk {
  const open = walk.facts.annualPlans.filter(isOpen);
  const plan = open[which % open.length];
  return plan === undefined ? walk : furthered(walk, plan);
}

const backwards = ['return', 'sendBack', 'remit', 'withdraw', 'revise', 'findUnmet'] as const;

/** The plan goes back in whichever way is possible; the walk itself where none is. */
export function back(walk: ApprovalWalk, dealt: Omit<ApprovalThrow, 'verb'>): ApprovalWalk {
  const ways = backwards.map((verb) => played(walk, verb, dealt).walk);
  return ways.find((way) => way !== walk) ?? walk;
}

const verbs: Readonly<Record<AnnualPlanState, readonly ApprovalVerb[]>> = {
  drafting: ['submit'],
  countersigning: ['ask', 'gather'],
  reviewing: ['forward'],
  forwarded: ['request'],
  requested: ['admit'],
  deciding: ['approve'],
  revising: ['resubmit'],
  confirming: ['ask', 'confirm'],
  approved: ['freeze'],
  refused: ['redraft'],
  'in-force': [],
  closed: [],
};

const answers = { asked: 'agree', objected: 'refer', referred: 'propose', proposed: 'maintain' } as const;

/** One act further: an answer that is waited for, the plan's own next act, or what its refusal asks for. */
function furthered(walk: ApprovalWalk, plan: AnnualPlan): ApprovalWalk {
  const which = placeOf(walk.facts, plan.id);
  const rows = [...walk.facts.countersignatures].reverse();
  const waits = rows.findIndex(({ annualPlanId, state }) => annualPlanId === plan.id && state in answers);
  const state = rows[waits]?.state;
  const isSigning = plan.state === 'countersigning' || plan.state === 'confirming';
  if (isSigning && state !== undefined && state in answers)
    return played(walk, answers[state as keyof typeof answers], { which: waits, how: 1 }).walk; // it is one of them
  for (const verb of verbs[plan.state]) {
    const tried = played(walk, verb, { which, how: verb === 'admit' ? 0 : 1 });
    if (moved(walk, tried.walk)) return tried.walk;
    if (tried.refusal !== null) return remedied(walk, { which, refusal: tried.refusal, state: plan.state });
  }
  return walk;
}

function moved(before: ApprovalWalk, after: ApprovalWalk): boolean {
  const look = ({ facts }: ApprovalWalk): string =>
    [...facts.annualPlans, ...facts.countersignatures].map(({ id, revision }) => `${id}:${revision}`).join(' ');
  return look(before) !== look(after);
}

interface Hindered {
  readonly which: number;
  readonly refusal: Refusal;
  readonly state: AnnualPlanState;
}

function remedied(walk: ApprovalWalk, { which, refusal, state }: Hindered): ApprovalWalk {
  const { code } = refusal;
  if (code === 'NO_DRAFT') return played(walk, 'save', { which, how: 0 }).walk;
  if (code === 'NOT_A_PARTICIPANT') return withoutStranger(walk, which);
  if (code !== 'COUNTERSIGNATURE_MISSING') return walk;
  return played(walk, state === 'deciding' ? 'remit' : 'return', { which, how: 1 }).walk;
}

/** Leaves out, one by one, the parts that name a unit. */
function withoutStranger(walk: ApprovalWalk, which: number): ApprovalWalk {
  const without = [16, 17, 18, 19].map((how) => played(walk, 'save', { which, how }).walk);
  return without.find((next) => moved(walk, next)) ?? walk;
}

/** Which number deals the plan: plays take the newest first. */
function placeOf({ annualPlans }: TaskFacts, id: string): number {
  return annualPlans
    .filter(({ state }) => state !== 'closed')
    .reverse()
    .findIndex((plan) => plan.id === id);
}

/** Verbs of the table, in a fixed order. */
export const approvalVerbs = Object.keys(approvalPlays) as ApprovalVerb[]; // the keys of the table are its verbs

import type { ActContext, Verdict } from '../act/decision.js';
import { nothing } from '../assignment/assignment.acts.js';
import { overtake } from '../prepared-act/overtake.js';
import { isRefusal, refuse } from '../refusal/refusal.js';
import type { TaskFacts } from '../task/task.facts.js';
import { type AnnualPlan, annualPlanLife } from './annual-plan.js';
import type { AnnualPlanContent } from './content.js';
import type { DraftVersion } from './draft-version.js';
import { movePlan, undecided } from './move-plan.js';
import type { Outline } from './outline.js';

export type Opening = Pick<AnnualPlan, 'year' | 'lastYear' | 'submitBy'>;

/** Ensures that the plan of a year, or of two that share one, is being drafted. */
export function openAnnualPlan(facts: TaskFacts, opening: Opening, context: ActContext): Verdict {
  const isThere = facts.annualPlans.some(({ amendsId, year }) => amendsId === null && year === opening.year);
  if (isThere) return nothing;
  const row = newPlan(facts, opening, context);
  const unitId = facts.task.leadUnitId;
  return {
    changes: [{ insert: 'annualPlans', row }],
    events: [{ verb: 'annualPlan.open', subjectId: row.id, unitId, at: context.at, payload: { ...opening } }],
  };
}

/** A plan that has no draft yet. */
export function newPlan({ task }: TaskFacts, { year, lastYear, submitBy }: Opening, context: ActContext): AnnualPlan {
  return {
    id: context.newId(),
    taskId: task.id,
    year,
    lastYear,
    amendsId: null,
    reason: null,
    state: annualPlanLife.initial,
    openedAt: context.at,
    submitBy,
    version: 0,
    outline: null,
    signedVersion: null,
    round: 0,
    submittedAt: null,
    forwardedAt: null,
    requestId: null,
    ...undecided,
    inForceAt: null,
    baselines: 0,
    investments: [],
    revision: 1,
  };
}

/** The conductor counts the last safe day anew when a session is set, moved or cancelled. */
export function aimAnnualPlan(
  plan: AnnualPlan,
  { submitBy }: Pick<AnnualPlan, 'submitBy'>,
  { at }: ActContext,
): Verdict {
  if (plan.submitBy === submitBy) return nothing;
  const payload = { submitBy, was: plan.submitBy };
  return {
    changes: [{ update: 'annualPlans', id: plan.id, set: { submitBy, revision: plan.revision + 1 } }],
    events: [{ verb: 'annualPlan.aim', subjectId: plan.id, unitId: null, at, payload }],
  };
}

/** What is saved, with the outline that was made of it. */
export interface Draft {
  readonly content: AnnualPlanContent;
  readonly outline: Outline;
}

/**
 * 保存: a new version, in drafting or in the revision after an approval in principle; none where nothing has changed. What
 * a handler prepared on the old version no longer waits for the leader, who would sign something else.
 */
export function saveDraft(
  facts: TaskFacts,
  { plan, content, outline }: Draft & { readonly plan: AnnualPlan },
  context: ActContext,
): Verdict {
  const version = plan.version + 1;
  const verdict = movePlan(
    plan,
    {
      verb: plan.state === 'revising' ? 'rework' : 'save',
      event: 'annualPlan.save',
      unitId: facts.task.leadUnitId,
      set: { version, outline },
      payload: { version, outline },
    },
    context,
  );
  if (isRefusal(verdict)) return verdict;
  if (plan.outline?.sha256 === outline.sha256) return nothing;
  const row = newVersion(plan, { number: version, content, sha256: outline.sha256 }, context);
  const decision = { ...verdict, changes: [{ insert: 'draftVersions' as const, row }, ...verdict.changes] };
  return overtake(facts, { subjectId: plan.id, decision }, context);
}

/** A version as it is kept. */
export function newVersion(
  { id: annualPlanId, taskId }: AnnualPlan,
  written: Pick<DraftVersion, 'number' | 'content' | 'sha256'>,
  { at, actorId, newId }: ActContext,
): DraftVersion {
  return { id: newId(), taskId, annualPlanId, ...written, writtenBy: actorId, writtenAt: at };
}

/** 重新编制: a refused plan is drafted anew; a refused amendment only while its plan is in force and no other amends it. */
export function redraftAnnualPlan(facts: TaskFacts, plan: AnnualPlan, context: ActContext): Verdict {
  const amended = facts.annualPlans.find(({ id }) => id === plan.amendsId);
  if (amended !== undefined && amended.state !== 'in-force')
    return refuse('PLAN_NOT_IN_FORCE', { state: amended.state });
  if (amended !== undefined && openAmendment(facts, amended) !== undefined) return refuse('AMENDMENT_OPEN');
  const set = { ...undecided, requestId: null, forwardedAt: null, submitBy: null };
  const unitId = facts.task.leadUnitId;
  return movePlan(plan, { verb: 'redraft', event: 'annualPlan.redraft', unitId, set }, context);
}

/** The amendment of a plan that is under way, if any. */
export function openAmendment({ annualPlans }: TaskFacts, { id }: AnnualPlan): AnnualPlan | undefined {
  const ended: readonly AnnualPlan['state'][] = ['refused', 'in-force', 'closed'];
  return annualPlans.find(({ amendsId, state }) => amendsId === id && !ended.includes(state));
}

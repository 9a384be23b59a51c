import type { ActContext, Change, Decision, Verdict } from '../act/decision.js';
import { type AnnualPlan, annualPlanLife, type AnnualPlanState } from '../annual-plan/annual-plan.js';
import type { Baseline } from '../annual-plan/draft-version.js';
import { move } from '../life/life.js';
import { overtake } from '../prepared-act/overtake.js';
import { isRefusal, type Refusal, refuse } from '../refusal/refusal.js';
import type { TaskFacts, TaskRows } from '../task/task.facts.js';
import { type PlannedMilestones, plannedMilestones } from './planned-milestones.js';

/**
 * 批准稿定稿: the approved content becomes the next baseline of the year's plan, and its milestones open. An amendment brings
 * the next baseline to the plan that it amends, changes the milestones there, and has then done its work.
 */
export function freezeBaseline(facts: TaskFacts, plan: AnnualPlan, context: ActContext): Verdict {
  const state = stateAfter(plan);
  if (isRefusal(state)) return state;
  const { outline } = plan;
  const own = plan.amendsId === null ? plan : facts.annualPlans.find(({ id }) => id === plan.amendsId);
  if (outline === null) return refuse('NO_DRAFT');
  if (own === undefined) return refuse('NOT_FOUND');
  if (own.id !== plan.id && own.state !== 'in-force') return refuse('PLAN_NOT_IN_FORCE', { state: own.state });
  const number = own.baselines + 1;
  const baseline = newBaseline({ own, plan, number, sha256: outline.sha256 }, context);
  const investments = outline.investments ?? [];
  const milestones = plannedMilestones(facts, { plan: own, outline, number }, context);
  const frozen: Decision = {
    changes: [
      { insert: 'baselines', row: baseline },
      ...planChanges({ own, plan, number, state, investments }, context.at),
      ...milestones.changes,
    ],
    events: [
      {
        verb: 'annualPlan.freeze',
        subjectId: plan.id,
        unitId: null,
        at: context.at,
        payload: { ...payloadOf(baseline, milestones), investments },
      },
    ],
  };
  // What was prepared about a milestone as it was is not signed about another one.
  const changed = facts.milestones.filter(
    ({ annualPlanId, code }) => annualPlanId === own.id && milestones.changed.includes(code),
  );
  return changed.reduce((so, { id }) => overtake(facts, { subjectId: id, decision: so }, context), frozen);
}

/** A year's plan is in force from now on; an amendment is closed. */
function stateAfter({ state, amendsId }: AnnualPlan): AnnualPlanState | Refusal {
  const frozen = move(annualPlanLife, state, 'freeze');
  return isRefusal(frozen) || amendsId === null ? frozen : move(annualPlanLife, frozen, 'close');
}

interface Frozen {
  readonly own: AnnualPlan;
  readonly plan: AnnualPlan;
  readonly number: number;
}

function newBaseline(
  { own, plan, number, sha256 }: Frozen & Pick<Baseline, 'sha256'>,
  { newId, at }: ActContext,
): Baseline {
  return {
    id: newId(),
    taskId: plan.taskId,
    annualPlanId: own.id,
    number,
    fromPlanId: plan.id,
    version: plan.version,
    sha256,
    frozenAt: at,
  };
}

function planChanges(
  { own, plan, number, state, investments }: Frozen & Pick<AnnualPlan, 'state' | 'investments'>,
  at: string,
): Change<TaskRows>[] {
  const set = { state, revision: plan.revision + 1 };
  if (own.id === plan.id)
    return [{ update: 'annualPlans', id: plan.id, set: { ...set, baselines: number, investments, inForceAt: at } }];
  return [
    { update: 'annualPlans', id: plan.id, set },
    { update: 'annualPlans', id: own.id, set: { baselines: number, investments, revision: own.revision + 1 } },
  ];
}

function payloadOf(baseline: Baseline, { opened, changed, dropped }: PlannedMilestones): Record<string, unknown> {
  const { id: baselineId, annualPlanId, number, version, sha256 } = baseline;
  return { baselineId, annualPlanId, number, version, sha256, opened, changed, dropped };
}

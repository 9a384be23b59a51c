import type { ActContext, Verdict } from '../act/decision.js';
import { refuse } from '../refusal/refusal.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { AnnualPlan } from './annual-plan.js';
import { type Draft, newPlan, newVersion, openAmendment } from './drafting.acts.js';

/** Why it amends, and the approved content that it starts from. */
export interface Amending extends Draft {
  readonly plan: AnnualPlan;
  readonly reason: string;
  /** Number of the baseline that the content is of. */
  readonly baseline: number;
}

/** 方案调整: opens a draft that copies what is approved; one at a time, of a year's own plan in force. */
export function amendAnnualPlan(facts: TaskFacts, amending: Amending, context: ActContext): Verdict {
  const { plan, reason, content, outline, baseline } = amending;
  if (plan.state !== 'in-force' || plan.amendsId !== null) return refuse('PLAN_NOT_IN_FORCE', { state: plan.state });
  if (openAmendment(facts, plan) !== undefined) return refuse('AMENDMENT_OPEN');
  if (baseline !== plan.baselines) return refuse('OUT_OF_DATE', { have: baseline, now: plan.baselines });
  const { year, lastYear } = plan;
  const row = {
    ...newPlan(facts, { year, lastYear, submitBy: null }, context),
    ...{ amendsId: plan.id, reason, version: 1, outline },
  };
  const version = newVersion(row, { number: 1, content, sha256: outline.sha256 }, context);
  const payload = { amendsId: plan.id, reason, baseline, outline, year, lastYear };
  const unitId = facts.task.leadUnitId;
  return {
    changes: [
      { insert: 'annualPlans', row },
      { insert: 'draftVersions', row: version },
    ],
    events: [{ verb: 'annualPlan.amend', subjectId: row.id, unitId, at: context.at, payload }],
  };
}

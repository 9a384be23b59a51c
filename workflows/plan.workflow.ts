import { proxyActivities } from '@temporalio/workflow';

import type { ConductorInput } from '#contracts/conductor.contract.js';
import type { PlanActivities } from '#contracts/plan-workflow.contract.js';
import { nextPlanStep, planDetail, planPhase, type PlanProgress, type PlanStep } from '#domain/plan/plan.facts.js';

import { idempotentWrite, read } from './activity.options.js';
import { conduct } from './conduct.js';

const { loadPlan } = proxyActivities<PlanActivities>(read);
const { startTasks, applyAmendments } = proxyActivities<PlanActivities>(idempotentWrite);

/**
 * Conducts one plan. Started by the relay when two people have published the plan. It starts each task, whose own
 * conductor goes on from there, and carries out approved amendments of the plan; no task is its child, so neither ends with the other. It watches no deadline.
 */
export async function planWorkflow(input: ConductorInput): Promise<void> {
  return conduct<PlanProgress, PlanStep>(input, {
    load: loadPlan,
    nextStep: nextPlanStep,
    steps: { startTasks, applyAmendments },
    wakesAt: () => null,
    watch: null,
    detail: planDetail,
    phase: planPhase,
  });
}

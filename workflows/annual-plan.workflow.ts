import { proxyActivities } from '@temporalio/workflow';

import type { AnnualPlanActivities } from '#contracts/annual-plan-workflow.contract.js';
import type { ConductorInput } from '#contracts/conductor.contract.js';
import {
  annualPlanDetail,
  annualPlanPhase,
  type AnnualPlanProgress,
  type AnnualPlanStep,
  annualPlanWakesAt,
  isAnnualPlanOver,
  nextAnnualPlanStep,
} from '#domain/annual-plan/annual-plan.procedure.js';

import { idempotentWrite, read } from './activity.options.js';
import { conduct } from './conduct.js';

const { loadAnnualPlan } = proxyActivities<AnnualPlanActivities>(read);
const { aim, followAgenda, askCountersigning, gather, proposePlaces, freezeBaseline, openProgressReport, closeYear } =
  proxyActivities<AnnualPlanActivities>(idempotentWrite);

/**
 * Conducts one annual plan, or an amendment of one. Started by the relay when the task's conductor has opened the year or the
 * lead has begun to amend. The lead drafts and signs, supporting units countersign, the coordinator reviews, the general
 * office and the approver decide, all through the record; this asks for countersignatures and gathers them, proposes a place
 * on an agenda, freezes what was approved, asks for progress reports and closes the year when it is over. Its timers are the ends of
 * periods and of the year: its deadlines are watched by its task's conductor. It ends when the annual plan is closed.
 */
export async function annualPlanWorkflow(input: ConductorInput): Promise<void> {
  return conduct<AnnualPlanProgress, AnnualPlanStep>(input, {
    load: loadAnnualPlan,
    nextStep: nextAnnualPlanStep,
    steps: {
      aim,
      followAgenda,
      askCountersigning,
      gather,
      proposePlaces,
      freezeBaseline,
      openProgressReport,
      closeYear,
    },
    wakesAt: annualPlanWakesAt,
    watch: null,
    isOver: isAnnualPlanOver,
    detail: annualPlanDetail,
    phase: annualPlanPhase,
  });
}

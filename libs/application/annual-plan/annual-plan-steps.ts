import { Injectable } from '@nestjs/common';

import type { AnnualPlanStep } from '#domain/annual-plan/annual-plan.procedure.js';

import type { Answer } from '../act/act.js';
import { AimAnnualPlan } from './aim-annual-plan.use-case.js';
import { AskCountersigning } from './ask-countersigning.use-case.js';
import { CloseAnnualPlan } from './close-annual-plan.use-case.js';
import type { ConductedPlan } from './conducted-plan.matter.js';
import { FollowAgenda } from './follow-agenda.use-case.js';
import { FreezeBaseline } from './freeze-baseline.use-case.js';
import { GatherCountersigning } from './gather-countersigning.use-case.js';
import { OpenProgressReport } from '../progress-report/open-progress-report.use-case.js';
import { ProposePlacesOf } from './propose-places-of.js';

interface Step {
  run(command: ConductedPlan): Promise<Answer>;
}

/** The use case that makes each step of an annual plan's procedure so. */
@Injectable()
export class AnnualPlanSteps implements Readonly<Record<AnnualPlanStep, Step>> {
  constructor(
    readonly aim: AimAnnualPlan,
    readonly followAgenda: FollowAgenda,
    readonly askCountersigning: AskCountersigning,
    readonly gather: GatherCountersigning,
    readonly proposePlaces: ProposePlacesOf,
    readonly freezeBaseline: FreezeBaseline,
    readonly openProgressReport: OpenProgressReport,
    readonly closeYear: CloseAnnualPlan,
  ) {}
}

import { Injectable } from '@nestjs/common';

import { AnnualPlanSteps } from '#application/annual-plan/annual-plan-steps.js';
import { LoadProgress } from '#application/conductor/load-progress.js';
import type { AnnualPlanActivities } from '#contracts/annual-plan-workflow.contract.js';
import type { ConductorInput, Loaded } from '#contracts/conductor.contract.js';
import type { AnnualPlanProgress, AnnualPlanStep } from '#domain/annual-plan/annual-plan.procedure.js';
import { Clock } from '#platform/clock/clock.js';

import { RunningBundle } from '../running-bundle.js';
import { border, conductorCommand, readerOf } from './activity.border.js';

/** What the conductor of an annual plan can have done; every one a use case. */
@Injectable()
export class AnnualPlanActivityService {
  constructor(
    private readonly progress: LoadProgress,
    private readonly steps: AnnualPlanSteps,
    private readonly clock: Clock,
    private readonly bundle: RunningBundle,
  ) {}

  activities(): AnnualPlanActivities {
    return {
      loadAnnualPlan: (input) => border(() => this.load(input)),
      aim: (input) => this.perform(input, 'aim'),
      followAgenda: (input) => this.perform(input, 'followAgenda'),
      askCountersigning: (input) => this.perform(input, 'askCountersigning'),
      gather: (input) => this.perform(input, 'gather'),
      proposePlaces: (input) => this.perform(input, 'proposePlaces'),
      freezeBaseline: (input) => this.perform(input, 'freezeBaseline'),
      openProgressReport: (input) => this.perform(input, 'openProgressReport'),
      closeYear: (input) => this.perform(input, 'closeYear'),
    };
  }

  private load(input: ConductorInput): Promise<Loaded<AnnualPlanProgress>> {
    return this.progress.annualPlan(readerOf(input, this.bundle.id));
  }

  private perform(input: ConductorInput, step: AnnualPlanStep): Promise<Loaded<AnnualPlanProgress>> {
    return border(async () => {
      await this.steps[step].run({ ...conductorCommand(this.clock.now()), annualPlanId: input.subjectId });
      return this.load(input);
    });
  }
}

import { Injectable } from '@nestjs/common';

import { LoadProgress } from '#application/conductor/load-progress.js';
import { ApplyAmendments } from '#application/plan-amendment/apply-amendments.js';
import { StartTasks } from '#application/plan/start-tasks.js';
import type { ConductorInput, Loaded } from '#contracts/conductor.contract.js';
import type { PlanActivities } from '#contracts/plan-workflow.contract.js';
import type { PlanProgress } from '#domain/plan/plan.facts.js';

import { RunningBundle } from '../running-bundle.js';
import { border, readerOf } from './activity.border.js';

/** What the plan's conductor can have done. */
@Injectable()
export class PlanActivityService {
  constructor(
    private readonly progress: LoadProgress,
    private readonly start: StartTasks,
    private readonly amendments: ApplyAmendments,
    private readonly bundle: RunningBundle,
  ) {}

  activities(): PlanActivities {
    return {
      loadPlan: (input) => border(() => this.load(input)),
      startTasks: (input) => this.perform(input, this.start),
      applyAmendments: (input) => this.perform(input, this.amendments),
    };
  }

  private load(input: ConductorInput): Promise<Loaded<PlanProgress>> {
    return this.progress.plan(readerOf(input, this.bundle.id));
  }

  private perform(input: ConductorInput, step: Pick<StartTasks, 'run'>): Promise<Loaded<PlanProgress>> {
    return border(async () => {
      await step.run(input.subjectId);
      return this.load(input);
    });
  }
}

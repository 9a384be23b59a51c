import { Injectable } from '@nestjs/common';

import { LoadProgress } from '#application/conductor/load-progress.js';
import { ApplyAmendments } from '#application/plan-amendment/apply-amendments.js';
import { StartTasks } from '#application/plan/start-tasks.js';
import type { PlanActivities } from '#contracts/plan-workflow.contract.js';

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
      loadPlan: (input) => border(() => this.progress.plan(readerOf(input, this.bundle.id))),
      startTasks: ({ subjectId }) => border(() => this.start.run(subjectId)),
      applyAmendments: ({ subjectId }) => border(() => this.amendments.run(subjectId)),
    };
  }
}

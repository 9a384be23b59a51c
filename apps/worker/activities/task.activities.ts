import { Injectable } from '@nestjs/common';

import { OpenYears } from '#application/annual-plan/open-years.use-case.js';
import { IssueAssignment } from '#application/assignment/issue-assignment.use-case.js';
import { LoadProgress } from '#application/conductor/load-progress.js';
import { ClimbRungs } from '#application/deadline/climb-rungs.use-case.js';
import { RequestInputs } from '#application/input/request-inputs.use-case.js';
import { SettleInputs } from '#application/input/settle-inputs.use-case.js';
import type { ConductorInput, Loaded } from '#contracts/conductor.contract.js';
import type { TaskActivities } from '#contracts/task-workflow.contract.js';
import type { TaskProgress } from '#domain/task/task.procedure.js';
import { Clock } from '#platform/clock/clock.js';
import { RunningBundle } from '../running-bundle.js';
import { border, conductorCommand, readerOf } from './activity.border.js';

/** What the task's conductor can have done; every one a use case. */
@Injectable()
export class TaskActivityService {
  constructor(
    private readonly progress: LoadProgress,
    private readonly issue: IssueAssignment,
    private readonly request: RequestInputs,
    private readonly settle: SettleInputs,
    private readonly open: OpenYears,
    private readonly climb: ClimbRungs,
    private readonly clock: Clock,
    private readonly bundle: RunningBundle,
  ) {}

  activities(): TaskActivities {
    return {
      loadTask: (input) => border(() => this.load(input)),
      issueAssignment: (input) => this.perform(input, this.issue),
      requestInputs: (input) => this.perform(input, this.request),
      settleInputs: (input) => this.perform(input, this.settle),
      openYears: (input) => this.perform(input, this.open),
      climbRungs: (input) => this.perform(input, this.climb),
    };
  }

  private load(input: ConductorInput): Promise<Loaded<TaskProgress>> {
    return this.progress.task(readerOf(input, this.bundle.id));
  }

  private perform(input: ConductorInput, useCase: Pick<ClimbRungs, 'run'>): Promise<Loaded<TaskProgress>> {
    return border(async () => {
      await useCase.run({ ...conductorCommand(this.clock.now()), taskId: input.subjectId });
      return this.load(input);
    });
  }
}

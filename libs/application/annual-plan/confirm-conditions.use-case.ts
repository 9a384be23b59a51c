import { Injectable } from '@nestjs/common';

import { confirmConditions } from '#domain/annual-plan/review.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { annualPlanMatter } from './annual-plan.matter.js';

/** 确认: the revision meets what the approval in principle asked for. */
@Injectable()
export class ConfirmConditions {
  constructor(private readonly acts: TaskActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'annualPlan.confirm',
      ...annualPlanMatter(command),
      decide: confirmConditions,
    });
  }
}

import { Injectable } from '@nestjs/common';

import { followAgenda } from '#domain/annual-plan/follow.acts.js';

import type { Answer } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { conductedPlan, type ConductedPlan } from './conducted-plan.matter.js';

/** Ensures that an annual plan is due on the day of the session on whose fixed agenda it is. */
@Injectable()
export class FollowAgenda {
  constructor(private readonly acts: TaskActs) {}

  run(command: ConductedPlan): Promise<Answer> {
    return this.acts.run(command, { verb: 'annualPlan.follow', ...conductedPlan(command), decide: followAgenda });
  }
}

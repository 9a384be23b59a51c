import { Injectable } from '@nestjs/common';

import { gatherCountersigning } from '#domain/annual-plan/submission.acts.js';

import type { Answer } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { conductedPlan, type ConductedPlan } from './conducted-plan.matter.js';

/** Ensures that an annual plan goes to review once every unit it names agrees or its dissent is shown. */
@Injectable()
export class GatherCountersigning {
  constructor(private readonly acts: TaskActs) {}

  run(command: ConductedPlan): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'annualPlan.gather',
      ...conductedPlan(command),
      decide: gatherCountersigning,
    });
  }
}

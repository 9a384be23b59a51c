import { Injectable } from '@nestjs/common';

import { closeAnnualPlan } from '#domain/annual-plan/close.acts.js';
import { closesAt } from '#domain/annual-plan/closing.js';
import { nothing } from '#domain/assignment/assignment.acts.js';

import type { Answer } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { conductedPlan, type ConductedPlan } from './conducted-plan.matter.js';

/** Ensures that an annual plan whose years are over is closed, and that the one after it carries on what was not done. */
@Injectable()
export class CloseAnnualPlan {
  constructor(private readonly acts: TaskActs) {}

  run(command: ConductedPlan): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'annualPlan.close',
      ...conductedPlan(command),
      decide: (facts, plan, context) => {
        const at = closesAt(facts, plan);
        return at !== null && at <= context.at ? closeAnnualPlan(facts, plan, context) : nothing;
      },
    });
  }
}

import { Injectable } from '@nestjs/common';

import { aimAnnualPlan } from '#domain/annual-plan/drafting.acts.js';
import { nothing } from '#domain/assignment/assignment.acts.js';
import { submitByNow } from '#domain/meeting/last-safe-day.js';

import type { Answer } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { ConductorRecords } from '../ports/conductors.js';
import { conductedPlan, type ConductedPlan } from './conducted-plan.matter.js';

/** Ensures that a year's plan in drafting is due on the last safe day for the session it aims at; amendments aim at none. */
@Injectable()
export class AimAnnualPlan {
  constructor(
    private readonly acts: TaskActs,
    private readonly records: ConductorRecords,
  ) {}

  async run(command: ConductedPlan): Promise<Answer> {
    const { task } = (await this.records.annualPlan(command.annualPlanId)).facts;
    const { meetings } = await this.records.planAbove(task.id);
    return this.acts.run(command, {
      verb: 'annualPlan.aim',
      ...conductedPlan(command),
      decide: ({ rules }, plan, context) => {
        if (plan.state !== 'drafting' || plan.amendsId !== null) return nothing;
        const submitBy = submitByNow(plan.submitBy, meetings, { at: context.at, rules });
        return aimAnnualPlan(plan, { submitBy }, context);
      },
    });
  }
}

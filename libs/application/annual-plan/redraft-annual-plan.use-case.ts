import { Injectable } from '@nestjs/common';

import { redraftAnnualPlan } from '#domain/annual-plan/drafting.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { annualPlanMatter } from './annual-plan.matter.js';

/** 重新编制: the lead drafts a refused plan anew. */
@Injectable()
export class RedraftAnnualPlan {
  constructor(private readonly acts: TaskActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'annualPlan.redraft',
      ...annualPlanMatter(command),
      decide: redraftAnnualPlan,
    });
  }
}

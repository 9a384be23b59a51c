import { Injectable } from '@nestjs/common';

import { reviseAnnualPlan } from '#domain/annual-plan/recall.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { annualPlanMatter } from './annual-plan.matter.js';

/** 采纳意见: the lead takes an objection in and drafts again. */
@Injectable()
export class ReviseAnnualPlan {
  constructor(private readonly acts: TaskActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'annualPlan.revise',
      ...annualPlanMatter(command),
      decide: reviseAnnualPlan,
    });
  }
}

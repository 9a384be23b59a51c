import { Injectable } from '@nestjs/common';

import { amendAnnualPlan } from '#domain/annual-plan/amendment.acts.js';
import { refuse } from '#domain/refusal/refusal.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { AnnualPlanReader } from '../ports/annual-plan.reader.js';
import { annualPlanMatter } from './annual-plan.matter.js';
import { outlineOf } from './outline-of.js';

export interface AmendAnnualPlanCommand extends MatterCommand {
  readonly reason: string;
}

/** 方案调整: the lead opens an amendment of a plan in force, a draft that copies what is approved. */
@Injectable()
export class AmendAnnualPlan {
  constructor(
    private readonly acts: TaskActs,
    private readonly reader: AnnualPlanReader,
  ) {}

  async run(command: AmendAnnualPlanCommand): Promise<Answer> {
    const { id, reason } = command;
    // Read before the lock: the act refuses where another baseline was frozen meanwhile.
    const approved = await this.reader.approved(id);
    return this.acts.run(command, {
      verb: 'annualPlan.amend',
      ...annualPlanMatter(command),
      decide: (facts, plan, context) => {
        if (approved === null) return refuse('PLAN_NOT_IN_FORCE', { state: plan.state });
        const { content, baseline } = approved;
        const outline = outlineOf(content, facts.task.leadUnitId);
        return amendAnnualPlan(facts, { plan, reason, content, outline, baseline }, context);
      },
      view: (facts) => ({ annualPlan: facts.annualPlans.findLast(({ amendsId }) => amendsId === id) }),
    });
  }
}

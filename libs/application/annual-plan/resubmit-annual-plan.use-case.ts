import { Injectable } from '@nestjs/common';

import { bindUnit } from '#domain/prepared-act/prepared-act.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { standingOf } from '../act/standing.js';
import { TaskActs } from '../act/task-act.js';
import { annualPlanMatter } from './annual-plan.matter.js';

/** 再报: a leader of the lead signs the revision that an approval in principle asked for. */
@Injectable()
export class ResubmitAnnualPlan {
  constructor(private readonly acts: TaskActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'annualPlan.resubmit',
      ...annualPlanMatter(command),
      decide: (facts, plan, context) => {
        const by = standingOf(command.actor, 'annualPlan.resubmit', { facts, holders: [facts.task.leadUnitId] });
        const act = { verb: 'annualPlan.resubmit' as const, subjectId: plan.id, terms: {} };
        return bindUnit(facts, { act, by }, context);
      },
    });
  }
}

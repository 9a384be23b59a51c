import { Injectable } from '@nestjs/common';

import { bindUnit } from '#domain/prepared-act/prepared-act.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { standingOf } from '../act/standing.js';
import { TaskActs } from '../act/task-act.js';
import { annualPlanMatter } from './annual-plan.matter.js';

/** 签发报送: a leader of the lead signs the newest draft; what a handler submits waits for that signature. */
@Injectable()
export class SubmitAnnualPlan {
  constructor(private readonly acts: TaskActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'annualPlan.submit',
      ...annualPlanMatter(command),
      decide: (facts, plan, context) => {
        const by = standingOf(command.actor, 'annualPlan.submit', { facts, holders: [facts.task.leadUnitId] });
        const act = { verb: 'annualPlan.submit' as const, subjectId: plan.id, terms: {} };
        return bindUnit(facts, { act, by }, context);
      },
    });
  }
}

import { Injectable } from '@nestjs/common';

import { holds } from '#domain/directory/actor.js';
import { closePlan } from '#domain/plan/close-plan.acts.js';
import { isRefusal, refuse } from '#domain/refusal/refusal.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { PlanActs } from './plan-act.js';

/** 方案办结: the coordinator closes a plan whose tasks are all closed or handed over. */
@Injectable()
export class ClosePlan {
  constructor(private readonly acts: PlanActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, ({ plan }, context) => {
      const { coordinator } = plan.standings;
      if (!holds(command.actor, 'coordinator', coordinator))
        return refuse('NOT_ALLOWED', { who: 'coordinator', units: coordinator });
      const closed = closePlan(plan, context);
      if (isRefusal(closed)) return closed;
      const { set, events } = closed;
      return { changes: set === null ? [] : [{ update: 'plans', id: plan.id, set }], events };
    });
  }
}

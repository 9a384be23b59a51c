import { Injectable } from '@nestjs/common';

import type { PlanFacts } from '#domain/plan/plan.facts.js';
import { linesOf, raiseRequest, type Raising } from '#domain/request/request.acts.js';
import type { Request } from '#domain/request/request.js';

import type { Command } from '../act/act.js';
import { itemByItem, type ItemResult } from '../act/item-by-item.js';
import { RequestAnnualPlan } from '../annual-plan/request-annual-plan.use-case.js';
import { MeetingActs } from '../meeting/meeting-act.js';
import { planMatter } from '../meeting/meeting.matter.js';

export interface RaiseRequestCommand extends Command, Raising {
  readonly planId: string;
}

export interface RaisedRequest {
  readonly request: Request;
  /** Of each annual plan, in the order given: whether it was put in. */
  readonly results: readonly ItemResult[];
}

/**
 * 提出请示: the request is written under the plan's chain, then each annual plan is put into it under its own task's; one that
 * cannot be leaves the others in.
 */
@Injectable()
export class RaiseRequest {
  constructor(
    private readonly acts: MeetingActs,
    private readonly requestAnnualPlan: RequestAnnualPlan,
  ) {}

  async run(command: RaiseRequestCommand): Promise<RaisedRequest> {
    const { planId, annualPlanIds } = command;
    const request = await this.raise(command);
    const items = [...new Set(annualPlanIds)].map((id) => ({ id, requestId: request.id, revision: null }));
    const results = await itemByItem(command, { verb: 'annualPlan.request', items }, (item, key) =>
      this.requestAnnualPlan.into({ ...command, ...item, request: key }, planId),
    );
    return { request, results };
  }

  private async raise(command: RaiseRequestCommand): Promise<Request> {
    const { planId, actor } = command;
    const { body } = await this.acts.run(command, {
      verb: 'request.raise',
      ...planMatter(planId),
      leads: (facts) => linesOf(facts, command.annualPlanIds).map(({ leadUnitId }) => leadUnitId),
      decide: (facts, _plan, context) => raiseRequest(facts, { ...command, actor }, context),
      view: ({ requests }: PlanFacts) => requests.at(-1),
    });
    // The cast holds: it is what `view` answered, now or when the same request was first made.
    return body as Request;
  }
}

import { Injectable } from '@nestjs/common';

import type { Answer } from '../act/act.js';
import { ProposePlaces } from '../meeting/propose-places.use-case.js';
import { ConductorRecords } from '../ports/conductors.js';
import type { ConductedPlan } from './conducted-plan.matter.js';

/** Places lie below the chain of the plan above, all of them together: one annual plan's conductor ensures those of all. */
@Injectable()
export class ProposePlacesOf {
  constructor(
    private readonly proposing: ProposePlaces,
    private readonly records: ConductorRecords,
  ) {}

  async run({ annualPlanId, ...command }: ConductedPlan): Promise<Answer> {
    const { task } = (await this.records.annualPlan(annualPlanId)).facts;
    return this.proposing.run({ ...command, planId: task.planId });
  }
}

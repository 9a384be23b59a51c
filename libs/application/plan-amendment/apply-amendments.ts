import { Injectable } from '@nestjs/common';

import { conductor } from '#domain/directory/actor.js';
import { Clock } from '#platform/clock/clock.js';

import type { Command } from '../act/act.js';
import { ConductorRecords } from '../ports/conductors.js';
import { AmendTask } from './amend-task.use-case.js';
import { ApplyPlanAmendment } from './apply-plan-amendment.use-case.js';

/** Ensures that approved amendments of a plan are carried out: one transaction a task, then one for the amendment. */
@Injectable()
export class ApplyAmendments {
  constructor(
    private readonly records: ConductorRecords,
    private readonly amendTask: AmendTask,
    private readonly applyAmendment: ApplyPlanAmendment,
    private readonly clock: Clock,
  ) {}

  async run(planId: string): Promise<void> {
    const { facts } = await this.records.plan(planId);
    for (const { id, steps } of facts.amendments.filter(({ state }) => state === 'approved')) {
      for (const step of steps) await this.amendTask.run({ ...this.command(), amendmentId: id, step });
      await this.applyAmendment.run({ ...this.command(), id });
    }
  }

  private command(): Command {
    return { actor: conductor, at: this.clock.now().toISOString(), request: null };
  }
}

import { Injectable } from '@nestjs/common';

import { bundleOf } from '#domain/request/request.acts.js';

import type { MatterCommand } from '../act/act.js';
import { AbovePlans } from '../annual-plan/above-plans.js';
import { ConfirmConditions } from '../annual-plan/confirm-conditions.use-case.js';
import { FindUnmet } from '../annual-plan/find-unmet.use-case.js';
import { ForwardAnnualPlan } from '../annual-plan/forward-annual-plan.use-case.js';
import { ReturnAnnualPlan } from '../annual-plan/return-annual-plan.use-case.js';
import { RaiseRequest } from '../request/raise-request.use-case.js';
import { paperNumberOf, planOf } from './scene-plan.js';
import type { Part, Scene } from './scene.types.js';

const unclear = [{ part: null, text: '目标和进度安排不够具体，请补充' }];

/** An annual plan is reviewed and put into a request; what an approval in principle asked for is confirmed. */
@Injectable()
export class Reviewing {
  constructor(
    private readonly forward: ForwardAnnualPlan,
    private readonly returnPlan: ReturnAnnualPlan,
    private readonly raise: RaiseRequest,
    private readonly above: AbovePlans,
    private readonly confirm: ConfirmConditions,
    private readonly findUnmet: FindUnmet,
  ) {}

  readonly parts = {
    'plan-review': ({ manner }, command) =>
      manner === 'returning'
        ? this.returnPlan.run({ ...command, to: 'drafting', opinions: unclear })
        : this.forward.run(command),
    'plan-request': (scene, command) => this.request(scene, command),
    conditions: ({ manner }, command) =>
      manner === 'returning' ? this.findUnmet.run({ ...command, opinions: unclear }) : this.confirm.run(command),
  } as const satisfies Readonly<Record<string, Part>>;

  /** With all others that are ready and that policy bundles with it. */
  private async request(scene: Scene, command: MatterCommand): Promise<void> {
    const { task, policy } = scene.facts;
    const above = await this.above.planOf(command.id);
    const lines = above?.annualPlans ?? [];
    const own = lines.find(({ id }) => id === command.id);
    const { bundle } = policy.annualPlans;
    const together = lines.filter(
      (line) => line.state === 'forwarded' && own && bundleOf(line, bundle) === bundleOf(own, bundle),
    );
    // One that was returned without a new round is requested again: by another paper, so by its revision.
    await this.raise.run({
      ...command,
      planId: task.planId,
      number: `请示${paperNumberOf(scene)}-${planOf(scene).revision}`,
      title: `关于报请审定年度建设方案的请示（${task.title}${together.length > 1 ? '等' : ''}）`,
      annualPlanIds: together.map(({ id }) => id),
    });
  }
}

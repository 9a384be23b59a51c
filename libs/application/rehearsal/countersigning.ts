import { Injectable } from '@nestjs/common';

import type { MatterCommand } from '../act/act.js';
import { ReviseAnnualPlan } from '../annual-plan/revise-annual-plan.use-case.js';
import { AgreeCountersignature } from '../countersignature/agree-countersignature.use-case.js';
import { MaintainCountersignature } from '../countersignature/maintain-countersignature.use-case.js';
import { ObjectCountersignature } from '../countersignature/object-countersignature.use-case.js';
import { ProposeCountersignature } from '../countersignature/propose-countersignature.use-case.js';
import { ReferCountersignature } from '../countersignature/refer-countersignature.use-case.js';
import { YieldCountersignature } from '../countersignature/yield-countersignature.use-case.js';
import { People } from './people.js';
import type { Part, Scene } from './scene.types.js';

/** Supporting units countersign, and what becomes of an objection. */
@Injectable()
export class Countersigning {
  constructor(
    private readonly revise: ReviseAnnualPlan,
    private readonly agree: AgreeCountersignature,
    private readonly object: ObjectCountersignature,
    private readonly refer: ReferCountersignature,
    private readonly propose: ProposeCountersignature,
    private readonly maintain: MaintainCountersignature,
    private readonly yieldTo: YieldCountersignature,
    private readonly people: People,
  ) {}

  readonly parts = {
    countersignature: ({ manner }, command) =>
      manner === 'objecting'
        ? this.object.run({ ...command, wording: '按本单位职责提供政策支持，具体任务由属地落实' })
        : this.agree.run(command),
    objection: (scene, command) => this.answerObjection(scene, command),
    'objection-proposal': (_scene, command) =>
      this.propose.run({ ...command, proposal: '建议采纳修改意见的主要内容，任务分工不变' }),
  } as const satisfies Readonly<Record<string, Part>>;

  /** An objection is taken in or put before who settles; on the proposal the unit yields, or its dissent goes up. */
  private async answerObjection({ facts, item, manner }: Scene, command: MatterCommand): Promise<void> {
    const row = facts.countersignatures.find(({ id }) => id === item.subjectId);
    if (row?.state === 'proposed' && manner === 'insisting') await this.maintain.run(command);
    else if (row?.state === 'proposed')
      await this.yieldTo.run({ ...command, actor: await this.people.of(row.unitId, 'leader', 'leader') });
    else if (manner === 'insisting') await this.refer.run({ ...command, note: '该分工为文件所定，未予采纳' });
    // What several units object to is taken in at once: the first revision opened the draft.
    else if (facts.annualPlans.find(({ id }) => id === row?.annualPlanId)?.state === 'countersigning')
      await this.revise.run({ ...command, id: row?.annualPlanId ?? '' });
  }
}

import { Injectable } from '@nestjs/common';

import type { Command } from '../act/act.js';
import { itemByItem, type ItemResult } from '../act/item-by-item.js';
import { DecideAnnualPlan, type DecideAnnualPlanCommand } from './decide-annual-plan.use-case.js';

/** One of many: the annual plan, the revision that was seen, and what is decided of it. */
export type DecisionItem = Omit<DecideAnnualPlanCommand, keyof Command>;

/** 批量审定: the approver decides many at once, with an opinion for each; what cannot be decided leaves the others decided. */
@Injectable()
export class DecideAnnualPlans {
  constructor(private readonly decide: DecideAnnualPlan) {}

  run(command: Command, items: readonly DecisionItem[]): Promise<readonly ItemResult[]> {
    return itemByItem(command, { verb: 'annualPlan.decide', items }, (item, request) =>
      this.decide.run({ ...command, ...item, request }),
    );
  }
}

import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { DecideAnnualPlans } from '#application/annual-plan/decide-annual-plans.use-case.js';

import { itemAnswer, ItemResultAnswer } from '../bulk-act/item-result.dto.js';
import { Acting, type ActingPerson } from '../route/acting.js';
import { type Language, ReadersLanguage } from '../route/language.js';
import { Act } from '../route/route.js';
import { ApprovalsBody } from './annual-plan-act.dto.js';

/** 批量审定: an approver reads many annual plans, then says what becomes of each. */
@ApiTags('annual plans')
@Controller('annual-plan-decisions')
export class DecisionsController {
  constructor(private readonly decideAnnualPlans: DecideAnnualPlans) {}

  @Post()
  @Act({
    may: 'signed-in',
    answers: [ItemResultAnswer],
    says: '批量审定: many decisions at once, with an opinion for each: one transaction and one result an item.',
  })
  async decide(
    @Body() { items }: ApprovalsBody,
    @ReadersLanguage() language: Language,
    @Acting() acting: ActingPerson,
  ): Promise<readonly ItemResultAnswer[]> {
    const asked = items.map(({ conditions = null, revision = null, ...item }) => ({ ...item, conditions, revision }));
    return (await this.decideAnnualPlans.run(acting, asked)).map((result) => itemAnswer(result, language));
  }
}

import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { ComparePlan, type ComparisonView } from '#application/plan-comparison/compare-plan.query.js';

import { Acting, type ActingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act } from '../route/route.js';
import { ComparisonBody, PlanComparisonAnswer } from './plan-comparison.dto.js';

/** 修订比对: a revised document beside the running plan. */
@ApiTags('plan-amendments')
@Controller('plans/:id/comparisons')
export class PlanComparisonController {
  constructor(private readonly comparePlan: ComparePlan) {}

  @Post()
  @Act({
    may: 'signed-in',
    answers: PlanComparisonAnswer,
    says: '修订比对: a revised document by task, and the operations for an amendment; nothing is kept.',
  })
  compare(
    @MatterId() planId: string,
    @Body() { text, names }: ComparisonBody,
    @Acting() { actor }: ActingPerson,
  ): Promise<ComparisonView> {
    return this.comparePlan.run(actor, { planId, bytes: Buffer.from(text), names: names ?? [] });
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { PartChange } from '#application/annual-plan/compare-versions.js';
import {
  type AnnualPlanPage,
  ReadAnnualPlans,
  type ShownVersion,
} from '#application/annual-plan/read-annual-plans.query.js';
import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';

import { Version } from '../policy/policy-version.js';
import { Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Read } from '../route/route.js';
import { AnnualPlanPageAnswer, PartChangeAnswer, VersionAnswer, VersionsQuery } from './annual-plan-page.dto.js';
import { AnnualPlanAnswer } from './annual-plan.dto.js';

/** 年度建设方案: where it stands, what it says, what it gathered on its way. */
@ApiTags('annual plans')
@Controller()
export class ReadAnnualPlanController {
  constructor(private readonly plans: ReadAnnualPlans) {}

  @Get('tasks/:id/annual-plans')
  @Read({ may: 'signed-in', answers: [AnnualPlanAnswer], says: '年度建设方案 of a task, year by year.' })
  list(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<readonly AnnualPlan[]> {
    return this.plans.ofTask(actor, id);
  }

  @Get('annual-plans/:id')
  @Read({
    may: 'signed-in',
    answers: AnnualPlanPageAnswer,
    says: 'An annual plan with its versions, countersignatures, opinions and baselines; ETag is its revision.',
  })
  async show(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<object> {
    return answered(await this.plans.one(actor, id));
  }

  @Get('annual-plans/:id/versions/:version')
  @Read({ may: 'signed-in', answers: VersionAnswer, says: 'One saved version with what it says.' })
  version(
    @MatterId() id: string,
    @Version() version: number,
    @Reading() { actor }: ReadingPerson,
  ): Promise<ShownVersion> {
    return this.plans.version(actor, id, version);
  }

  @Get('annual-plans/:id/comparison')
  @Read({
    may: 'signed-in',
    answers: [PartChangeAnswer],
    says: 'Two versions, part by part: what was added or changed.',
  })
  compare(
    @MatterId() id: string,
    @Query() versions: VersionsQuery,
    @Reading() { actor }: ReadingPerson,
  ): Promise<readonly PartChange[]> {
    return this.plans.compared(actor, id, versions);
  }
}

/** The revision stands on top, for the ETag. */
function answered({ plan, ...trail }: AnnualPlanPage): object {
  return { annualPlan: plan, ...trail, revision: plan.revision };
}

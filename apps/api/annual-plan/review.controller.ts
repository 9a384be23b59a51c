import { Body, Controller, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { ConfirmConditions } from '#application/annual-plan/confirm-conditions.use-case.js';
import { FindUnmet } from '#application/annual-plan/find-unmet.use-case.js';
import { ForwardAnnualPlan } from '#application/annual-plan/forward-annual-plan.use-case.js';
import { RequestAnnualPlan } from '#application/annual-plan/request-annual-plan.use-case.js';
import { ReturnAnnualPlan } from '#application/annual-plan/return-annual-plan.use-case.js';

import { Acting, type ActingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act } from '../route/route.js';
import { ConditionsBody, RequestPlaceBody, ReviewBody } from './annual-plan-act.dto.js';
import { AnnualPlanActAnswer } from './annual-plan.dto.js';

const answers = AnnualPlanActAnswer;

/** What becomes of a submitted annual plan before it is before the approver. */
@ApiTags('annual plans')
@Controller('annual-plans/:id')
export class ReviewController {
  constructor(
    private readonly forwardAnnualPlan: ForwardAnnualPlan,
    private readonly returnAnnualPlan: ReturnAnnualPlan,
    private readonly requestAnnualPlan: RequestAnnualPlan,
    private readonly confirmConditions: ConfirmConditions,
    private readonly findUnmet: FindUnmet,
  ) {}

  @Put('review')
  @Act({ may: 'signed-in', answers, says: '初审: who settles forwards the plan, or returns it with opinions.' })
  review(
    @MatterId() id: string,
    @Body() { outcome, to = 'drafting', opinions = [] }: ReviewBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return outcome === 'forward'
      ? this.forwardAnnualPlan.run({ ...acting, id })
      : this.returnAnnualPlan.run({ ...acting, id, to, opinions });
  }

  @Put('request')
  @Act({ may: 'signed-in', answers, says: '列入请示: a reviewed plan is put into a request that was raised.' })
  request(
    @MatterId() id: string,
    @Body() { requestId }: RequestPlaceBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.requestAnnualPlan.run({ ...acting, id, requestId });
  }

  @Put('conditions')
  @Act({ may: 'signed-in', answers, says: '确认: what an approval in principle asked for is met, or not yet.' })
  conditions(
    @MatterId() id: string,
    @Body() { met, opinions = [] }: ConditionsBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return met ? this.confirmConditions.run({ ...acting, id }) : this.findUnmet.run({ ...acting, id, opinions });
  }
}

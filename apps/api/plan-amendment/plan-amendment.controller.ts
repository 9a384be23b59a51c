import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { CheckPlanAmendment } from '#application/plan-amendment/check-plan-amendment.query.js';
import { DecidePlanAmendment } from '#application/plan-amendment/decide-plan-amendment.use-case.js';
import { ProposePlanAmendment } from '#application/plan-amendment/propose-plan-amendment.use-case.js';
import { ReadPlanAmendments } from '#application/plan-amendment/read-plan-amendments.query.js';
import { WithdrawPlanAmendment } from '#application/plan-amendment/withdraw-plan-amendment.use-case.js';
import type { AmendmentImpact } from '#domain/plan-amendment/impact.js';
import type { PlanAmendment } from '#domain/plan-amendment/plan-amendment.js';

import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import { AmendmentImpactAnswer } from './amendment-impact.dto.js';
import {
  AmendmentCheckBody,
  AmendmentDecisionBody,
  AmendmentWithdrawalBody,
  PlanAmendmentAnswer,
  PlanAmendmentBody,
} from './plan-amendment.dto.js';

const answers = PlanAmendmentAnswer;

/** 方案修订: the plan itself is amended while it runs. */
@ApiTags('plan-amendments')
@Controller()
export class PlanAmendmentController {
  constructor(
    private readonly amendments: ReadPlanAmendments,
    private readonly checkAmendment: CheckPlanAmendment,
    private readonly proposeAmendment: ProposePlanAmendment,
    private readonly decideAmendment: DecidePlanAmendment,
    private readonly withdrawAmendment: WithdrawPlanAmendment,
  ) {}

  @Get('plans/:id/amendments')
  @Read({
    may: 'signed-in',
    answers: [answers],
    says: '方案修订: all for those who watch over the plan, else approved ones.',
  })
  list(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<readonly PlanAmendment[]> {
    return this.amendments.ofPlan(actor, id);
  }

  @Get('plan-amendments/:id')
  @Read({ may: 'signed-in', answers, says: 'An amendment with its impact; ETag is its revision.' })
  show(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<PlanAmendment> {
    return this.amendments.one(actor, id);
  }

  @Post('plans/:id/amendment-checks')
  @Act({
    may: 'signed-in',
    answers: AmendmentImpactAnswer,
    says: '影响预览: what operations would change; nothing is kept.',
  })
  check(
    @MatterId() planId: string,
    @Body() { operations }: AmendmentCheckBody,
    @Acting() { actor }: ActingPerson,
  ): Promise<AmendmentImpact> {
    return this.checkAmendment.run(actor, { planId, operations });
  }

  @Post('plans/:id/amendments')
  @Act({
    may: 'signed-in',
    answers,
    says: '提出修订: the coordinator lists the operations; their impact is kept with them.',
  })
  propose(
    @MatterId() planId: string,
    @Body() body: PlanAmendmentBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    const { title, operations } = body;
    return this.proposeAmendment.run({ ...acting, planId, title, operations });
  }

  @Put('plan-amendments/:id/decision')
  @Act({
    may: 'signed-in',
    answers,
    says: '审定修订: all operations as one act; then they are carried out task by task.',
  })
  decide(
    @MatterId() id: string,
    @Body() { decision: verb, opinion, documentNumber }: AmendmentDecisionBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.decideAmendment.run({ ...acting, id, verb, opinion, documentNumber: documentNumber ?? null });
  }

  @Put('plan-amendments/:id/withdrawal')
  @Act({ may: 'signed-in', answers, says: '撤回修订: before it is decided.' })
  withdraw(
    @MatterId() id: string,
    @Body() { reason }: AmendmentWithdrawalBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.withdrawAmendment.run({ ...acting, id, reason });
  }
}

import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { RaiseRequest } from '#application/request/raise-request.use-case.js';
import { ReadRequests, type RequestPage } from '#application/request/read-requests.query.js';

import { itemAnswer } from '../bulk-act/item-result.dto.js';
import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { type Language, ReadersLanguage } from '../route/language.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import { RaisedRequestAnswer, RequestBody, RequestPageAnswer } from './plan-request.dto.js';

/** 请示: what is submitted to the approver, carrying annual plans. */
@ApiTags('requests')
@Controller()
export class PlanRequestController {
  constructor(
    private readonly requests: ReadRequests,
    private readonly raiseRequest: RaiseRequest,
  ) {}

  @Get('plans/:id/requests')
  @Read({
    may: 'signed-in',
    answers: [RequestPageAnswer],
    says: '请示 of a plan: all for those who watch over it, else those that carry a plan of one’s own unit.',
  })
  list(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<readonly RequestPage[]> {
    return this.requests.ofPlan(actor, id);
  }

  @Post('plans/:id/requests')
  @Act({
    may: 'signed-in',
    answers: RaisedRequestAnswer,
    says: '提出请示: the request is raised, then each annual plan put into it, with a result an item.',
  })
  async raise(
    @MatterId() planId: string,
    @Body() body: RequestBody,
    @ReadersLanguage() language: Language,
    @Acting() acting: ActingPerson,
  ): Promise<RaisedRequestAnswer> {
    const { number, title, annualPlanIds } = body;
    const { request, results } = await this.raiseRequest.run({ ...acting, planId, number, title, annualPlanIds });
    return { request, results: results.map((result) => itemAnswer(result, language)) };
  }

  @Get('requests/:id')
  @Read({ may: 'signed-in', answers: RequestPageAnswer, says: 'A request with the annual plans that it carries.' })
  show(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<RequestPage> {
    return this.requests.one(actor, id);
  }
}

import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { ReadTime } from '#application/deadline/read-time.query.js';
import { AnswerSlip } from '#application/slip/answer-slip.use-case.js';
import { CompleteSlip } from '#application/slip/complete-slip.use-case.js';
import { DecideSlip } from '#application/slip/decide-slip.use-case.js';
import { ReadSlipDocument, type SlipDocument } from '#application/slip/read-slip-document.query.js';
import type { Slip } from '#domain/slip/slip.js';

import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import {
  SlipActAnswer,
  SlipAnswer,
  SlipDecisionBody,
  SlipDemandBody,
  SlipDocumentAnswer,
  SlipReplyBody,
  SlipReviewBody,
} from './slip.dto.js';

/** 督办单、商请函: drafted by a rung, issued by people, answered and reviewed. */
@ApiTags('slips')
@Controller()
export class SlipController {
  constructor(
    private readonly time: ReadTime,
    private readonly completeSlip: CompleteSlip,
    private readonly decideSlip: DecideSlip,
    private readonly answerSlip: AnswerSlip,
    private readonly documents: ReadSlipDocument,
  ) {}

  @Get('tasks/:id/slips')
  @Read({
    may: 'signed-in',
    answers: [SlipAnswer],
    says: '督办单: issued ones; drafts are seen by the supervision office.',
  })
  list(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<readonly Slip[]> {
    return this.time.slips(actor, id);
  }

  @Get('slips/:id')
  @Read({ may: 'signed-in', answers: SlipAnswer, says: 'A slip; ETag is its revision.' })
  show(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<Slip> {
    return this.time.slip(actor, id);
  }

  @Get('slips/:id/document')
  @Read({
    may: 'signed-in',
    answers: SlipDocumentAnswer,
    says: '督办单 or 商请函 written out, with its source clause.',
  })
  document(@MatterId() id: string, @Reading() { actor, at }: ReadingPerson): Promise<SlipDocument> {
    return this.documents.run(actor, id, at);
  }

  @Put('slips/:id/completion')
  @Act({ may: 'signed-in', answers: SlipActAnswer, says: 'The inspector says what is demanded and by when.' })
  complete(
    @MatterId() id: string,
    @Body() { demand, replyBy }: SlipDemandBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.completeSlip.run({ ...acting, id, demand, replyBy });
  }

  @Put('slips/:id/decision')
  @Act({ may: 'signed-in', answers: SlipActAnswer, says: '签发: the office’s head signs, returns or drops it.' })
  decide(
    @MatterId() id: string,
    @Body() { verb, note }: SlipDecisionBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.decideSlip.run({ ...acting, id, verb, note });
  }

  @Put('slips/:id/answer')
  @Act({ may: 'signed-in', answers: SlipActAnswer, says: 'The addressee answers.' })
  answer(@MatterId() id: string, @Body() { reply }: SlipReplyBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.answerSlip.run({ ...acting, id, reply });
  }

  @Put('slips/:id/review')
  @Act({
    may: 'signed-in',
    answers: SlipActAnswer,
    says: '审核: the inspector sends the answer back, or closes the slip.',
  })
  review(
    @MatterId() id: string,
    @Body() { verb, note }: SlipReviewBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.decideSlip.run({ ...acting, id, verb, note });
  }
}

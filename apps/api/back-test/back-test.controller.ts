import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { type BackTestAnswer as Answered, BackTestPolicy } from '#application/back-test/back-test-policy.query.js';
import { windowOf } from '#application/back-test/tried-policy.js';

import { Acting, type ActingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act } from '../route/route.js';
import { BackTestAnswer, BackTestBody } from './back-test.dto.js';

/** 试算 */
@ApiTags('policies')
@Controller('plans/:id')
export class BackTestController {
  constructor(private readonly backTests: BackTestPolicy) {}

  /** A question that changes nothing: it is posted because a document is too long for an address. */
  @Post('back-tests')
  @Act({
    may: 'signed-in',
    answers: BackTestAnswer,
    says: '试算: which rungs a policy would have had, beside those that were climbed. Nothing is kept.',
  })
  run(
    @MatterId() planId: string,
    @Body() { document, version, from, to }: BackTestBody,
    @Acting() { actor, at }: ActingPerson,
  ): Promise<Answered> {
    const tried = { document: document ?? null, version: version ?? null };
    return this.backTests.run({ actor, at, planId, tried, window: windowOf({ from, to }) });
  }
}

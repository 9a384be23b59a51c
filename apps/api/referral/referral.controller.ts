import { Body, Controller, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { DecideReferral } from '#application/referral/decide-referral.use-case.js';

import { ReferralActAnswer } from '../matter/matter.dto.js';
import { Acting, type ActingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act } from '../route/route.js';
import { DecisionBody } from './referral.dto.js';

@ApiTags('referrals')
@Controller('referrals/:id')
export class ReferralController {
  constructor(private readonly decideReferral: DecideReferral) {}

  @Put('decision')
  @Act({ may: 'signed-in', answers: ReferralActAnswer, says: '审定: the approver decides a change of a named unit.' })
  decide(
    @MatterId() id: string,
    @Body() { verb, opinion }: DecisionBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.decideReferral.run({ ...acting, id, verb, opinion });
  }
}

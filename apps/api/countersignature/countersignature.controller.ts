import { Body, Controller, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { AgreeCountersignature } from '#application/countersignature/agree-countersignature.use-case.js';
import { MaintainCountersignature } from '#application/countersignature/maintain-countersignature.use-case.js';
import { ObjectCountersignature } from '#application/countersignature/object-countersignature.use-case.js';
import { ProposeCountersignature } from '#application/countersignature/propose-countersignature.use-case.js';
import { ReferCountersignature } from '#application/countersignature/refer-countersignature.use-case.js';
import { YieldCountersignature } from '#application/countersignature/yield-countersignature.use-case.js';

import { NoteBody } from '../matter/matter-body.dto.js';
import { Acting, type ActingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act } from '../route/route.js';
import { CountersignatureActAnswer, ObjectionBody, ProposalBody } from './countersignature.dto.js';

const answers = CountersignatureActAnswer;

/** 会签: what a supporting unit says to the parts of an annual plan that name it. */
@ApiTags('countersignatures')
@Controller('countersignatures/:id')
export class CountersignatureController {
  constructor(
    private readonly agreeCountersignature: AgreeCountersignature,
    private readonly objectCountersignature: ObjectCountersignature,
    private readonly referCountersignature: ReferCountersignature,
    private readonly proposeCountersignature: ProposeCountersignature,
    private readonly yieldCountersignature: YieldCountersignature,
    private readonly maintainCountersignature: MaintainCountersignature,
  ) {}

  @Put('agreement')
  @Act({ may: 'signed-in', answers, says: '会签同意: the unit agrees to the parts that name it.' })
  agree(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.agreeCountersignature.run({ ...acting, id });
  }

  @Put('objection')
  @Act({ may: 'signed-in', answers, says: '会签提出修改意见: the unit objects, with the wording that it asks for.' })
  object(@MatterId() id: string, @Body() { wording }: ObjectionBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.objectCountersignature.run({ ...acting, id, wording });
  }

  @Put('referral')
  @Act({ may: 'signed-in', answers, says: '提请协调: the lead puts an objection before who settles.' })
  refer(@MatterId() id: string, @Body() { note }: NoteBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.referCountersignature.run({ ...acting, id, note });
  }

  @Put('proposal')
  @Act({ may: 'signed-in', answers, says: '协调建议: who settles proposes how to go on.' })
  propose(@MatterId() id: string, @Body() { proposal }: ProposalBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.proposeCountersignature.run({ ...acting, id, proposal });
  }

  @Put('yielding')
  @Act({ may: 'signed-in', answers, says: '不再坚持: the unit agrees after all.' })
  yield(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.yieldCountersignature.run({ ...acting, id });
  }

  @Put('dissent')
  @Act({ may: 'signed-in', answers, says: '保留意见: the lead lets the objection go up with the plan.' })
  maintain(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.maintainCountersignature.run({ ...acting, id });
  }
}

import { Body, Controller, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { ReturnPreparedAct } from '#application/prepared-act/return-prepared-act.use-case.js';
import { SignPreparedAct } from '#application/prepared-act/sign-prepared-act.use-case.js';

import { NoteBody } from '../matter/matter-body.dto.js';
import { Acting, type ActingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act } from '../route/route.js';
import { PreparedActActAnswer } from './prepared-act.dto.js';

@ApiTags('prepared-acts')
@Controller('prepared-acts/:id')
export class PreparedActController {
  constructor(
    private readonly signPreparedAct: SignPreparedAct,
    private readonly returnPreparedAct: ReturnPreparedAct,
  ) {}

  @Put('signature')
  @Act({ may: 'signed-in', answers: PreparedActActAnswer, says: '签发: the leader makes an act of the unit binding.' })
  sign(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.signPreparedAct.run({ ...acting, id });
  }

  @Put('return')
  @Act({ may: 'signed-in', answers: PreparedActActAnswer, says: 'The leader sends it back to the handler.' })
  return(@MatterId() id: string, @Body() { note }: NoteBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.returnPreparedAct.run({ ...acting, id, note });
  }
}

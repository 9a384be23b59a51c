import { Body, Controller, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { ConfirmCities } from '#application/open-set/confirm-cities.use-case.js';
import { ProposeCities } from '#application/open-set/propose-cities.use-case.js';
import { ReturnCities } from '#application/open-set/return-cities.use-case.js';

import { CitiesBody, NoteBody } from '../matter/matter-body.dto.js';
import { OpenSetActAnswer } from '../matter/matter.dto.js';
import { Acting, type ActingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act } from '../route/route.js';

@ApiTags('open-sets')
@Controller('open-sets/:id')
export class OpenSetController {
  constructor(
    private readonly proposeCities: ProposeCities,
    private readonly confirmCities: ConfirmCities,
    private readonly returnCities: ReturnCities,
  ) {}

  @Put('proposal')
  @Act({ may: 'signed-in', answers: OpenSetActAnswer, says: 'The lead proposes which cities the open set means.' })
  propose(
    @MatterId() id: string,
    @Body() { ...proposal }: CitiesBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.proposeCities.run({ ...acting, id, proposal });
  }

  @Put('confirmation')
  @Act({ may: 'signed-in', answers: OpenSetActAnswer, says: 'The coordinator confirms the cities.' })
  confirm(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.confirmCities.run({ ...acting, id });
  }

  @Put('return')
  @Act({ may: 'signed-in', answers: OpenSetActAnswer, says: 'The coordinator returns the proposal to the lead.' })
  return(@MatterId() id: string, @Body() { note }: NoteBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.returnCities.run({ ...acting, id, note });
  }
}

import { Body, Controller, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { FixAgenda } from '#application/meeting/fix-agenda.use-case.js';
import { PlaceItem } from '#application/meeting/place-item.use-case.js';
import { TakeOffItem } from '#application/meeting/take-off-item.use-case.js';

import { Acting, type ActingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act } from '../route/route.js';
import { AgendaPlaceBody, MeetingActAnswer } from './meeting.dto.js';

const answers = MeetingActAnswer;

/** 议题: what a session takes, and in which order; the conductor proposes, the general office decides. */
@ApiTags('meetings')
@Controller()
export class AgendaController {
  constructor(
    private readonly placeItem: PlaceItem,
    private readonly takeOffItem: TakeOffItem,
    private readonly fixAgenda: FixAgenda,
  ) {}

  @Put('meetings/:id/items')
  @Act({ may: 'signed-in', answers, says: '列入、调整议题: an annual plan gets a place on the agenda.' })
  place(@MatterId() id: string, @Body() body: AgendaPlaceBody, @Acting() acting: ActingPerson): Promise<Answer> {
    const { annualPlanId, place = null } = body;
    return this.placeItem.run({ ...acting, id, annualPlanId, place });
  }

  @Put('agenda-items/:id/removal')
  @Act({ may: 'signed-in', answers, says: '移出议题: the annual plan is proposed for a later session.' })
  takeOff(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.takeOffItem.run({ ...acting, id });
  }

  @Put('meetings/:id/agenda')
  @Act({ may: 'signed-in', answers, says: '确定议题: the agenda of the session is fixed.' })
  fix(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.fixAgenda.run({ ...acting, id });
  }
}

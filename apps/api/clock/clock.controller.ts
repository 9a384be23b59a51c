import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { type ClockView, DrivenTime } from '#application/clock/driven-time.js';
import { StepTime } from '#application/clock/step-time.use-case.js';

import { Acting, type ActingPerson } from '../route/acting.js';
import { Act, Read } from '../route/route.js';
import { ClockAnswer, StepBody } from './clock.dto.js';

/** Business time where it is stepped: in tests and rehearsals, nowhere else. */
@ApiTags('clock')
@Controller('clock')
export class ClockController {
  constructor(
    private readonly time: DrivenTime,
    private readonly stepTime: StepTime,
  ) {}

  @Get()
  @Read({ may: 'signed-in', answers: ClockAnswer, says: 'What time it is, and when something is due next.' })
  show(): Promise<ClockView> {
    return this.time.view();
  }

  @Post('steps')
  @Act({ may: 'administration', answers: ClockAnswer, says: 'One step: to what is due next, but not past a moment.' })
  step(@Body() { to }: StepBody, @Acting() { actor }: ActingPerson): Promise<ClockView> {
    return this.stepTime.run({ actor, to: to ?? null });
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { type NamedHoldingTime, ReadHoldingTimes } from '#application/holding-time/read-holding-times.query.js';

import { Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Read } from '../route/route.js';
import { HoldingTimeAnswer, HoldingWindowQuery } from './holding-time.dto.js';

/** 各方办理时长 */
@ApiTags('holding times')
@Controller()
export class HoldingTimeController {
  constructor(private readonly times: ReadHoldingTimes) {}

  @Get('tasks/:id/holding-times')
  @Read({
    may: 'signed-in',
    answers: [HoldingTimeAnswer],
    says: '各方办理时长: working days that each party held matters of the task; the approver’s for coordinator and office only.',
  })
  ofTask(@MatterId() id: string, @Reading() reading: ReadingPerson): Promise<readonly NamedHoldingTime[]> {
    return this.times.ofTask(reading, id);
  }

  @Get('plans/:id/holding-times')
  @Read({
    may: 'signed-in',
    answers: [HoldingTimeAnswer],
    says: 'The same of all tasks together, in a window of days: the own unit’s, or all for those who watch over the plan.',
  })
  ofPlan(
    @MatterId() id: string,
    @Query() { from, to }: HoldingWindowQuery,
    @Reading() reading: ReadingPerson,
  ): Promise<readonly NamedHoldingTime[]> {
    return this.times.ofPlan(reading, id, { from: from ?? null, to: to ?? null });
  }
}

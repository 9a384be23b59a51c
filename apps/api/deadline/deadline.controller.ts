import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { AdviseClockRequest } from '#application/clock-request/advise-clock-request.use-case.js';
import { AskClock } from '#application/clock-request/ask-clock.use-case.js';
import { DecideClockRequest } from '#application/clock-request/decide-clock-request.use-case.js';
import { type ExplainedDeadline, ReadTime } from '#application/deadline/read-time.query.js';
import type { ClockRequest } from '#domain/clock-request/clock-request.js';

import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import {
  ClockActAnswer,
  ClockAdviceBody,
  ClockAskAnswer,
  ClockDecisionBody,
  ClockDemandBody,
  ClockRequestAnswer,
  DeadlineAnswer,
} from './deadline.dto.js';

/** 时限: due dates that explain themselves, and requests about their clocks. */
@ApiTags('deadlines')
@Controller()
export class DeadlineController {
  constructor(
    private readonly time: ReadTime,
    private readonly askClock: AskClock,
    private readonly adviseClockRequest: AdviseClockRequest,
    private readonly decideClockRequest: DecideClockRequest,
  ) {}

  @Get('tasks/:id/deadlines')
  @Read({
    may: 'signed-in',
    answers: [DeadlineAnswer],
    says: '时限: every due date of the task, with how it came about.',
  })
  async list(@MatterId() id: string, @Reading() { actor, at }: ReadingPerson): Promise<readonly object[]> {
    return (await this.time.deadlines(actor, id, at)).map(answered);
  }

  @Get('deadlines/:id')
  @Read({
    may: 'signed-in',
    answers: DeadlineAnswer,
    says: 'A due date, explained in a sentence; ETag is its revision.',
  })
  async show(@MatterId() id: string, @Reading() { actor, at }: ReadingPerson): Promise<object> {
    return answered(await this.time.deadline(actor, id, at));
  }

  @Post('deadlines/:id/clock-requests')
  @Act({
    may: 'signed-in',
    answers: ClockAskAnswer,
    says: '申请延期、中止: ask for a later date, or for the clock to stop.',
  })
  ask(
    @MatterId() id: string,
    @Body() { kind, reason, until, consequences }: ClockDemandBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.askClock.run({
      ...acting,
      id,
      demand: { kind, reason, until: until ?? null, consequences: consequences ?? null },
    });
  }

  @Get('tasks/:id/clock-requests')
  @Read({ may: 'signed-in', answers: [ClockRequestAnswer], says: '延期、中止: what was asked for and decided.' })
  clockRequests(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<readonly ClockRequest[]> {
    return this.time.clockRequests(actor, id);
  }

  @Put('clock-requests/:id/advice')
  @Act({
    may: 'signed-in',
    answers: ClockActAnswer,
    says: '意见: of whoever advises before a milestone’s date is moved.',
  })
  advise(@MatterId() id: string, @Body() { advice }: ClockAdviceBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.adviseClockRequest.run({ ...acting, id, advice });
  }

  @Put('clock-requests/:id/decision')
  @Act({ may: 'signed-in', answers: ClockActAnswer, says: 'Extend, suspend, refuse, or let the clock run again.' })
  decide(
    @MatterId() id: string,
    @Body() { verb, opinion }: ClockDecisionBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.decideClockRequest.run({ ...acting, id, verb, opinion });
  }
}

/** What the documentation promises, and not how the engine keeps it. */
function answered(row: ExplainedDeadline): object {
  const { id, taskId, kind, subjectId, holderUnitId, holderRole, openedAt, dueAt, sentences, light, state } = row;
  const { closedAt, suspendedAt, climbed, nextRung, nextRungAt, policyVersion, calendarVersion, decided } = row;
  const { provisionalYears } = row.explanation;
  const matter = { id, taskId, kind, subjectId, holderUnitId, holderRole, state, revision: row.revision };
  const dates = { openedAt, dueAt, sentences, provisionalYears, closedAt, suspendedAt, decided };
  return { ...matter, ...dates, light, climbed, nextRung, nextRungAt, policyVersion, calendarVersion };
}

import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { CancelMeeting } from '#application/meeting/cancel-meeting.use-case.js';
import { HoldMeeting } from '#application/meeting/hold-meeting.use-case.js';
import { MoveMeeting } from '#application/meeting/move-meeting.use-case.js';
import { type MeetingPage, ReadMeetings } from '#application/meeting/read-meetings.query.js';
import { ScheduleMeeting } from '#application/meeting/schedule-meeting.use-case.js';
import { SetRoom } from '#application/meeting/set-room.use-case.js';

import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import {
  CancellationBody,
  MeetingActAnswer,
  MeetingBody,
  MeetingDateBody,
  MeetingPageAnswer,
  MeetingRoomBody,
  MinutesBody,
} from './meeting.dto.js';

const answers = MeetingActAnswer;

/** 会议: sessions that decide annual plans. */
@ApiTags('meetings')
@Controller()
export class MeetingController {
  constructor(
    private readonly meetings: ReadMeetings,
    private readonly scheduleMeeting: ScheduleMeeting,
    private readonly moveMeeting: MoveMeeting,
    private readonly setRoom: SetRoom,
    private readonly cancelMeeting: CancelMeeting,
    private readonly holdMeeting: HoldMeeting,
  ) {}

  @Get('plans/:id/meetings')
  @Read({
    may: 'signed-in',
    answers: [MeetingPageAnswer],
    says: 'Sessions with their agendas: all for those who watch over the plan, else those with an item of one’s own unit.',
  })
  list(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<readonly MeetingPage[]> {
    return this.meetings.ofPlan(actor, id);
  }

  @Post('plans/:id/meetings')
  @Act({ may: 'signed-in', answers, says: '安排会议: the general office schedules a session.' })
  schedule(@MatterId() planId: string, @Body() body: MeetingBody, @Acting() acting: ActingPerson): Promise<Answer> {
    const { title, heldOn, room } = body;
    return this.scheduleMeeting.run({ ...acting, planId, title, heldOn, room });
  }

  @Get('meetings/:id')
  @Read({ may: 'signed-in', answers: MeetingPageAnswer, says: 'A session with its agenda; ETag is its revision.' })
  show(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<MeetingPage> {
    return this.meetings.one(actor, id);
  }

  @Put('meetings/:id/date')
  @Act({ may: 'signed-in', answers, says: '会议改期: what is late for it now goes to the next.' })
  move(@MatterId() id: string, @Body() { heldOn }: MeetingDateBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.moveMeeting.run({ ...acting, id, heldOn });
  }

  @Put('meetings/:id/room')
  @Act({ may: 'signed-in', answers, says: '调整议题数: how many items the session takes.' })
  resize(@MatterId() id: string, @Body() { room }: MeetingRoomBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.setRoom.run({ ...acting, id, room });
  }

  @Put('meetings/:id/cancellation')
  @Act({ may: 'signed-in', answers, says: '取消会议: its items go to the next session.' })
  cancel(
    @MatterId() id: string,
    @Body() { reason }: CancellationBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.cancelMeeting.run({ ...acting, id, reason });
  }

  @Put('meetings/:id/minutes')
  @Act({ may: 'signed-in', answers, says: '登记会议召开: the session was held; the number of its minutes.' })
  hold(
    @MatterId() id: string,
    @Body() { minutesNumber }: MinutesBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.holdMeeting.run({ ...acting, id, minutesNumber });
  }
}

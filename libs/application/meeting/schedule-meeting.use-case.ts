import { Injectable } from '@nestjs/common';

import { scheduleMeeting, type Scheduling } from '#domain/meeting/meeting.acts.js';

import type { Answer, Command } from '../act/act.js';
import { MeetingActs } from './meeting-act.js';
import { planMatter } from './meeting.matter.js';

export interface ScheduleMeetingCommand extends Command, Scheduling {
  readonly planId: string;
}

/** 安排会议: the general office schedules a session of the approver. */
@Injectable()
export class ScheduleMeeting {
  constructor(private readonly acts: MeetingActs) {}

  run(command: ScheduleMeetingCommand): Promise<Answer> {
    const { planId, title, heldOn, room } = command;
    return this.acts.run(command, {
      verb: 'meeting.schedule',
      ...planMatter(planId),
      decide: (facts, _plan, context) => scheduleMeeting(facts, { title, heldOn, room }, context),
    });
  }
}

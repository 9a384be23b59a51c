import { Injectable } from '@nestjs/common';

import { holdMeeting } from '#domain/meeting/meeting.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { MeetingActs } from './meeting-act.js';
import { meetingMatter } from './meeting.matter.js';

/** `id` is the session's. */
export interface HoldMeetingCommand extends MatterCommand {
  readonly minutesNumber: string;
}

/** 登记会议召开: the general office records that a session was held, with the number of its minutes. */
@Injectable()
export class HoldMeeting {
  constructor(private readonly acts: MeetingActs) {}

  run(command: HoldMeetingCommand): Promise<Answer> {
    const { minutesNumber } = command;
    return this.acts.run(command, {
      verb: 'meeting.hold',
      ...meetingMatter(command),
      decide: (facts, meeting, context) => holdMeeting(facts, { meeting, minutesNumber }, context),
    });
  }
}

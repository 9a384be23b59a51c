import { Injectable } from '@nestjs/common';

import { cancelMeeting } from '#domain/meeting/meeting.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { MeetingActs } from './meeting-act.js';
import { meetingMatter } from './meeting.matter.js';

/** `id` is the session's. */
export interface CancelMeetingCommand extends MatterCommand {
  readonly reason: string;
}

/** 取消会议: the general office cancels a session; its items go to the next. */
@Injectable()
export class CancelMeeting {
  constructor(private readonly acts: MeetingActs) {}

  run(command: CancelMeetingCommand): Promise<Answer> {
    const { reason } = command;
    return this.acts.run(command, {
      verb: 'meeting.cancel',
      ...meetingMatter(command),
      decide: (facts, meeting, context) => cancelMeeting(facts, { meeting, reason }, context),
    });
  }
}

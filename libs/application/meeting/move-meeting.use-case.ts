import { Injectable } from '@nestjs/common';

import { moveMeeting } from '#domain/meeting/meeting.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { MeetingActs } from './meeting-act.js';
import { meetingMatter } from './meeting.matter.js';

/** `id` is the session's. */
export interface MoveMeetingCommand extends MatterCommand {
  /** YYYY-MM-DD, after today. */
  readonly heldOn: string;
}

/** 会议改期: the general office moves a session; what is late for it now goes to the next. */
@Injectable()
export class MoveMeeting {
  constructor(private readonly acts: MeetingActs) {}

  run(command: MoveMeetingCommand): Promise<Answer> {
    const { heldOn } = command;
    return this.acts.run(command, {
      verb: 'meeting.move',
      ...meetingMatter(command),
      decide: (facts, meeting, context) => moveMeeting(facts, { meeting, heldOn }, context),
    });
  }
}

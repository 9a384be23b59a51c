import { Injectable } from '@nestjs/common';

import { setRoom } from '#domain/meeting/meeting.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { MeetingActs } from './meeting-act.js';
import { meetingMatter } from './meeting.matter.js';

/** `id` is the session's. */
export interface SetRoomCommand extends MatterCommand {
  readonly room: number;
}

/** 调整议题数: the general office says how many items a session takes. */
@Injectable()
export class SetRoom {
  constructor(private readonly acts: MeetingActs) {}

  run(command: SetRoomCommand): Promise<Answer> {
    const { room } = command;
    return this.acts.run(command, {
      verb: 'meeting.setRoom',
      ...meetingMatter(command),
      decide: (facts, meeting, context) => setRoom(facts, { meeting, room }, context),
    });
  }
}

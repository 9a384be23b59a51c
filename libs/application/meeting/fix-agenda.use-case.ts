import { Injectable } from '@nestjs/common';

import { fixAgenda } from '#domain/meeting/agenda.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { MeetingActs } from './meeting-act.js';
import { meetingMatter } from './meeting.matter.js';

/** 确定议题: the general office fixes the agenda of a session. */
@Injectable()
export class FixAgenda {
  constructor(private readonly acts: MeetingActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'meeting.fix',
      ...meetingMatter(command),
      decide: (facts, meeting, context) => fixAgenda(facts, { meeting }, context),
    });
  }
}

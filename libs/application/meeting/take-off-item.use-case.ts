import { Injectable } from '@nestjs/common';

import { takeOff } from '#domain/meeting/agenda.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { MeetingActs } from './meeting-act.js';
import { agendaItemMatter } from './meeting.matter.js';

/** 移出议题: the general office takes an item off its agenda; the annual plan is proposed for a later session. */
@Injectable()
export class TakeOffItem {
  constructor(private readonly acts: MeetingActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'agenda.takeOff',
      ...agendaItemMatter(command),
      decide: (facts, item, context) => takeOff(facts, { item }, context),
    });
  }
}

import { Injectable } from '@nestjs/common';

import { placeItem } from '#domain/meeting/agenda.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { MeetingActs } from './meeting-act.js';
import { meetingMatter } from './meeting.matter.js';

/** `id` is the session's. */
export interface PlaceItemCommand extends MatterCommand {
  readonly annualPlanId: string;
  /** From 1; null for the last. */
  readonly place: number | null;
}

/** 列入、调整议题: the general office places an annual plan on the agenda of a session. */
@Injectable()
export class PlaceItem {
  constructor(private readonly acts: MeetingActs) {}

  run(command: PlaceItemCommand): Promise<Answer> {
    const { annualPlanId, place } = command;
    return this.acts.run(command, {
      verb: 'agenda.place',
      ...meetingMatter(command),
      decide: (facts, meeting, context) => placeItem(facts, { meeting, annualPlanId, place }, context),
    });
  }
}

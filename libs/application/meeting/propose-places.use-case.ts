import { Injectable } from '@nestjs/common';

import type { Answer, Command } from '../act/act.js';
import { MeetingActs } from './meeting-act.js';
import { planMatter } from './meeting.matter.js';

/** Ensures that all that waits for a session is proposed for one: every act on sessions does that first, so here nothing is left. */
@Injectable()
export class ProposePlaces {
  constructor(private readonly acts: MeetingActs) {}

  run(command: Command & { readonly planId: string }): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'agenda.propose',
      ...planMatter(command.planId),
      decide: () => ({ changes: [], events: [], pokes: [] }),
    });
  }
}

import { Injectable } from '@nestjs/common';

import { type LeadChoice, chooseLead } from '#domain/plan-draft/edit-draft.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { DraftActs } from './draft-act.js';

/** 确定牵头单位: of units that the document names alike. */
@Injectable()
export class ChooseLead {
  constructor(private readonly acts: DraftActs) {}

  run(command: MatterCommand & LeadChoice): Promise<Answer> {
    return this.acts.run(command, (facts, context) => chooseLead(facts, command, context));
  }
}

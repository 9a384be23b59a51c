import { Injectable } from '@nestjs/common';

import { type TakenInDuty, takeInDuty } from '#domain/plan-draft/add-item.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { DraftActs } from './draft-act.js';

/** 列为任务: a duty as a task without a sector. */
@Injectable()
export class TakeInDuty {
  constructor(private readonly acts: DraftActs) {}

  run(command: MatterCommand & TakenInDuty): Promise<Answer> {
    return this.acts.run(command, (facts, context) => takeInDuty(facts, command, context));
  }
}

import { Injectable } from '@nestjs/common';

import { askCountersigning } from '#domain/annual-plan/submission.acts.js';

import type { Answer } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { conductedPlan, type ConductedPlan } from './conducted-plan.matter.js';

/** Ensures that each supporting unit that a signed draft names was asked to countersign what it says of it, once for the same text. */
@Injectable()
export class AskCountersigning {
  constructor(private readonly acts: TaskActs) {}

  run(command: ConductedPlan): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'countersignature.ask',
      ...conductedPlan(command),
      decide: askCountersigning,
    });
  }
}

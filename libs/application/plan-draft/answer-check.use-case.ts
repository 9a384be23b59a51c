import { Injectable } from '@nestjs/common';

import { type CheckAnswering, answerCheck } from '#domain/plan-draft/answer-check.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { DraftActs } from './draft-act.js';

/** 说明: why a check may be as it is. */
@Injectable()
export class AnswerCheck {
  constructor(private readonly acts: DraftActs) {}

  run(command: MatterCommand & CheckAnswering): Promise<Answer> {
    return this.acts.run(command, (facts, context) => answerCheck(facts, command, context));
  }
}

import { Injectable } from '@nestjs/common';

import { answerSlip } from '#domain/slip/slip.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { slipMatter } from './slip.matter.js';

export interface AnswerSlipCommand extends MatterCommand {
  readonly reply: string;
}

/** The addressee answers a slip. */
@Injectable()
export class AnswerSlip {
  constructor(private readonly acts: TaskActs) {}

  run(command: AnswerSlipCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'slip.answer',
      ...slipMatter(command),
      decide: (_facts, slip, context) => answerSlip(slip, command.reply, context),
    });
  }
}

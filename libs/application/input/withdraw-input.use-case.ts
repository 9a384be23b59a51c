import { Injectable } from '@nestjs/common';

import { withdrawInput } from '#domain/input/input.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { inputMatter } from './input.matter.js';

export interface WithdrawInputCommand extends MatterCommand {
  readonly note: string;
}

/** The settler withdraws a contested input that an open set brought in. */
@Injectable()
export class WithdrawInput {
  constructor(private readonly acts: TaskActs) {}

  run(command: WithdrawInputCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'input.withdraw',
      ...inputMatter(command),
      decide: (facts, input, context) => withdrawInput(facts, input, { ...context, note: command.note }),
    });
  }
}

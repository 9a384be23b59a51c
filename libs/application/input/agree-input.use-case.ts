import { Injectable } from '@nestjs/common';

import { agreeInput } from '#domain/input/input.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { inputMatter } from './input.matter.js';

/** The lead agrees to a counter-offer. */
@Injectable()
export class AgreeInput {
  constructor(private readonly acts: TaskActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'input.agree',
      ...inputMatter(command),
      decide: (_facts, input, context) => agreeInput(input, context),
    });
  }
}

import { Injectable } from '@nestjs/common';

import type { InputTerms } from '#domain/input/input.js';
import { fixInput } from '#domain/input/input.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { inputMatter } from './input.matter.js';

export interface FixInputCommand extends MatterCommand {
  readonly note: string;
  readonly terms: InputTerms;
}

/** The settler fixes the terms of a counter-offer. */
@Injectable()
export class FixInput {
  constructor(private readonly acts: TaskActs) {}

  run(command: FixInputCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'input.fix',
      ...inputMatter(command),
      decide: (_facts, input, context) => fixInput(input, command, context),
    });
  }
}

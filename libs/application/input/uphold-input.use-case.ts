import { Injectable } from '@nestjs/common';

import { upholdInput } from '#domain/input/input.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { inputMatter } from './input.matter.js';

export interface UpholdInputCommand extends MatterCommand {
  readonly note: string;
}

/** The settler upholds a contested or countered input: the same unit is asked again. */
@Injectable()
export class UpholdInput {
  constructor(private readonly acts: TaskActs) {}

  run(command: UpholdInputCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'input.uphold',
      ...inputMatter(command),
      decide: (_facts, input, context) => upholdInput(input, command, context),
    });
  }
}

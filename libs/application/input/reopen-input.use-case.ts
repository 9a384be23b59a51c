import { Injectable } from '@nestjs/common';

import { reopenInput } from '#domain/input/input.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { inputMatter } from './input.matter.js';

export interface ReopenInputCommand extends MatterCommand {
  readonly note: string;
}

/** The settler opens a confirmed input again. */
@Injectable()
export class ReopenInput {
  constructor(private readonly acts: TaskActs) {}

  run(command: ReopenInputCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'input.reopen',
      ...inputMatter(command),
      decide: (_facts, input, context) => reopenInput(input, command, context),
    });
  }
}

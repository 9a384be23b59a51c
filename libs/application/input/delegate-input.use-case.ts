import { Injectable } from '@nestjs/common';

import { delegateInput } from '#domain/input/input.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { inputMatter } from './input.matter.js';

export interface DelegateInputCommand extends MatterCommand {
  /** A bureau subordinate to the unit that owes the input. */
  readonly unitId: string;
}

/** A city hands its input to a subordinate bureau and stays answerable. */
@Injectable()
export class DelegateInput {
  constructor(private readonly acts: TaskActs) {}

  run(command: DelegateInputCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'input.delegate',
      ...inputMatter(command),
      unitIds: [command.unitId],
      decide: (facts, input, context) => delegateInput(input, facts.units[0], context),
    });
  }
}

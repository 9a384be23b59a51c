import { Injectable } from '@nestjs/common';

import { receiveInput } from '#domain/input/input.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { inputMatter } from './input.matter.js';

/** 签收: the supporting unit has seen the request. */
@Injectable()
export class ReceiveInput {
  constructor(private readonly acts: TaskActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'input.receive',
      ...inputMatter(command),
      decide: (_facts, input, context) => receiveInput(input, context),
    });
  }
}

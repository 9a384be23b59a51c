import { Injectable } from '@nestjs/common';

import { wordInput } from '#domain/input/input.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { inputMatter } from './input.matter.js';

export interface WordInputCommand extends MatterCommand {
  readonly wording: string;
}

/** The lead proposes the wording of what it needs. */
@Injectable()
export class WordInput {
  constructor(private readonly acts: TaskActs) {}

  run(command: WordInputCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'input.word',
      ...inputMatter(command),
      decide: (_facts, input, context) => wordInput(input, command, context),
    });
  }
}

import { Injectable } from '@nestjs/common';

import type { InputTerms } from '#domain/input/input.js';
import { bindUnit } from '#domain/prepared-act/prepared-act.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { standingOf } from '../act/standing.js';
import { TaskActs } from '../act/task-act.js';
import { inputMatter } from './input.matter.js';

export interface CounterInputCommand extends MatterCommand {
  readonly terms: InputTerms;
}

/** A supporting unit offers other terms than it was asked for. */
@Injectable()
export class CounterInput {
  constructor(private readonly acts: TaskActs) {}

  run(command: CounterInputCommand): Promise<Answer> {
    const matter = inputMatter(command);
    return this.acts.run(command, {
      verb: 'input.counter',
      ...matter,
      decide: (facts, input, context) => {
        const by = standingOf(command.actor, 'input.counter', { facts, holders: matter.holders(input) });
        const act = { verb: 'input.counter' as const, subjectId: input.id, terms: command.terms };
        return bindUnit(facts, { act, by }, context);
      },
    });
  }
}

import { Injectable } from '@nestjs/common';

import type { InputTerms } from '#domain/input/input.js';
import { bindUnit } from '#domain/prepared-act/prepared-act.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { standingOf } from '../act/standing.js';
import { TaskActs } from '../act/task-act.js';
import { inputMatter } from './input.matter.js';

export interface ConfirmInputCommand extends MatterCommand {
  readonly terms: InputTerms;
}

/** A supporting unit promises its input: what, to whom, by when, contact. */
@Injectable()
export class ConfirmInput {
  constructor(private readonly acts: TaskActs) {}

  run(command: ConfirmInputCommand): Promise<Answer> {
    const matter = inputMatter(command);
    return this.acts.run(command, {
      verb: 'input.confirm',
      ...matter,
      decide: (facts, input, context) => {
        const by = standingOf(command.actor, 'input.confirm', { facts, holders: matter.holders(input) });
        const act = { verb: 'input.confirm' as const, subjectId: input.id, terms: command.terms };
        return bindUnit(facts, { act, by }, context);
      },
    });
  }
}

import { Injectable } from '@nestjs/common';

import type { Contest } from '#domain/assignment/assignment.acts.js';
import { bindUnit } from '#domain/prepared-act/prepared-act.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { standingOf } from '../act/standing.js';
import { TaskActs } from '../act/task-act.js';
import { inputMatter } from './input.matter.js';

export interface ContestInputCommand extends MatterCommand {
  readonly contest: Contest;
}

/** A supporting unit disputes its role. */
@Injectable()
export class ContestInput {
  constructor(private readonly acts: TaskActs) {}

  run(command: ContestInputCommand): Promise<Answer> {
    const matter = inputMatter(command);
    return this.acts.run(command, {
      verb: 'input.contest',
      ...matter,
      decide: (facts, input, context) => {
        const by = standingOf(command.actor, 'input.contest', { facts, holders: matter.holders(input) });
        const act = { verb: 'input.contest' as const, subjectId: input.id, terms: command.contest };
        return bindUnit(facts, { act, by }, context);
      },
    });
  }
}

import { Injectable } from '@nestjs/common';

import type { CitiesProposal } from '#domain/open-set/open-set.js';
import { proposeCities } from '#domain/open-set/open-set.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { openSetMatter } from './open-set.matter.js';

export interface ProposeCitiesCommand extends MatterCommand {
  readonly proposal: CitiesProposal;
}

/** The lead proposes which cities an open set means. */
@Injectable()
export class ProposeCities {
  constructor(private readonly acts: TaskActs) {}

  run(command: ProposeCitiesCommand): Promise<Answer> {
    const { proposal } = command;
    return this.acts.run(command, {
      verb: 'openSet.propose',
      ...openSetMatter(command),
      unitIds: proposal.add,
      decide: (facts, set, context) => proposeCities(facts, { set, proposal }, context),
    });
  }
}

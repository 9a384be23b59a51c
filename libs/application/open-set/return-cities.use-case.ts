import { Injectable } from '@nestjs/common';

import { returnCities } from '#domain/open-set/open-set.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { openSetMatter } from './open-set.matter.js';

export interface ReturnCitiesCommand extends MatterCommand {
  readonly note: string;
}

/** The coordinator returns a proposal of cities to the lead. */
@Injectable()
export class ReturnCities {
  constructor(private readonly acts: TaskActs) {}

  run(command: ReturnCitiesCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'openSet.return',
      ...openSetMatter(command),
      decide: (_facts, set, context) => returnCities(set, command, context),
    });
  }
}

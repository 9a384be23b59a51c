import { Injectable } from '@nestjs/common';

import { confirmCities } from '#domain/open-set/open-set.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { openSetMatter } from './open-set.matter.js';

/** The coordinator confirms the cities; each is then asked for its input. */
@Injectable()
export class ConfirmCities {
  constructor(private readonly acts: TaskActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'openSet.confirm',
      ...openSetMatter(command),
      decide: confirmCities,
    });
  }
}

import { Injectable } from '@nestjs/common';

import { yieldCountersignature } from '#domain/countersignature/countersignature.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { countersignatureMatter } from './countersignature.matter.js';

/** 不再坚持: the unit agrees after all. */
@Injectable()
export class YieldCountersignature {
  constructor(private readonly acts: TaskActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'countersignature.yield',
      ...countersignatureMatter(command),
      decide: yieldCountersignature,
    });
  }
}

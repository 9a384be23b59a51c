import { Injectable } from '@nestjs/common';

import { maintainCountersignature } from '#domain/countersignature/countersignature.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { countersignatureMatter } from './countersignature.matter.js';

/** 保留意见: the lead lets the objection go up with the plan. */
@Injectable()
export class MaintainCountersignature {
  constructor(private readonly acts: TaskActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'countersignature.maintain',
      ...countersignatureMatter(command),
      decide: (_facts, row, context) => maintainCountersignature(row, context),
    });
  }
}

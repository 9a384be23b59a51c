import { Injectable } from '@nestjs/common';

import { referCountersignature } from '#domain/countersignature/countersignature.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { countersignatureMatter } from './countersignature.matter.js';

export interface ReferCountersignatureCommand extends MatterCommand {
  readonly note: string;
}

/** 提请协调: the lead does not take the objection in, and puts it before who settles. */
@Injectable()
export class ReferCountersignature {
  constructor(private readonly acts: TaskActs) {}

  run(command: ReferCountersignatureCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'countersignature.refer',
      ...countersignatureMatter(command),
      decide: (_facts, row, context) => referCountersignature(row, command, context),
    });
  }
}

import { Injectable } from '@nestjs/common';

import { proposeCountersignature } from '#domain/countersignature/countersignature.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { countersignatureMatter } from './countersignature.matter.js';

export interface ProposeCountersignatureCommand extends MatterCommand {
  readonly proposal: string;
}

/** 协调建议: whoever settles proposes how to go on. */
@Injectable()
export class ProposeCountersignature {
  constructor(private readonly acts: TaskActs) {}

  run(command: ProposeCountersignatureCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'countersignature.propose',
      ...countersignatureMatter(command),
      decide: (facts, row, context) => proposeCountersignature(facts, { row, proposal: command.proposal }, context),
    });
  }
}

import { Injectable } from '@nestjs/common';

import { completeSlip, type SlipDemand } from '#domain/slip/slip.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { slipMatter } from './slip.matter.js';

export interface CompleteSlipCommand extends MatterCommand, SlipDemand {}

/** The inspector completes what a rung has drafted. */
@Injectable()
export class CompleteSlip {
  constructor(private readonly acts: TaskActs) {}

  run(command: CompleteSlipCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'slip.complete',
      ...slipMatter(command),
      decide: (_facts, slip, context) => completeSlip(slip, command, context),
    });
  }
}

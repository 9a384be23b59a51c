import { Injectable } from '@nestjs/common';

import type { ActContext, Verdict } from '#domain/act/decision.js';
import type { Slip } from '#domain/slip/slip.js';
import { closeSlip, dropSlip, returnSlip, sendBackReply, signSlip } from '#domain/slip/slip.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { slipMatter } from './slip.matter.js';

export const slipDecisions = ['sign', 'return', 'drop', 'sendBack', 'close'] as const;
export type SlipDecision = (typeof slipDecisions)[number];

export interface DecideSlipCommand extends MatterCommand {
  readonly verb: SlipDecision;
  readonly note: string;
}

/** 签发、退回、不予发出: the office's head decides a completed slip; 审核: the inspector decides an answer. */
@Injectable()
export class DecideSlip {
  constructor(private readonly acts: TaskActs) {}

  run(command: DecideSlipCommand): Promise<Answer> {
    const { verb, note } = command;
    return this.acts.run(command, {
      verb: `slip.${verb}`,
      ...slipMatter(command),
      decide: (_facts, slip, context) => decisions[verb](slip, note, context),
    });
  }
}

const decisions: Readonly<Record<SlipDecision, (slip: Slip, note: string, context: ActContext) => Verdict>> = {
  sign: (slip, _note, context) => signSlip(slip, context),
  return: returnSlip,
  drop: dropSlip,
  sendBack: sendBackReply,
  close: closeSlip,
};

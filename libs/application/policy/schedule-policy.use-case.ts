import { Injectable } from '@nestjs/common';

import { schedulePolicy } from '#domain/policy/policy.acts.js';

import type { Answer } from '../act/act.js';
import { momentOf, PolicyActs, type PolicyCommand } from './policy-act.js';

export interface SchedulePolicyCommand extends PolicyCommand {
  readonly version: number;
  /** From when it is to count, an ISO moment; null for at once. */
  readonly from: string | null;
}

/** A second person adopts a draft from a moment on: running deadlines follow it then. */
@Injectable()
export class SchedulePolicy {
  constructor(private readonly acts: PolicyActs) {}

  run(command: SchedulePolicyCommand): Promise<Answer> {
    const { version, revision } = command;
    const scheduling = { version, revision, from: momentOf(command.from) };
    return this.acts.run(command, {
      verb: 'policy.schedule',
      decide: (facts, context) => schedulePolicy(facts, scheduling, context),
    });
  }
}

import { Injectable } from '@nestjs/common';

import { rollBackPolicy } from '#domain/policy/policy.acts.js';

import type { Answer } from '../act/act.js';
import { hashesOf, momentOf, PolicyActs } from './policy-act.js';
import type { SchedulePolicyCommand } from './schedule-policy.use-case.js';

/** Goes back to what a version said: a new version with the old content, from a moment on. */
@Injectable()
export class RollBackPolicy {
  constructor(private readonly acts: PolicyActs) {}

  run(command: SchedulePolicyCommand): Promise<Answer> {
    const { version, revision } = command;
    const rollingBack = { version, revision, from: momentOf(command.from), hashesOf };
    return this.acts.run(command, {
      verb: 'policy.rollBack',
      decide: (facts, context) => rollBackPolicy(facts, rollingBack, context),
    });
  }
}

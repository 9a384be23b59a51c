import { Injectable } from '@nestjs/common';

import { uploadPolicy } from '#domain/policy/policy.acts.js';
import { refuse } from '#domain/refusal/refusal.js';
import { secrecyMark } from '#intake/secrecy-mark.js';

import type { Answer } from '../act/act.js';
import { hashesOf, PolicyActs, type PolicyCommand } from './policy-act.js';
import { faultDetails, readPolicy } from './read-policy.js';

export interface UploadPolicyCommand extends PolicyCommand {
  /** YAML or JSON; kept as it is. */
  readonly document: string;
}

/** Takes a policy document in as a draft; a second person schedules it. */
@Injectable()
export class UploadPolicy {
  constructor(private readonly acts: PolicyActs) {}

  run(command: UploadPolicyCommand): Promise<Answer> {
    const { document, revision } = command;
    return this.acts.run(command, {
      verb: 'policy.upload',
      decide: (facts, context) => {
        const mark = secrecyMark(document);
        if (mark !== null) return refuse('STATE_SECRET', { mark });
        const read = readPolicy(document);
        if ('errors' in read) return refuse('POLICY_INVALID', faultDetails(read.errors));
        const content = read.policy;
        const hashes = hashesOf({ document, content });
        return uploadPolicy(facts, { content, document, hashes, revision }, context);
      },
    });
  }
}

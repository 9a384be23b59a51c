import { Injectable } from '@nestjs/common';

import { decideReferral } from '#domain/referral/referral.acts.js';
import type { Referral, ReferralVerb } from '#domain/referral/referral.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';

export interface DecideReferralCommand extends MatterCommand {
  readonly verb: ReferralVerb;
  readonly opinion: string;
}

/** 审定: the approver decides a proposed change of a named unit. */
@Injectable()
export class DecideReferral {
  constructor(private readonly acts: TaskActs) {}

  run(command: DecideReferralCommand): Promise<Answer> {
    const { id, revision, verb, opinion } = command;
    const find = (facts: TaskFacts): Referral | undefined => facts.referrals.find((row) => row.id === id);
    return this.acts.run(command, {
      verb: `referral.${verb}`,
      where: { collection: 'referrals', id },
      revision,
      matter: find,
      holders: (_referral, facts) => [facts.standings.approver],
      decide: (facts, referral, context) => decideReferral(facts, { referral, verb, opinion }, context),
      view: (facts) => ({ referral: find(facts) }),
    });
  }
}

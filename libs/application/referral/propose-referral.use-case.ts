import { Injectable } from '@nestjs/common';

import { proposeReferral, type ProposedChange, type Subject, subjectOf } from '#domain/referral/referral.acts.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';

export interface ProposeReferralCommand extends MatterCommand {
  readonly subjectKind: Subject['kind'];
  readonly proposed: ProposedChange;
}

/** 报请审定: the settler proposes to the approver a change of a unit that the document names. */
@Injectable()
export class ProposeReferral {
  constructor(private readonly acts: TaskActs) {}

  run(command: ProposeReferralCommand): Promise<Answer> {
    const { id, subjectKind, proposed, revision } = command;
    const find = (facts: TaskFacts): Subject | undefined => subjectOf(facts, { subjectKind, subjectId: id });
    return this.acts.run(command, {
      verb: 'referral.propose',
      where: { collection: subjectKind === 'assignment' ? 'assignments' : 'inputs', id },
      revision,
      unitIds: proposed.toUnitId === null ? [] : [proposed.toUnitId],
      matter: (facts) => find(facts)?.row,
      holders: (row) => [row.unitId],
      decide: (facts, _row, context) => {
        // Both exist: the matter was found by the same search.
        const subject = find(facts) as Subject;
        return proposeReferral(facts, { subject, proposed }, context);
      },
      view: (facts) => ({ referral: facts.referrals.findLast((referral) => referral.subjectId === id) }),
    });
  }
}

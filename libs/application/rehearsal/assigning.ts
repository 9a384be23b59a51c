import { Injectable } from '@nestjs/common';

import { AcceptAssignment } from '../assignment/accept-assignment.use-case.js';
import { ContestAssignment } from '../assignment/contest-assignment.use-case.js';
import { UpholdAssignment } from '../assignment/uphold-assignment.use-case.js';
import { UpholdInput } from '../input/uphold-input.use-case.js';
import { DecideReferral } from '../referral/decide-referral.use-case.js';
import type { Part } from './scene.types.js';

/** Who leads a task, and what is disputed about who takes part. */
@Injectable()
export class Assigning {
  constructor(
    private readonly accept: AcceptAssignment,
    private readonly contest: ContestAssignment,
    private readonly upholdAssignment: UpholdAssignment,
    private readonly upholdInput: UpholdInput,
    private readonly decideReferral: DecideReferral,
  ) {}

  readonly parts = {
    assignment: ({ manner }, command) =>
      manner === 'objecting'
        ? this.contest.run({ ...command, contest: { reason: '该项任务主要职责不在本单位', unitId: null } })
        : this.accept.run(command),
    settlement: ({ facts, item }, command) => {
      const isInput = facts.inputs.some(({ id }) => id === item.subjectId);
      const note = '经协调，仍由原单位承担';
      return isInput ? this.upholdInput.run({ ...command, note }) : this.upholdAssignment.run({ ...command, note });
    },
    referral: ({ manner }, command) =>
      this.decideReferral.run({ ...command, verb: manner === 'refusing' ? 'refuse' : 'approve', opinion: '已阅' }),
  } as const satisfies Readonly<Record<string, Part>>;
}

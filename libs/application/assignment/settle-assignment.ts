import { Injectable } from '@nestjs/common';

import type { Answer, MatterCommand } from '../act/act.js';
import { ProposeReferral } from '../referral/propose-referral.use-case.js';
import { UpholdAssignment } from './uphold-assignment.use-case.js';

/** What the settler decides on a contested assignment. */
export interface Settlement {
  readonly outcome: 'uphold' | 'refer';
  readonly note: string;
  /** With `refer`: the unit that takes over, or null. */
  readonly toUnitId: string | null;
}

/** 协调意见: one door to the two ways in which a contested assignment is settled; only the approver ends one. */
@Injectable()
export class SettleAssignment {
  constructor(
    private readonly uphold: UpholdAssignment,
    private readonly refer: ProposeReferral,
  ) {}

  run({ settlement, ...command }: MatterCommand & { readonly settlement: Settlement }): Promise<Answer> {
    const { outcome, note, toUnitId } = settlement;
    switch (outcome) {
      case 'uphold':
        return this.uphold.run({ ...command, note });
      case 'refer':
        return this.refer.run({ ...command, subjectKind: 'assignment', proposed: { toUnitId, reason: note } });
    }
  }
}

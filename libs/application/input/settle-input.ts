import { Injectable } from '@nestjs/common';

import type { InputTerms } from '#domain/input/input.js';

import type { Answer, MatterCommand } from '../act/act.js';
import type { Settlement } from '../assignment/settle-assignment.js';
import { ProposeReferral } from '../referral/propose-referral.use-case.js';
import { FixInput } from './fix-input.use-case.js';
import { UpholdInput } from './uphold-input.use-case.js';
import { WithdrawInput } from './withdraw-input.use-case.js';

/** An input can besides be settled by fixing its terms. */
export type InputSettlement =
  | Settlement
  | { readonly outcome: 'withdraw'; readonly note: string }
  | { readonly outcome: 'fix'; readonly note: string; readonly terms: InputTerms };

/** 协调意见: one door to the ways in which a contested or countered input is settled. */
@Injectable()
export class SettleInput {
  constructor(
    private readonly uphold: UpholdInput,
    private readonly withdraw: WithdrawInput,
    private readonly fix: FixInput,
    private readonly refer: ProposeReferral,
  ) {}

  run({ settlement, ...command }: MatterCommand & { readonly settlement: InputSettlement }): Promise<Answer> {
    const { note } = settlement;
    switch (settlement.outcome) {
      case 'uphold':
        return this.uphold.run({ ...command, note });
      case 'withdraw':
        return this.withdraw.run({ ...command, note });
      case 'fix':
        return this.fix.run({ ...command, note, terms: settlement.terms });
      case 'refer': {
        const proposed = { toUnitId: settlement.toUnitId, reason: note };
        return this.refer.run({ ...command, subjectKind: 'input', proposed });
      }
    }
  }
}

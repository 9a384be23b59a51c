import type { Life } from '../life/life.js';

/** 报请审定: a change of a unit that the document names, proposed by the coordinator, decided by the approver. */
export interface Referral {
  readonly id: string;
  readonly taskId: string;
  readonly subjectKind: 'assignment' | 'input';
  readonly subjectId: string;
  readonly fromUnitId: string;
  /** The unit that takes over; null where a supporting unit is only taken off. */
  readonly toUnitId: string | null;
  readonly reason: string;
  readonly state: ReferralState;
  readonly proposedAt: string;
  readonly decidedAt: string | null;
  readonly opinion: string | null;
  readonly revision: number;
}

export type ReferralState = 'proposed' | 'approved' | 'refused';
export type ReferralVerb = 'approve' | 'refuse';

export const referralLife: Life<ReferralState, ReferralVerb> = {
  noun: 'referral',
  code: 'REFERRAL_STATE',
  initial: 'proposed',
  rests: ['approved', 'refused'],
  moves: {
    approve: { from: ['proposed'], to: 'approved' },
    refuse: { from: ['proposed'], to: 'refused' },
  },
};

import type { Life } from '../life/life.js';
import type { AmendmentImpact } from './impact.js';
import type { PlanOperation } from './operation.js';
import type { TaskStep } from './task-step.js';

/** 方案修订: a change of the plan itself while it runs; its operations are decided together, as one act. */
export interface PlanAmendment {
  readonly id: string;
  readonly planId: string;
  readonly title: string;
  readonly operations: readonly PlanOperation[];
  /** Who gains, who loses, what moves: as shown when it was proposed. */
  readonly impact: AmendmentImpact;
  /** What is to be so of each task that was there; see `stepsBetween`. */
  readonly steps: readonly TaskStep[];
  readonly state: PlanAmendmentState;
  readonly proposedAt: string;
  readonly proposedBy: string;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  /** What the approver said; of one withdrawn, why. */
  readonly opinion: string | null;
  /** 文号 of the document that tells the decision. */
  readonly documentNumber: string | null;
  /** Since when every step is carried out. */
  readonly appliedAt: string | null;
  readonly revision: number;
}

export type PlanAmendmentState = 'proposed' | 'approved' | 'refused' | 'withdrawn' | 'applied';
export type PlanAmendmentVerb = 'approve' | 'refuse' | 'withdraw' | 'apply';

export const planAmendmentLife: Life<PlanAmendmentState, PlanAmendmentVerb> = {
  noun: 'plan amendment',
  code: 'PLAN_AMENDMENT_STATE',
  initial: 'proposed',
  rests: ['refused', 'withdrawn', 'applied'],
  moves: {
    approve: { from: ['proposed'], to: 'approved' },
    refuse: { from: ['proposed'], to: 'refused' },
    withdraw: { from: ['proposed'], to: 'withdrawn' },
    apply: { from: ['approved'], to: 'applied' },
  },
};

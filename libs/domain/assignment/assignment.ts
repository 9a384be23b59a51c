import type { Life } from '../life/life.js';

/** 交办: a task given to its lead unit. A new unit or a new round is a new record; the old one stays. */
export interface Assignment {
  readonly id: string;
  readonly taskId: string;
  readonly unitId: string;
  /** 1 for the first assignment of the task, counting up. */
  readonly round: number;
  readonly state: AssignmentState;
  readonly issuedAt: string;
  readonly receivedAt: string | null;
  readonly acceptedAt: string | null;
  /** Since when silence counts as acceptance, where nobody accepted; ends when the coordinator opens it again. */
  readonly deemedAt: string | null;
  readonly contestReason: string | null;
  /** The unit that the contesting lead proposes instead. */
  readonly contestUnitId: string | null;
  readonly settlement: string | null;
  readonly endedAt: string | null;
  readonly revision: number;
}

export type AssignmentState = 'issued' | 'accepted' | 'contested' | 'referred' | 'withdrawn';
export type AssignmentVerb =
  'receive' | 'accept' | 'contest' | 'uphold' | 'refer' | 'keep' | 'replace' | 'reopen' | 'amend';

/**
 * Every assignment is to a unit that the document names or the approver has named in its place, so only the approver's
 * decision ends one (`replace`); the coordinator upholds or refers.
 */
export const assignmentLife: Life<AssignmentState, AssignmentVerb> = {
  noun: 'assignment',
  code: 'ASSIGNMENT_STATE',
  initial: 'issued',
  rests: ['accepted', 'withdrawn'],
  moves: {
    receive: { from: ['issued'], to: 'issued' },
    accept: { from: ['issued'], to: 'accepted' },
    contest: { from: ['issued'], to: 'contested' },
    uphold: { from: ['contested'], to: 'issued' },
    refer: { from: ['contested'], to: 'referred' },
    keep: { from: ['referred'], to: 'issued' },
    replace: { from: ['referred'], to: 'withdrawn' },
    reopen: { from: ['accepted'], to: 'issued' },
    // An approved amendment of the plan names another lead, or drops the task.
    amend: { from: ['issued', 'accepted', 'contested', 'referred'], to: 'withdrawn' },
  },
};

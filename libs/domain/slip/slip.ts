import type { Life } from '../life/life.js';
import type { DeadlineKind } from '../deadline/deadline.js';
import type { SlipGrade } from '../policy/policy.js';

/** 督办单, or 商请函 to a unit that is asked, not ordered: drafted by a rung, issued only by people. */
export interface Slip {
  readonly id: string;
  readonly taskId: string;
  /** The deadline whose rung drafted it. */
  readonly deadlineId: string;
  /** `督〔2026〕12-3号`: year, task, which slip of the task. */
  readonly number: string;
  readonly paper: 'slip' | 'letter';
  readonly grade: SlipGrade;
  readonly state: SlipState;
  /** The matter that is late. */
  readonly matterKind: DeadlineKind;
  readonly matterId: string;
  readonly addresseeUnitId: string;
  readonly issuerUnitId: string;
  readonly copyUnitIds: readonly string[];
  readonly draftedAt: string;
  /** The due date that was missed. */
  readonly missedAt: string;
  /** What is demanded and by when (YYYY-MM-DD); by the inspector. */
  readonly demand: string | null;
  readonly replyBy: string | null;
  readonly completedBy: string | null;
  readonly signedBy: string | null;
  readonly issuedAt: string | null;
  readonly reply: string | null;
  readonly repliedAt: string | null;
  /** What the review said, of a reply that was returned or accepted; or why the draft was dropped. */
  readonly note: string | null;
  readonly endedAt: string | null;
  readonly revision: number;
}

export type SlipState = 'drafted' | 'completed' | 'issued' | 'answered' | 'closed' | 'dropped';
export type SlipVerb = 'complete' | 'return' | 'drop' | 'sign' | 'answer' | 'sendBack' | 'close';

export const slipLife: Life<SlipState, SlipVerb> = {
  noun: 'slip',
  code: 'SLIP_STATE',
  initial: 'drafted',
  rests: ['closed', 'dropped'],
  moves: {
    complete: { from: ['drafted'], to: 'completed' },
    return: { from: ['completed'], to: 'drafted' },
    drop: { from: ['drafted', 'completed'], to: 'dropped' },
    sign: { from: ['completed'], to: 'issued' },
    answer: { from: ['issued'], to: 'answered' },
    sendBack: { from: ['answered'], to: 'issued' },
    close: { from: ['answered'], to: 'closed' },
  },
};

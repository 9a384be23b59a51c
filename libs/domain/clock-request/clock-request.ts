import type { Life } from '../life/life.js';

/** 延期 / 中止: a due date to be moved, or a clock to be stopped: asked for by the holder, decided by whoever settles. */
export interface ClockRequest {
  readonly id: string;
  readonly taskId: string;
  readonly deadlineId: string;
  readonly kind: 'extension' | 'suspension';
  readonly unitId: string;
  readonly reason: string;
  /** The new date that is asked for, YYYY-MM-DD; null for a suspension. */
  readonly until: string | null;
  readonly state: ClockRequestState;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly decidedAt: string | null;
  readonly opinion: string | null;
  readonly revision: number;
}

export type ClockRequestState = 'asked' | 'extended' | 'suspended' | 'refused' | 'lifted' | 'lapsed';
export type ClockRequestVerb = 'extend' | 'suspend' | 'refuse' | 'lift' | 'lapse';

export const clockRequestLife: Life<ClockRequestState, ClockRequestVerb> = {
  noun: 'clock request',
  code: 'CLOCK_REQUEST_STATE',
  initial: 'asked',
  rests: ['extended', 'refused', 'lifted', 'lapsed'],
  moves: {
    extend: { from: ['asked'], to: 'extended' },
    suspend: { from: ['asked'], to: 'suspended' },
    refuse: { from: ['asked'], to: 'refused' },
    lift: { from: ['suspended'], to: 'lifted' },
    lapse: { from: ['asked', 'suspended'], to: 'lapsed' },
  },
};

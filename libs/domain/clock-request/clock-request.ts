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
  /** What it means for milestones that depend on this one, in the asker's words; null where nothing was said. */
  readonly consequences: string | null;
  readonly state: ClockRequestState;
  readonly askedBy: string;
  readonly askedAt: string;
  /** What was advised before the decision; null where nobody has, or nobody needs to. */
  readonly advice: string | null;
  readonly advisedBy: string | null;
  readonly advisedUnitId: string | null;
  readonly decidedAt: string | null;
  readonly opinion: string | null;
  readonly revision: number;
}

export type ClockRequestState = 'asked' | 'advised' | 'extended' | 'suspended' | 'refused' | 'lifted' | 'lapsed';
export type ClockRequestVerb = 'advise' | 'extend' | 'suspend' | 'refuse' | 'lift' | 'lapse';

/** A milestone's date takes two steps, see `adviserOf`; every other request is decided at once. */
export const clockRequestLife: Life<ClockRequestState, ClockRequestVerb> = {
  noun: 'clock request',
  code: 'CLOCK_REQUEST_STATE',
  initial: 'asked',
  rests: ['extended', 'refused', 'lifted', 'lapsed'],
  moves: {
    advise: { from: ['asked'], to: 'advised' },
    extend: { from: ['asked', 'advised'], to: 'extended' },
    suspend: { from: ['asked', 'advised'], to: 'suspended' },
    refuse: { from: ['asked', 'advised'], to: 'refused' },
    lift: { from: ['suspended'], to: 'lifted' },
    lapse: { from: ['asked', 'advised', 'suspended'], to: 'lapsed' },
  },
};

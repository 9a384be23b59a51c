import type { Life } from '../life/life.js';

/** 会议: a session that decides annual plans. It lies below the plan's chain. */
export interface Meeting {
  readonly id: string;
  readonly planId: string;
  readonly title: string;
  /** YYYY-MM-DD, in Asia/Shanghai. */
  readonly heldOn: string;
  /** How many items it has room for. */
  readonly room: number;
  /** 材料报送截止日 (YYYY-MM-DD): papers that come in later go to the next session. */
  readonly papersBy: string;
  readonly state: MeetingState;
  /** 会议纪要文号, once it was held. */
  readonly minutesNumber: string | null;
  readonly revision: number;
}

export type MeetingState = 'planned' | 'fixed' | 'held' | 'cancelled';
export type MeetingVerb = 'fix' | 'move' | 'hold' | 'cancel';

export const meetingLife: Life<MeetingState, MeetingVerb> = {
  noun: 'meeting',
  code: 'MEETING_STATE',
  initial: 'planned',
  rests: ['held', 'cancelled'],
  moves: {
    fix: { from: ['planned'], to: 'fixed' },
    move: { from: ['planned', 'fixed'], to: 'planned' },
    hold: { from: ['fixed'], to: 'held' },
    cancel: { from: ['planned', 'fixed'], to: 'cancelled' },
  },
};

/** 议题: an annual plan's place on a session's agenda. */
export interface AgendaItem {
  readonly id: string;
  readonly planId: string;
  readonly meetingId: string;
  readonly annualPlanId: string;
  readonly taskId: string;
  readonly leadUnitId: string;
  /** From 1; the order in which items are taken. */
  readonly place: number;
  readonly state: AgendaItemState;
  readonly isUrgent: boolean;
  /** ISO instant: when its papers were found complete. */
  readonly arrivedAt: string;
  readonly revision: number;
}

/**
 * Proposed by the conductor; fixed, or taken off, by the general office. A fixed item of a session whose agenda is not fixed yet is
 * one that the office placed by hand: proposals go round it. What no longer waits for its session, lapses.
 */
export type AgendaItemState = 'proposed' | 'fixed' | 'off' | 'lapsed';

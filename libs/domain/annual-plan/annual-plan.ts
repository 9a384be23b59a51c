import type { Life } from '../life/life.js';
import type { Outline, PlannedInvestment } from './outline.js';

/**
 * 年度建设方案: a task's construction plan for one year (or two, if policy joins them), drafted by the lead and approved
 * before it is carried out; or an amendment (方案调整) of an approved one, which takes the same way.
 */
export interface AnnualPlan {
  readonly id: string;
  readonly taskId: string;
  /** The first year that it covers, and the last. */
  readonly year: number;
  readonly lastYear: number;
  /** The approved plan that this one amends, or null. */
  readonly amendsId: string | null;
  /** Why it amends; null for a year's own plan. */
  readonly reason: string | null;
  readonly state: AnnualPlanState;
  readonly openedAt: string;
  /** 最迟报送日 (YYYY-MM-DD): the last day on which it is safely in time for the session aimed at; null where none is. */
  readonly submitBy: string | null;
  /** Number of the newest draft version; 0 while there is none. */
  readonly version: number;
  /** What acts need to know of that version; null while there is none. */
  readonly outline: Outline | null;
  /** The version that the unit's leader signed last. */
  readonly signedVersion: number | null;
  /** How often it was submitted. */
  readonly round: number;
  /** When it was submitted last: who answered after that has acted on it. */
  readonly submittedAt: string | null;
  /** When the coordinator's review passed it on: the order of arrival. */
  readonly forwardedAt: string | null;
  /** The request (请示) that carries it. */
  readonly requestId: string | null;
  readonly route: Route | null;
  readonly isUrgent: boolean;
  /** When the general office found its papers complete: the order of arrival at a session. */
  readonly admittedAt: string | null;
  /** The session on whose fixed agenda it is, as its task has taken notice of it; null where it is on none. */
  readonly session: SessionPlace | null;
  readonly decision: ApprovalDecision | null;
  readonly decidedAt: string | null;
  /** Who decided: a person, or the approver's unit where the general office recorded it on its behalf. */
  readonly decidedBy: string | null;
  /** Who recorded a decision made on paper or in session; null where the approver acted here. */
  readonly recordedBy: string | null;
  readonly paper: DecisionPaper | null;
  readonly opinion: string | null;
  /** What an approval in principle still asks for. */
  readonly conditions: string | null;
  /** Number of the reply (批复、复函) that published the decision. */
  readonly replyNumber: string | null;
  readonly repliedAt: string | null;
  /** When its first baseline was frozen: since then it is in force. */
  readonly inForceAt: string | null;
  /** How many baselines were frozen from it. */
  readonly baselines: number;
  /** What the newest baseline plans to spend; none before the first. */
  readonly investments: readonly PlannedInvestment[];
  readonly revision: number;
}

export interface SessionPlace {
  readonly meetingId: string;
  /** YYYY-MM-DD */
  readonly heldOn: string;
}

export const routes = ['meeting', 'circulation'] as const;
/** 会议审议 or 传批. */
export type Route = (typeof routes)[number];

export const approvalDecisions = ['approved', 'in-principle', 'refused'] as const;
export type ApprovalDecision = (typeof approvalDecisions)[number];

/** The document or minutes by which a decision was made outside the system; the scan by its hash. */
export interface DecisionPaper {
  readonly number: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly sha256: string;
}

export type AnnualPlanState =
  | 'drafting'
  | 'countersigning'
  | 'reviewing'
  | 'forwarded'
  | 'requested'
  | 'deciding'
  | 'revising'
  | 'confirming'
  | 'approved'
  | 'in-force'
  | 'refused'
  | 'closed';

export type AnnualPlanVerb =
  | 'save'
  | 'submit'
  | 'gather'
  | 'revise'
  | 'withdraw'
  | 'forward'
  | 'forwardAmendment'
  | 'returnToDrafting'
  | 'returnToCountersigning'
  | 'returnToReview'
  | 'returnToOffice'
  | 'request'
  | 'admit'
  | 'approve'
  | 'approveInPrinciple'
  | 'refuse'
  | 'rework'
  | 'resubmit'
  | 'findUnmet'
  | 'confirm'
  | 'redraft'
  | 'freeze'
  | 'close'
  | 'drop';

export const annualPlanLife: Life<AnnualPlanState, AnnualPlanVerb> = {
  noun: 'annual plan',
  code: 'ANNUAL_PLAN_STATE',
  initial: 'drafting',
  rests: ['closed'],
  moves: {
    save: { from: ['drafting'], to: 'drafting' },
    submit: { from: ['drafting'], to: 'countersigning' },
    gather: { from: ['countersigning'], to: 'reviewing' },
    revise: { from: ['countersigning'], to: 'drafting' },
    withdraw: { from: ['countersigning', 'reviewing', 'requested'], to: 'drafting' },
    forward: { from: ['reviewing'], to: 'forwarded' },
    // A change of what is approved already needs no request: it is decided by circulation.
    forwardAmendment: { from: ['reviewing'], to: 'deciding' },
    returnToDrafting: { from: ['reviewing', 'forwarded', 'requested', 'deciding'], to: 'drafting' },
    returnToCountersigning: { from: ['reviewing', 'requested', 'deciding'], to: 'countersigning' },
    returnToReview: { from: ['requested', 'deciding'], to: 'reviewing' },
    returnToOffice: { from: ['deciding'], to: 'requested' },
    request: { from: ['forwarded'], to: 'requested' },
    admit: { from: ['requested'], to: 'deciding' },
    approve: { from: ['deciding'], to: 'approved' },
    approveInPrinciple: { from: ['deciding'], to: 'revising' },
    refuse: { from: ['deciding'], to: 'refused' },
    rework: { from: ['revising'], to: 'revising' },
    resubmit: { from: ['revising'], to: 'confirming' },
    findUnmet: { from: ['confirming'], to: 'revising' },
    confirm: { from: ['confirming'], to: 'approved' },
    redraft: { from: ['refused'], to: 'drafting' },
    freeze: { from: ['approved'], to: 'in-force' },
    close: { from: ['in-force'], to: 'closed' },
    // With its task, by an approved amendment of the plan.
    drop: {
      from: [
        'drafting',
        'countersigning',
        'reviewing',
        'forwarded',
        'requested',
        'deciding',
        'revising',
        'confirming',
        'approved',
        'in-force',
        'refused',
      ],
      to: 'closed',
    },
  },
};

/** Where an annual plan can be returned to; each name is that of the station's state. */
export const stations = ['drafting', 'countersigning', 'reviewing', 'requested'] as const;
export type Station = (typeof stations)[number];

import type { Life } from '../life/life.js';
import type { DeviationReason } from './deviation.js';

/** 里程碑: a dated, checkable result of an approved annual plan, as its newest baseline has it. */
export interface Milestone {
  readonly id: string;
  readonly taskId: string;
  readonly annualPlanId: string;
  /** Unique within its annual plan. */
  readonly code: string;
  readonly result: string;
  /** YYYY-MM-DD; what was decided last. */
  readonly dueOn: string;
  /** YYYY-MM-DD; as the baseline has it, for the variance in days. */
  readonly plannedOn: string;
  /** Who is responsible. */
  readonly unitId: string;
  readonly evidence: string;
  readonly dependsOn: readonly string[];
  /** Number of the baseline that opened or changed it last. */
  readonly baseline: number;
  readonly state: MilestoneState;
  readonly report: MilestoneReport | null;
  readonly reportedAt: string | null;
  /** Why it was rejected or opened again, or what the verifier said. */
  readonly note: string | null;
  readonly verifiedAt: string | null;
  /** How often its date was extended. */
  readonly extensions: number;
  /** How often it was opened again after a sample was looked at. */
  readonly samples: number;
  /** The milestone of the year before that it carries on. */
  readonly originId: string | null;
  readonly revision: number;
}

/** What is reported done, with the hashes of attachments of the task as evidence. */
export interface MilestoneReport {
  readonly text: string;
  readonly evidence: readonly string[];
  /** Asked for where it comes after the day of the baseline. */
  readonly reasonCode?: DeviationReason;
}

export type MilestoneState = 'open' | 'reported' | 'verified' | 'carried-over' | 'dropped';
export type MilestoneVerb = 'report' | 'verify' | 'reject' | 'sample' | 'carryOver' | 'drop';

export const milestoneLife: Life<MilestoneState, MilestoneVerb> = {
  noun: 'milestone',
  code: 'MILESTONE_STATE',
  initial: 'open',
  rests: ['verified', 'carried-over', 'dropped'],
  moves: {
    report: { from: ['open'], to: 'reported' },
    verify: { from: ['reported'], to: 'verified' },
    reject: { from: ['reported'], to: 'open' },
    sample: { from: ['verified'], to: 'open' },
    carryOver: { from: ['open', 'reported'], to: 'carried-over' },
    drop: { from: ['open', 'reported'], to: 'dropped' },
  },
};
